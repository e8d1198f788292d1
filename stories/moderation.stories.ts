import '@stoa/elements/define/moderation.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MODERATED, MODERATOR, NOTHING_WAITS, POLISH_QUEUE } from './content/moderation.ts';
import { backendWith, failing, loading } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const STATES = {
  ready: () => backendWith(MODERATED, MODERATOR),
  empty: () => backendWith(NOTHING_WAITS, MODERATOR),
  loading: () => loading(backendWith(MODERATED, MODERATOR)),
  failed: () => failing(backendWith(MODERATED, MODERATOR)),
  refused: () => backendWith(MODERATED),
  polish: () => backendWith(POLISH_QUEUE, MODERATOR),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Moderation',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'ready' },
  render: ({ state }) => html`<stoa-moderation .backend=${backendIn(state)}></stoa-moderation>`,
};
export default meta;

/** Presses what has this name, inside the element. */
const press =
  (name: string, ...shown: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await showing(canvasElement, 'The warehouse never listens');
    const desk = canvasElement.querySelector('stoa-moderation')!;
    const buttons = [...desk.renderRoot.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.includes(name))?.click();
    await showing(canvasElement, ...shown);
  };

export const Ready: Story = {
  play: ({ canvasElement }) =>
    showing(canvasElement, 'The warehouse never listens', '2 reports', 'Waits for approval'),
};

export const Empty: Story = {
  args: { state: 'empty' },
  play: ({ canvasElement }) => showing(canvasElement, 'Nothing waits for you'),
};

export const Loading: Story = {
  args: { state: 'loading' },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading'),
};

export const Failed: Story = {
  args: { state: 'failed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Something went wrong on our side'),
};

export const Refused: Story = {
  args: { state: 'refused' },
  play: ({ canvasElement }) => showing(canvasElement, 'This is the desk of moderators'),
};

export const HiddenComments: Story = {
  play: async ({ canvasElement }) => {
    await showing(canvasElement, 'The warehouse never listens');
    const desk = canvasElement.querySelector('stoa-moderation')!;
    const what = desk.renderRoot.querySelector('select')!;
    what.value = 'hidden';
    what.dispatchEvent(new Event('change'));
    await showing(canvasElement, 'Go and ask your mother.', 'Show again');
  },
};

export const OnePlace: Story = { play: press('only here', 'Only in Warehouse › Shifts') };

export const TakenBack: Story = {
  play: async (context) => {
    await press('Leave it', 'stays.')(context);
    await showing(context.canvasElement, 'Undo');
  },
};

export const AuditTrail: Story = { play: press('What was done', 'Comment hidden') };

export const StoppedPeople: Story = { play: press('Stopped people', 'Let write again') };

export const ApprovalRules: Story = { play: press('Approval', 'Add a rule') };

export const Hiding: Story = { play: press('Hide', 'Hide the comment of') };

export const Polish: Story = {
  args: { state: 'polish' },
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Czeka na zatwierdzenie'),
};
