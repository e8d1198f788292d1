import '@stoa/elements/define/offer-editor.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MARTA, VIEWER } from './content/people.ts';
import { OFFER, OPEN_OFFER } from './content/offer.ts';
import { backendWith, loading } from './setting/backends.ts';
import { begun } from './setting/begun.ts';
import { pressing } from './setting/pressing.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const EDITOR = { person: MARTA, roles: ['employee', 'editor'] } as const;
const AS_EDITOR = { person: EDITOR.person, roles: [...EDITOR.roles] };

const STATES = {
  empty: () => backendWith(OPEN_OFFER, AS_EDITOR),
  published: () => backendWith(OPEN_OFFER, AS_EDITOR),
  'from-before': () =>
    begun(
      backendWith(OPEN_OFFER, AS_EDITOR),
      { story: 'offer', viewerId: MARTA.id, subject: `offer:${OFFER}`, slot: 'sheet' },
      {
        title: { en: 'A bicycle from the company', pl: 'Rower od firmy' },
        regions: 'North',
        lead: 'The lead that the editor had a field for until spring.',
      },
    ),
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

/** Begun by an earlier version, and since then published by somebody else in other words. */
export const FromBefore: Story = {
  args: { state: 'from-before', offer: OFFER },
  play: ({ canvasElement }) =>
    showing(canvasElement, 'Somebody has published other words', 'Words from an earlier version'),
};

export const Outcome: Story = {
  ...Published,
  play: async ({ canvasElement }) => {
    await showing(canvasElement, 'Publish the changes');
    await pressing(canvasElement, '.views button:last-child');
    await showing(canvasElement, 'We did');
  },
};

export const Polish: Story = {
  ...Published,
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Opublikuj zmiany'),
};

export const Dark: Story = { ...Published, globals: { theme: 'dark' } };

export const Loading: Story = {
  args: { state: 'loading', offer: OFFER },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading the editor'),
};

export const NotForYou: Story = {
  args: { state: 'not-for-you' },
  play: ({ canvasElement }) => showing(canvasElement, 'Offers are written by editors'),
};
