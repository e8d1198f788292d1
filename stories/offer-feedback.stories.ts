import '@stoa/elements/define/offer-feedback.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  ANSWERED_ELSEWHERE,
  ANSWERED_OFFER,
  CLOSED_OFFER,
  DECIDED_OFFER,
  EVERY_KIND,
  FIRST_ANSWER,
  FOR_OTHERS,
  LONG_OFFER,
  MANY_QUESTIONS,
  NO_OFFER,
  OFFER,
  OPEN_OFFER,
  SEVERAL_PICTURES,
} from './content/offer.ts';
import { GUEST } from './content/people.ts';
import { backendWith, failing, loading, offline } from './setting/backends.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const STATES = {
  ready: () => backendWith(OPEN_OFFER),
  answered: () => backendWith(ANSWERED_OFFER),
  'first-answer': () => backendWith(FIRST_ANSWER),
  empty: () => backendWith(NO_OFFER),
  loading: () => loading(backendWith(OPEN_OFFER)),
  failed: () => failing(backendWith(OPEN_OFFER)),
  offline: () => offline(backendWith(OPEN_OFFER)),
  closed: () => backendWith(CLOSED_OFFER),
  'signed-out': () => backendWith(OPEN_OFFER, GUEST),
  'several-pictures': () => backendWith(SEVERAL_PICTURES),
  'long-text': () => backendWith(LONG_OFFER),
  'every-kind': () => backendWith(EVERY_KIND),
  decided: () => backendWith(DECIDED_OFFER),
  'for-others': () => backendWith(FOR_OTHERS),
  'answered-elsewhere': () => backendWith(ANSWERED_ELSEWHERE),
  'many-questions': () => backendWith(MANY_QUESTIONS),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Offer feedback',
  argTypes: { state: stateControl(STATES) },
  args: { state: 'ready' },
  render: ({ state }) => html`
    <stoa-offer-feedback .backend=${backendIn(state)} offer=${OFFER}></stoa-offer-feedback>
  `,
};
export default meta;

export const Ready: Story = {
  play: ({ canvasElement }) => showing(canvasElement, 'How useful would a company bicycle be'),
};

export const Answered: Story = {
  args: { state: 'answered' },
  play: ({ canvasElement }) => showing(canvasElement, 'What others said', 'What happens next'),
};

export const TooFewAnswers: Story = {
  args: { state: 'first-answer' },
  play: ({ canvasElement }) => showing(canvasElement, 'so that nobody can be recognised'),
};

export const Empty: Story = {
  args: { state: 'empty' },
  play: ({ canvasElement }) => showing(canvasElement, 'This offer is no longer here'),
};

export const Loading: Story = {
  args: { state: 'loading' },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading the offer'),
};

export const Failed: Story = {
  args: { state: 'failed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Something went wrong on our side'),
};

/** The answer is chosen and sent; it waits here until the line is back. */
export const Offline: Story = {
  args: { state: 'offline' },
  play: async ({ canvasElement }) => {
    await showing(canvasElement, 'How useful would a company bicycle be');
    const card = canvasElement.querySelector('stoa-offer-feedback')?.shadowRoot;
    card?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[3]?.click();
    card?.querySelector<HTMLButtonElement>('[part~="submit"]')?.click();
    await showing(canvasElement, 'your answer is safe here');
  },
};

export const ReadOnly: Story = {
  args: { state: 'closed' },
  play: ({ canvasElement }) => showing(canvasElement, 'closed on'),
};

export const SignedOut: Story = {
  args: { state: 'signed-out' },
  play: ({ canvasElement }) => showing(canvasElement, 'Sign in to the intranet to give'),
};

export const LongText: Story = {
  args: { state: 'long-text' },
  play: ({ canvasElement }) => showing(canvasElement, 'which have eleven pages'),
};

export const SeveralPictures: Story = {
  args: { state: 'several-pictures' },
  play: ({ canvasElement }) => showing(canvasElement, 'How useful would a company bicycle be'),
};

export const ManyQuestions: Story = {
  args: { state: 'many-questions' },
  play: ({ canvasElement }) => showing(canvasElement, 'The price', 'The whole'),
};

export const Polish: Story = {
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'Na ile przydałby Ci się rower firmowy?'),
};

export const RightToLeft: Story = { ...Ready, globals: { direction: 'rtl' } };

export const Dark: Story = { ...Answered, globals: { theme: 'dark' } };

export const Compact: Story = { ...Ready, globals: { density: 'compact' } };

export const EveryKindAnonymously: Story = {
  args: { state: 'every-kind' },
  play: ({ canvasElement }) => showing(canvasElement, 'Which would you try?', 'Anonymous'),
};

export const Decided: Story = {
  args: { state: 'decided' },
  play: ({ canvasElement }) => showing(canvasElement, 'What came of it', 'We did'),
};

export const ForOthers: Story = {
  args: { state: 'for-others' },
  play: ({ canvasElement }) => showing(canvasElement, 'it asks others for their opinion'),
};

export const AnsweredElsewhere: Story = {
  args: { state: 'answered-elsewhere' },
  play: ({ canvasElement }) => showing(canvasElement, 'You have answered'),
};
