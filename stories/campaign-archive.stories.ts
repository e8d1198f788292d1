import '@stoa/elements/define/campaign-archive.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ARCHIVED_CAMPAIGN, NO_CAMPAIGN } from './content/campaign.ts';
import { GUEST } from './content/people.ts';
import { backendWith, failing, loading } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const STATES = {
  ready: () => backendWith(ARCHIVED_CAMPAIGN),
  empty: () => backendWith(NO_CAMPAIGN),
  loading: () => loading(backendWith(ARCHIVED_CAMPAIGN)),
  failed: () => failing(backendWith(ARCHIVED_CAMPAIGN)),
  'signed-out': () => backendWith(ARCHIVED_CAMPAIGN, GUEST),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Campaign archive',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'ready' },
  render: ({ state }) => html`
    <stoa-campaign-archive .backend=${backendIn(state)}></stoa-campaign-archive>
  `,
};
export default meta;

export const Ready: Story = {
  play: ({ canvasElement }) => showing(canvasElement, 'closed by you', 'Show again'),
};

export const Empty: Story = {
  args: { state: 'empty' },
  play: ({ canvasElement }) => showing(canvasElement, 'No messages yet'),
};

export const Loading: Story = {
  args: { state: 'loading' },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading messages'),
};

export const Failed: Story = {
  args: { state: 'failed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Something went wrong on our side'),
};

export const SignedOut: Story = { ...Empty, args: { state: 'signed-out' } };

export const Polish: Story = {
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Pokaż ponownie'),
};

export const Dark: Story = { ...Ready, globals: { theme: 'dark' } };
