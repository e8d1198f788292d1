import '@stoa/elements/define/post-editor.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Identity } from '@stoa/contract';
import { html } from 'lit';
import { PEOPLE, VIEWER } from './content/people.ts';
import { ROLL } from './content/roll.ts';
import { backendWith } from './setting/backends.ts';
import { begun } from './setting/begun.ts';
import { finding, pressing } from './setting/pressing.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const LEADER: Identity = {
  person: PEOPLE.find(({ id }) => id === 'ewa') ?? null,
  roles: ['employee', 'leader'],
};
const DELEGATED = {
  ...ROLL,
  delegates: [{ leaderId: 'ewa', delegateId: VIEWER.person?.id ?? '' }],
};

const STATES = {
  leader: () => backendWith(ROLL, LEADER),
  delegate: () => backendWith(DELEGATED),
  'from-before': () =>
    begun(
      backendWith(ROLL, LEADER),
      { story: 'post', viewerId: 'ewa', subject: 'page:/post-editor', slot: 'post' },
      {
        draft: { form: 'blog', title: 'How we spend the saving', body: 'Twenty bicycles first.' },
        headline: 'A headline that posts had until spring',
        aside: [{ id: 'aside', draft: { body: 'The ramp is clear of frost again.' } }],
      },
    ),
  employee: () => backendWith(ROLL),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Post editor',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'leader' },
  render: ({ state }) => html`<stoa-post-editor .backend=${backendIn(state)}></stoa-post-editor>`,
};
export default meta;

export const Leader: Story = {
  play: ({ canvasElement }) =>
    showing(canvasElement, 'Up to 280 characters.', 'Who may write for you'),
};

export const Delegate: Story = {
  args: { state: 'delegate' },
  play: ({ canvasElement }) => showing(canvasElement, 'For whom'),
};

/** Begun by an earlier version, with something else put aside. */
export const FromBefore: Story = {
  args: { state: 'from-before' },
  play: ({ canvasElement }) =>
    showing(canvasElement, 'Words from an earlier version', 'Begun on this device'),
};

/** Before a post leaves the roll. */
export const Withdrawing: Story = {
  play: async ({ canvasElement }) => {
    await pressing(canvasElement, '.item-acts button:last-of-type');
    await finding(canvasElement, 'dialog.ask[open]');
  },
};

export const WithdrawingInPolish: Story = { ...Withdrawing, globals: { locale: 'pl' } };

export const Employee: Story = {
  args: { state: 'employee' },
  play: ({ canvasElement }) => showing(canvasElement, 'Leaders write here'),
};

export const Polish: Story = {
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Do 280 znaków.'),
};

export const RightToLeft: Story = { ...Leader, globals: { direction: 'rtl' } };

export const Dark: Story = { ...Leader, globals: { theme: 'dark' } };
