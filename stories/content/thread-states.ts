import type { MemorySeed } from '@stoa/backend-memory';
import { minutesAgo } from './clock.ts';
import { SUBJECT } from './conversation.ts';
import { ANNA, EWA, MARTA, PEOPLE, PIOTR, TOMASZ } from './people.ts';

const QUESTION = {
  id: 'question',
  subject: SUBJECT,
  authorId: PIOTR.id,
  kind: 'question',
  text: 'From when does the allowance for glasses count, and who signs?',
  at: minutesAgo(60 * 30),
} as const;

export const ANSWERED: MemorySeed = {
  people: PEOPLE,
  comments: [
    QUESTION,
    {
      id: 'guess',
      subject: SUBJECT,
      parentId: 'question',
      authorId: TOMASZ.id,
      text: 'I heard it is for screens only.',
      at: minutesAgo(60 * 28),
    },
    {
      id: 'answer',
      subject: SUBJECT,
      parentId: 'question',
      authorId: EWA.id,
      text: 'It counts **from 1 January**, for everyone, and your own leader signs.',
      answer: { acceptedBy: EWA.id, at: minutesAgo(60 * 4) },
      at: minutesAgo(60 * 4),
    },
  ],
};

const STEPS = 9;

/** Two people who go back and forth. */
export const LONG_BRANCH: MemorySeed = {
  people: PEOPLE,
  comments: [...Array(STEPS).keys()].map((step) => ({
    id: `step-${step}`,
    subject: SUBJECT,
    parentId: step === 0 ? null : `step-${step - 1}`,
    authorId: step % 2 === 0 ? ANNA.id : PIOTR.id,
    text: `Step ${step + 1}: ${step % 2 === 0 ? 'and what then?' : 'then we ask again.'}`,
    at: minutesAgo(60 * (STEPS - step)),
  })),
};

/** Everything that moderators decide about, as they see it. */
export const MODERATED_THREAD: MemorySeed = {
  people: PEOPLE,
  comments: [
    {
      id: 'pinned',
      subject: SUBJECT,
      authorId: EWA.id,
      text: 'Please write here what you miss. We read everything until Friday.',
      pinnedAt: minutesAgo(60 * 20),
      at: minutesAgo(60 * 40),
    },
    {
      id: 'asked',
      subject: SUBJECT,
      authorId: ANNA.id,
      text: 'Could we have the meal allowance by month?',
      at: minutesAgo(60 * 30),
    },
    {
      id: 'hidden',
      subject: SUBJECT,
      parentId: 'asked',
      authorId: TOMASZ.id,
      text: 'Go and ask your mother.',
      state: 'hidden',
      stateReason: 'It makes fun of somebody who asked.',
      at: minutesAgo(60 * 25),
    },
    {
      id: 'held',
      subject: SUBJECT,
      authorId: PIOTR.id,
      text: 'Will the night shift get the same?',
      state: 'held',
      at: minutesAgo(48),
    },
    {
      id: 'removed',
      subject: SUBJECT,
      authorId: MARTA.id,
      text: 'I was wrong about the date.',
      removedAt: minutesAgo(60 * 6),
      at: minutesAgo(60 * 9),
    },
    {
      id: 'under-removed',
      subject: SUBJECT,
      parentId: 'removed',
      authorId: ANNA.id,
      text: 'Thank you, that is clear.',
      at: minutesAgo(60 * 8),
    },
  ],
};

/** What its author sees who may not write any more. */
export const LOCKED: MemorySeed = {
  ...MODERATED_THREAD,
  locks: [{ subject: SUBJECT, at: minutesAgo(30) }],
};
