import '@stoa/elements/define/blog-post.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { POLISH_ROLL, SERIES } from './content/roll.ts';
import { backendWith, failing, loading } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const STATES = {
  ready: () => backendWith(SERIES),
  loading: () => loading(backendWith(SERIES)),
  failed: () => failing(backendWith(SERIES)),
  polish: () => backendWith(POLISH_ROLL),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
  post: string;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Blog post',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'ready', post: 'part-2' },
  render: ({ state, post }) =>
    html`<stoa-blog-post .backend=${backendIn(state)} post=${post}></stoa-blog-post>`,
};
export default meta;

/** A delegate's post in a series, edited since. */
export const Ready: Story = {
  play: ({ canvasElement }) =>
    showing(canvasElement, 'Written by', 'part 2', 'Previous part', 'Edited'),
};

export const VoiceNote: Story = {
  args: { post: 'spoken' },
  play: ({ canvasElement }) => showing(canvasElement, 'the ramp is too steep'),
};

export const Absent: Story = {
  args: { post: 'nowhere' },
  play: ({ canvasElement }) => showing(canvasElement, 'not here'),
};

export const Loading: Story = {
  args: { state: 'loading' },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading'),
};

export const Failed: Story = {
  args: { state: 'failed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Something went wrong on our side'),
};

export const Polish: Story = {
  args: { state: 'polish', post: 'p1' },
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Dlaczego zamykamy księgi'),
};

export const RightToLeft: Story = { ...Ready, globals: { direction: 'rtl' } };

export const Dark: Story = { ...Ready, globals: { theme: 'dark' } };
