import '@stoa/elements/define/offer-editor.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MARTA, VIEWER } from './content/people.ts';
import { OFFER, OPEN_OFFER } from './content/offer.ts';
import { backendWith, loading } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const EDITOR = { person: MARTA, roles: ['employee', 'editor'] } as const;
const AS_EDITOR = { person: EDITOR.person, roles: [...EDITOR.roles] };

const STATES = {
  empty: () => backendWith(OPEN_OFFER, AS_EDITOR),
  published: () => backendWith(OPEN_OFFER, AS_EDITOR),
  loading: () => loading(backendWith(OPEN_OFFER, AS_EDITOR)),
  'not-for-you': () => backendWith(OPEN_OFFER, VIEWER),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
  offer: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Offer editor',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'empty', offer: undefined },
  render: ({ state, offer }) => html`
    <stoa-offer-editor
      .backend=${backendIn(state)}
      .offer=${offer}
      languages="en pl"
    ></stoa-offer-editor>
  `,
};
export default meta;

export const Empty: Story = {
  play: ({ canvasElement }) => showing(canvasElement, 'A new offer', 'What it leads to'),
};

export const Published: Story = {
  args: { state: 'published', offer: OFFER },
  play: ({ canvasElement }) => showing(canvasElement, 'Publish the changes'),
};

export const Loading: Story = {
  args: { state: 'loading', offer: OFFER },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading the editor'),
};

export const NotForYou: Story = {
  args: { state: 'not-for-you' },
  play: ({ canvasElement }) => showing(canvasElement, 'Offers are written by editors'),
};
