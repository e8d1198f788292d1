import '@stoa/elements/define/campaign-editor.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Identity } from '@stoa/contract';
import { html } from 'lit';
import { CAMPAIGN } from './content/campaign.ts';
import { MEASURED_CAMPAIGN } from './content/campaign-ledger.ts';
import { VIEWER } from './content/people.ts';
import { backendWith, failing, loading } from './setting/backends.ts';
import { begun } from './setting/begun.ts';
import { finding, pressing, typing } from './setting/pressing.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const EDITOR: Identity = { ...VIEWER, roles: ['employee', 'editor'] };
const editing = () => backendWith(CAMPAIGN, EDITOR);

const STATES = {
  ready: editing,
  'from-before': () =>
    begun(
      editing(),
      {
        story: 'campaign',
        viewerId: EDITOR.person?.id ?? '',
        subject: 'campaign:new',
        slot: 'editor',
      },
      { name: 'Talk about the canteen', texts: 'Your lunch, your say.', teaser: 'A teaser of old' },
    ),
  measured: () => backendWith(MEASURED_CAMPAIGN, EDITOR),
  loading: () => loading(editing()),
  failed: () => failing(editing()),
  'read-only': () => backendWith(CAMPAIGN),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Campaign editor',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'ready' },
  render: ({ state }) => html`
    <stoa-campaign-editor .backend=${backendIn(state)}></stoa-campaign-editor>
  `,
};
export default meta;

export const Ready: Story = {
  play: ({ canvasElement }) => showing(canvasElement, 'Sports card', 'New campaign'),
};

/** A part of the campaign that runs. */
function part(tab: string, ...words: readonly string[]): Story {
  return {
    play: async ({ canvasElement }) => {
      await showing(canvasElement, 'Sports card');
      await pressing(canvasElement, '.entry');
      await pressing(canvasElement, `#tab-${tab}`);
      await showing(canvasElement, ...words);
    },
  };
}

export const Texts: Story = part('texts', 'All departments', 'A real example');

export const WhenAndToWhom: Story = part('plan', 'How often at most');

export const Preview: Story = part('preview', 'Stage');

export const NinetyDays: Story = part('simulation', 'showings');

export const Results: Story = {
  ...part('results', 'Followed the link', 'led to the goal'),
  args: { state: 'measured' },
};

/** Before anybody was shown anything. */
export const ResultsToCome: Story = part('results', 'Nothing yet');

/** New words over a campaign that some have closed. */
async function otherWords(canvas: HTMLElement): Promise<void> {
  await pressing(canvas, '.entry');
  await pressing(canvas, '#tab-texts');
  await typing(canvas, '.panel textarea', 'Na basen w Osowej we własnym tempie.');
}

export const AskAgain: Story = {
  play: async ({ canvasElement }) => {
    await otherWords(canvasElement);
    await pressing(canvasElement, '.sheet > .acts .primary');
    await finding(canvasElement, '#ask-again[open]');
  },
};

export const AskAgainInPolish: Story = { ...AskAgain, globals: { locale: 'pl' } };

export const Discarding: Story = {
  play: async ({ canvasElement }) => {
    await otherWords(canvasElement);
    await pressing(canvasElement, '.sheet > .acts .quiet');
    await finding(canvasElement, '#ask-discard[open]');
  },
};

/** Begun by an earlier version of the editor. */
export const FromBefore: Story = {
  args: { state: 'from-before' },
  play: ({ canvasElement }) => showing(canvasElement, 'Words from an earlier version'),
};

export const Loading: Story = {
  args: { state: 'loading' },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading'),
};

export const Failed: Story = {
  args: { state: 'failed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Something went wrong on our side'),
};

/** Campaigns are written by editors. */
export const ReadOnly: Story = {
  args: { state: 'read-only' },
  play: ({ canvasElement }) => showing(canvasElement, 'Only editors write campaigns'),
};

export const Polish: Story = {
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Nowa kampania'),
};

export const Dark: Story = { ...Ready, globals: { theme: 'dark' } };
