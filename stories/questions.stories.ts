import '@stoa/elements/define/questions.js';
import type { Identity } from '@stoa/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { EWA, GUEST } from './content/people.ts';
import { LONG_QUESTIONS, NO_QUESTIONS, POLISH_QUESTIONS, QUESTIONS } from './content/questions.ts';
import { backendWith, failing, loading, offline } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const LEADER: Identity = { person: EWA, roles: ['employee', 'leader'] };

const STATES = {
  ready: () => backendWith(QUESTIONS),
  leader: () => backendWith(QUESTIONS, LEADER),
  empty: () => backendWith(NO_QUESTIONS),
  'nothing-for-me': () => backendWith(NO_QUESTIONS, LEADER),
  loading: () => loading(backendWith(QUESTIONS)),
  failed: () => failing(backendWith(QUESTIONS)),
  offline: () => offline(backendWith(QUESTIONS)),
  'signed-out': () => backendWith(QUESTIONS, GUEST),
  'long-text': () => backendWith(LONG_QUESTIONS),
  polish: () => backendWith(POLISH_QUESTIONS),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Questions',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'ready' },
  render: ({ state }) => html`<stoa-questions .backend=${backendIn(state)}></stoa-questions>`,
};
export default meta;

export const Ready: Story = {
  play: ({ canvasElement }) => showing(canvasElement, 'Where are the keys', 'protective glasses'),
};

export const Leader: Story = {
  args: { state: 'leader' },
  play: ({ canvasElement }) => showing(canvasElement, 'Who decides about parking'),
};

export const Empty: Story = {
  args: { state: 'empty' },
  play: ({ canvasElement }) => showing(canvasElement, 'Every question has its answer'),
};

export const NothingForMe: Story = {
  args: { state: 'nothing-for-me' },
  play: ({ canvasElement }) => showing(canvasElement, 'No question is waiting for you'),
};

export const Loading: Story = {
  args: { state: 'loading' },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading'),
};

export const Failed: Story = {
  args: { state: 'failed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Something went wrong on our side'),
};

export const Offline: Story = { ...Ready, args: { state: 'offline' } };

export const SignedOut: Story = { ...Ready, args: { state: 'signed-out' } };

export const LongText: Story = {
  args: { state: 'long-text' },
  play: ({ canvasElement }) => showing(canvasElement, 'half of the month'),
};

export const Polish: Story = {
  args: { state: 'polish' },
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Gdzie są klucze'),
};

export const RightToLeft: Story = { ...Ready, globals: { direction: 'rtl' } };

export const Dark: Story = { ...Ready, globals: { theme: 'dark' } };

export const Compact: Story = { ...Ready, globals: { density: 'compact' } };
