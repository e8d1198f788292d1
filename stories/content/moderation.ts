import type { MemorySeed } from '@stoa/backend-memory';
import type { Identity } from '@stoa/contract';
import { ANNA, EWA, MARTA, PEOPLE, PIOTR, TOMASZ } from './people.ts';
import { minutesAgo } from './clock.ts';

export const MODERATOR: Identity = { person: MARTA, roles: ['employee', 'moderator'] };

export const NOTHING_WAITS: MemorySeed = { people: PEOPLE };

export const MODERATED: MemorySeed = {
  people: PEOPLE,
  comments: [
    {
      id: 'question',
      subject: 'page:/warehouse/shifts',
      authorId: ANNA.id,
      text: 'Who decides about the rota over the holidays, and by when do we know?',
      at: minutesAgo(60 * 26),
    },
    {
      id: 'insult',
      subject: 'page:/warehouse/shifts',
      parentId: 'question',
      authorId: TOMASZ.id,
      text: 'The warehouse never listens anyway. **Read the notice board** before you write.',
      at: minutesAgo(60 * 3),
    },
    {
      id: 'held',
      subject: 'page:/board/letters',
      authorId: PIOTR.id,
      text: 'Will the night shift get the same bonus? Last year it came in March, and for some not at all.',
      state: 'held',
      at: minutesAgo(48),
    },
    {
      id: 'hidden',
      subject: 'page:/warehouse/shifts',
      parentId: 'question',
      authorId: TOMASZ.id,
      text: 'Go and ask your mother.',
      state: 'hidden',
      stateReason: 'It makes fun of somebody who asked.',
      at: minutesAgo(60 * 25),
    },
  ],
  reports: [
    { commentId: 'insult', reporterId: ANNA.id, reason: 'offensive', at: minutesAgo(150) },
    {
      commentId: 'insult',
      reporterId: PIOTR.id,
      reason: 'harassment',
      words: 'The third time this week that he writes like this to us.',
      at: minutesAgo(90),
    },
  ],
  blocks: [
    {
      personId: EWA.id,
      until: minutesAgo(-60 * 24 * 5),
      reason: 'A test of what a stopped person sees.',
      at: minutesAgo(60 * 30),
    },
  ],
  policies: [
    {
      scope: { pattern: 'page:/board/', prefix: true },
      policy: 'pre',
      byId: MARTA.id,
      at: minutesAgo(60 * 50),
    },
  ],
  audit: [
    {
      at: minutesAgo(60 * 24),
      actorId: MARTA.id,
      act: 'hide',
      subject: 'page:/warehouse/shifts',
      commentId: 'hidden',
      personId: TOMASZ.id,
      from: 'shown',
      to: 'hidden',
      reportsClosed: 1,
      reason: 'It makes fun of somebody who asked.',
    },
    {
      at: minutesAgo(60 * 30),
      actorId: MARTA.id,
      act: 'block',
      personId: EWA.id,
      until: minutesAgo(-60 * 24 * 5),
      reason: 'A test of what a stopped person sees.',
    },
  ],
};

export const POLISH_QUEUE: MemorySeed = {
  ...MODERATED,
  comments: MODERATED.comments!.map((comment) =>
    comment.id === 'insult'
      ? {
          ...comment,
          text: 'Magazyn i tak nigdy nie słucha. Najpierw przeczytajcie tablicę ogłoszeń, potem piszcie.',
        }
      : comment,
  ),
};
