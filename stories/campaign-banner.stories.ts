import '@stoa/elements/define/campaign-banner.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { CAMPAIGN, LONG_CAMPAIGN, MANY_CAMPAIGNS, NO_CAMPAIGN } from './content/campaign.ts';
import { GUEST } from './content/people.ts';
import { backendWith, failing, loading, offline } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const STATES = {
  ready: () => backendWith(CAMPAIGN),
  empty: () => backendWith(NO_CAMPAIGN),
  loading: () => loading(backendWith(CAMPAIGN)),
  failed: () => failing(backendWith(CAMPAIGN)),
  offline: () => offline(backendWith(CAMPAIGN)),
  'signed-out': () => backendWith(CAMPAIGN, GUEST),
  'long-text': () => backendWith(LONG_CAMPAIGN),
  'many-campaigns': () => backendWith(MANY_CAMPAIGNS),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
  placement: 'strip' | 'card' | 'inline';
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Campaign banner',
  argTypes: {
    state: stateControl(STATES),
    placement: { control: 'inline-radio', options: ['strip', 'card', 'inline'] },
  },
  args: { state: 'ready', placement: 'strip' },
  // An empty story before must not keep this one from its room.
  beforeEach: () => localStorage.removeItem('stoa-campaign-room'),
  render: ({ state, placement }) => html`
    <stoa-campaign-banner
      .backend=${backendIn(state)}
      placement=${placement}
    ></stoa-campaign-banner>
  `,
};
export default meta;

const MESSAGE = 'Your sports card now opens 40 more places';

/** A banner without a campaign is quiet. */
async function quiet(canvas: HTMLElement): Promise<void> {
  const banner = canvas.querySelector('stoa-campaign-banner');
  await waitFor(() => expect(localStorage.getItem('stoa-campaign-room')).not.toBeNull());
  await expect(banner?.renderRoot.querySelector('section')).toBeNull();
}

export const Ready: Story = {
  play: ({ canvasElement }) => showing(canvasElement, MESSAGE, 'See the map'),
};

export const Card: Story = { ...Ready, args: { placement: 'card' } };

export const Inline: Story = { ...Ready, args: { placement: 'inline' } };

export const Empty: Story = {
  args: { state: 'empty' },
  play: ({ canvasElement }) => quiet(canvasElement),
};

/** It keeps its room, so that the page does not jump. */
export const Loading: Story = {
  args: { state: 'loading' },
  play: async ({ canvasElement }) => {
    const banner = canvasElement.querySelector('stoa-campaign-banner');
    await waitFor(() => expect(banner?.getBoundingClientRect().height).toBeGreaterThan(0));
  },
};

/** What could not be loaded is not shown: a campaign is an extra. */
export const Failed: Story = { ...Empty, args: { state: 'failed' } };

export const Offline: Story = { ...Ready, args: { state: 'offline' } };

/** A banner asks for nothing that is written: read-only is the same as ready. */
export const ReadOnly: Story = { ...Ready };

/** Guests read another wording each day. */
export const SignedOut: Story = {
  args: { state: 'signed-out' },
  play: ({ canvasElement }) => showing(canvasElement, 'The pool in Osowa takes', 'See the map'),
};

/** A message keeps its room however long it is, and unfolds. */
export const LongText: Story = {
  args: { state: 'long-text' },
  play: async ({ canvasElement }) => {
    await showing(canvasElement, 'See all places on the map');
    const banner = canvasElement.querySelector('stoa-campaign-banner');
    const unfold = await waitFor(() => {
      const found = banner?.renderRoot.querySelector<HTMLElement>('.clipped .unfold');
      if (!found) throw new Error('The message fits.');
      return found;
    });
    await userEvent.click(unfold);
    await expect(unfold.getAttribute('aria-expanded')).toBe('true');
  },
};

export const ManyCampaigns: Story = {
  args: { state: 'many-campaigns' },
  play: ({ canvasElement }) => showing(canvasElement, 'Campaign number 19 of twenty.'),
};

export const Polish: Story = {
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Twoja karta sportowa', 'Zobacz mapę'),
};

export const RightToLeft: Story = { ...Ready, globals: { direction: 'rtl' } };

export const Dark: Story = { ...Ready, globals: { theme: 'dark' } };

export const Compact: Story = { ...Ready, globals: { density: 'compact' } };
