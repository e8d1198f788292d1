import '@stoa/elements/define/offer-report.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CLOSED_ANONYMOUSLY, CLOSED_OFFER, OFFER, OPEN_OFFER } from './content/offer.ts';
import { MARTA } from './content/people.ts';
import { backendWith, failing, loading } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const OWNER = { person: MARTA, roles: ['employee' as const] };

const STATES = {
  open: () => backendWith(OPEN_OFFER, OWNER),
  closed: () => backendWith(CLOSED_OFFER, OWNER),
  anonymous: () => backendWith(CLOSED_ANONYMOUSLY, OWNER),
  loading: () => loading(backendWith(OPEN_OFFER, OWNER)),
  failed: () => failing(backendWith(OPEN_OFFER, OWNER)),
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

export const Loading: Story = {
  args: { state: 'loading' },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading the report'),
};

export const Failed: Story = {
  args: { state: 'failed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Something went wrong on our side'),
};
