import '@stoa/elements/define/whats-new.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { NEWS, POLISH_NEWS } from './content/news.ts';
import { GUEST, PEOPLE } from './content/people.ts';
import { backendWith, failing, loading } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const STATES = {
  ready: () => backendWith(NEWS),
  empty: () => backendWith({ people: PEOPLE }),
  loading: () => loading(backendWith(NEWS)),
  failed: () => failing(backendWith(NEWS)),
  'signed-out': () => backendWith(NEWS, GUEST),
  polish: () => backendWith(POLISH_NEWS),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/What is new',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'ready' },
  render: ({ state }) => html`<stoa-whats-new .backend=${backendIn(state)}></stoa-whats-new>`,
};
export default meta;

export const Ready: Story = {
  play: ({ canvasElement }) => showing(canvasElement, 'Reply to you', 'New post from', 'unread'),
};

export const Empty: Story = {
  args: { state: 'empty' },
  play: ({ canvasElement }) => showing(canvasElement, 'Nothing new'),
};

export const Loading: Story = {
  args: { state: 'loading' },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading'),
};

export const Failed: Story = {
  args: { state: 'failed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Something went wrong on our side'),
};

export const SignedOut: Story = {
  args: { state: 'signed-out' },
  play: ({ canvasElement }) => showing(canvasElement, 'Sign in'),
};

export const Polish: Story = {
  args: { state: 'polish' },
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Odpowiedź dla ciebie', 'Nowy wpis'),
};

export const RightToLeft: Story = { ...Ready, globals: { direction: 'rtl' } };

export const Dark: Story = { ...Ready, globals: { theme: 'dark' } };
