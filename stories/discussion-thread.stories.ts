import '@stoa/elements/define/discussion-thread.js';
import type { CommentOrder } from '@stoa/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  CONVERSATION,
  LONG_TEXTS,
  MANY_COMMENTS,
  NO_CONVERSATION,
  POLISH_CONVERSATION,
  SUBJECT,
} from './content/conversation.ts';
import { MODERATOR } from './content/moderation.ts';
import { ANNA, GUEST } from './content/people.ts';
import { ANSWERED, LOCKED, LONG_BRANCH, MODERATED_THREAD } from './content/thread-states.ts';
import {
  backendWith,
  failing,
  limited,
  loading,
  offline,
  readOnly,
  visited,
} from './setting/backends.ts';
import { begun } from './setting/begun.ts';
import { pressing, typing } from './setting/pressing.ts';
import { showing } from './setting/showing.ts';
import { oneBackendEach, stateControl } from './setting/states.ts';

const STATES = {
  ready: () => backendWith(CONVERSATION),
  empty: () => backendWith(NO_CONVERSATION),
  loading: () => loading(backendWith(CONVERSATION)),
  failed: () => failing(backendWith(CONVERSATION)),
  offline: () => offline(backendWith(CONVERSATION)),
  'read-only': () => readOnly(backendWith(CONVERSATION)),
  'signed-out': () => backendWith(CONVERSATION, GUEST),
  'long-text': () => backendWith(LONG_TEXTS),
  'many-comments': () => backendWith(MANY_COMMENTS),
  polish: () => backendWith(POLISH_CONVERSATION),
  visited: () => visited(backendWith(CONVERSATION), SUBJECT, 26 * 60),
  limited: () => limited(backendWith(CONVERSATION)),
  answered: () => backendWith(ANSWERED),
  'long-branch': () => backendWith(LONG_BRANCH),
  moderated: () => backendWith(MODERATED_THREAD, MODERATOR),
  locked: () => backendWith(LOCKED),
  'begun-reply': () =>
    begun(
      backendWith(CONVERSATION),
      { story: 'begun-reply', viewerId: ANNA.id, subject: SUBJECT, slot: 'reply:c2' },
      'Good to hear. Does it open at weekends, too?',
    ),
  'left-reply': () =>
    begun(
      backendWith(CONVERSATION),
      { story: 'left-reply', viewerId: ANNA.id, subject: SUBJECT, slot: 'reply:gone' },
      'Thank you. And what about those who work nights?',
    ),
};
const backendIn = oneBackendEach(STATES);

interface Args {
  state: keyof typeof STATES;
  order: CommentOrder;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/Discussion thread',
  argTypes: {
    state: stateControl(STATES),
    order: { control: 'inline-radio', options: ['newest', 'oldest', 'helpful', 'unanswered'] },
  },
  args: { state: 'ready', order: 'newest' },
  render: ({ state, order }) => html`
    <stoa-discussion-thread
      .backend=${backendIn(state)}
      subject=${SUBJECT}
      order=${order}
    ></stoa-discussion-thread>
  `,
};
export default meta;

export const Ready: Story = {
  play: ({ canvasElement }) => showing(canvasElement, 'sports card', 'the pool in Osowa joined'),
};

export const Empty: Story = {
  args: { state: 'empty' },
  play: ({ canvasElement }) => showing(canvasElement, 'No one has written here yet'),
};

export const Loading: Story = {
  args: { state: 'loading' },
  play: ({ canvasElement }) => showing(canvasElement, 'Loading the discussion'),
};

export const Failed: Story = {
  args: { state: 'failed' },
  play: ({ canvasElement }) => showing(canvasElement, 'Something went wrong on our side'),
};

export const Offline: Story = {
  args: { state: 'offline' },
  play: ({ canvasElement }) => showing(canvasElement, 'once the connection is back'),
};

export const ReadOnly: Story = {
  args: { state: 'read-only' },
  play: ({ canvasElement }) => showing(canvasElement, 'but not write in it'),
};

export const SignedOut: Story = {
  args: { state: 'signed-out' },
  play: ({ canvasElement }) => showing(canvasElement, 'Sign in to the intranet to join'),
};

export const LongText: Story = {
  args: { state: 'long-text' },
  play: ({ canvasElement }) => showing(canvasElement, 'What the rules say', 'Donaudampfschiff'),
};

export const ManyComments: Story = {
  args: { state: 'many-comments' },
  play: ({ canvasElement }) => showing(canvasElement, 'Idea number 60', 'Show more comments'),
};

export const OldestFirst: Story = {
  args: { state: 'many-comments', order: 'oldest' },
  play: ({ canvasElement }) => showing(canvasElement, 'Idea number 1:'),
};

export const MostHelpful: Story = {
  args: { state: 'many-comments', order: 'helpful' },
  play: ({ canvasElement }) => showing(canvasElement, 'Idea number', 'Most helpful first'),
};

export const Folded: Story = {
  play: async ({ canvasElement }) => {
    await showing(canvasElement, 'We decide on 4 December');
    await pressing(canvasElement, '#fold');
  },
};

export const NewSinceLastVisit: Story = {
  args: { state: 'visited' },
  play: ({ canvasElement }) => showing(canvasElement, 'new since your last visit'),
};

export const Searching: Story = {
  play: async ({ canvasElement }) => {
    await pressing(canvasElement, '#search');
    await typing(canvasElement, 'input[type="search"]', 'pool');
    await showing(canvasElement, '2 results');
  },
};

export const MenuOpen: Story = {
  play: async ({ canvasElement }) => {
    await showing(canvasElement, 'We decide on 4 December');
    await pressing(canvasElement, '#menu');
    await showing(canvasElement, 'Copy link');
  },
};

/** On a backend that keeps no read marks, cannot search, rank or follow. */
export const Limited: Story = {
  args: { state: 'limited' },
  play: ({ canvasElement }) => showing(canvasElement, 'Newest first'),
};

export const Polish: Story = {
  args: { state: 'polish' },
  globals: { locale: 'pl' },
  play: ({ canvasElement }) => showing(canvasElement, 'basen w Osowie'),
};

export const RightToLeft: Story = { ...Ready, globals: { direction: 'rtl' } };

export const Dark: Story = { ...Ready, globals: { theme: 'dark' } };

export const Compact: Story = { ...Ready, globals: { density: 'compact' } };

export const AnswerOnTop: Story = {
  args: { state: 'answered', order: 'oldest' },
  play: ({ canvasElement }) => showing(canvasElement, 'Answer', 'from 1 January'),
};

export const LongBranch: Story = {
  args: { state: 'long-branch', order: 'oldest' },
  play: ({ canvasElement }) => showing(canvasElement, 'Step 1'),
};

export const Moderated: Story = {
  args: { state: 'moderated', order: 'oldest' },
  play: ({ canvasElement }) => showing(canvasElement, 'Pinned', 'Go and ask your mother.'),
};

export const ReplyBegunEarlier: Story = {
  args: { state: 'begun-reply' },
  play: ({ canvasElement }) => showing(canvasElement, 'You began to answer', 'open at weekends'),
};

export const ReplyToWhatIsGone: Story = {
  args: { state: 'left-reply' },
  play: ({ canvasElement }) =>
    showing(canvasElement, 'The comment that you began to answer is gone', 'who work nights'),
};

export const Locked: Story = {
  args: { state: 'locked', order: 'oldest' },
  play: ({ canvasElement }) => showing(canvasElement, 'locked'),
};
