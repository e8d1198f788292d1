import '@stoa/elements/define/offer-report.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  OFFER,
  REPORTED_ANONYMOUSLY,
  REPORTED_CLOSED,
  REPORTED_OPEN,
  REPORTED_STAGNATING,
} from './content/offer.ts';
import { MARTA } from './content/people.ts';
import { backendWith, failing, loading } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const OWNER = { person: MARTA, roles: ['employee' as const] };

const STATES = {
  open: () => backendWith(REPORTED_OPEN, OWNER),
  closed: () => backendWith(REPORTED_CLOSED, OWNER),
  anonymous: () => backendWith(REPORTED_ANONYMOUSLY, OWNER),
  stagnating: () => backendWith(REPORTED_STAGNATING, OWNER),
  loading: () => loading(backendWith(REPORTED_OPEN, OWNER)),
  failed: () => failing(backendWith(REPORTED_OPEN, OWNER)),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Offer report',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'open' },
  render: ({ state }) => html`
    <stoa-offer-report .backend=${backendIn(state)} offer=${OFFER}></stoa-offer-report>
  `,
};
export default meta;

export const Open: Story = {
  play: ({ canvasElement }) =>
    showing(canvasElement, 'Who has taken part', 'once the offer has closed'),
};

export const Closed: Story = {
  args: { state: 'closed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Results by group', 'hidden'),
};

export const AnonymousOffer: Story = {
  args: { state: 'anonymous' },
  play: ({ canvasElement }) => showing(canvasElement, 'An anonymous answer does not say'),
};

export const Stagnating: Story = {
  args: { state: 'stagnating' },
  play: ({ canvasElement }) => showing(canvasElement, 'Seen, and not answered'),
};

export const Dark: Story = { ...Closed, globals: { theme: 'dark' } };

export const Polish: Story = {
  ...Closed,
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Wyniki'),
};

export const Loading: Story = {
  args: { state: 'loading' },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading the report'),
};

export const Failed: Story = {
  args: { state: 'failed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Something went wrong on our side'),
};
