import '@stoa/elements/define/blog-roll.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { GUEST } from './content/people.ts';
import { LONG_POSTS, MANY_POSTS, NO_POSTS, POLISH_ROLL, ROLL } from './content/roll.ts';
import { backendWith, failing, loading, offline, readOnly } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const STATES = {
  ready: () => backendWith(ROLL),
  empty: () => backendWith(NO_POSTS),
  loading: () => loading(backendWith(ROLL)),
  failed: () => failing(backendWith(ROLL)),
  offline: () => offline(backendWith(ROLL)),
  'read-only': () => readOnly(backendWith(ROLL)),
  'signed-out': () => backendWith(ROLL, GUEST),
  'long-text': () => backendWith(LONG_POSTS),
  'many-posts': () => backendWith(MANY_POSTS),
  polish: () => backendWith(POLISH_ROLL),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Blog roll',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'ready' },
  render: ({ state }) => html`<stoa-blog-roll .backend=${backendIn(state)}></stoa-blog-roll>`,
};
export default meta;

export const Ready: Story = {
  play: ({ canvasElement }) =>
    showing(canvasElement, 'Why we close the books', 'In Kokoszki today', 'A fair point'),
};

export const Empty: Story = {
  args: { state: 'empty' },
  play: ({ canvasElement }) => showing(canvasElement, 'yet'),
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

export const ReadOnly: Story = { ...Ready, args: { state: 'read-only' } };

export const SignedOut: Story = { ...Ready, args: { state: 'signed-out' } };

export const LongText: Story = {
  args: { state: 'long-text' },
  play: ({ canvasElement }) => showing(canvasElement, 'Paragraph 1'),
};

export const ManyPosts: Story = {
  args: { state: 'many-posts' },
  play: ({ canvasElement }) => showing(canvasElement, 'In Kokoszki today'),
};

export const Polish: Story = {
  args: { state: 'polish' },
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Dlaczego zamykamy księgi'),
};

export const RightToLeft: Story = { ...Ready, globals: { direction: 'rtl' } };

export const Dark: Story = { ...Ready, globals: { theme: 'dark' } };

export const Compact: Story = { ...Ready, globals: { density: 'compact' } };
