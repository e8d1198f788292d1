import type { MemorySeed, SeedComment } from '@stoa/backend-memory';
import { DAYS, HOURS, minutesAgo } from './clock.ts';
import { PEOPLE } from './people.ts';

export const SUBJECT = 'page:/hr/benefits';

const ENGLISH: readonly SeedComment[] = [
  {
    id: 'c1',
    subject: SUBJECT,
    authorId: 'piotr',
    lang: 'en',
    at: minutesAgo(2 * DAYS),
    text: 'Does the **sports card** cover a swimming pool near the Kokoszki warehouse? The nearest one on the list is half an hour away.',
    reactions: { question: ['tomasz', 'anna'], support: ['ewa'] },
  },
  {
    id: 'c2',
    subject: SUBJECT,
    parentId: 'c1',
    authorId: 'marta',
    lang: 'en',
    at: minutesAgo(26 * HOURS),
    text: 'It does since Monday: the pool in Osowa joined.\n\n- open until 22:00\n- two entries a day\n- [the whole list](https://example.com/pools)',
    reactions: { thanks: ['piotr', 'tomasz', 'anna'] },
  },
  {
    id: 'c3',
    subject: SUBJECT,
    parentId: 'c2',
    authorId: 'piotr',
    lang: 'en',
    at: minutesAgo(25 * HOURS),
    text: 'Thank you, that is on my way home.',
  },
  {
    id: 'c4',
    subject: SUBJECT,
    authorId: 'anna',
    lang: 'en',
    at: minutesAgo(95),
    editedAt: minutesAgo(80),
    history: [{ text: 'Could we choose the meal allowance by month?', at: minutesAgo(95) }],
    text: 'Could we choose the meal allowance by month instead of by year? Half of my team works from home in winter.',
    reactions: { support: ['piotr', 'tomasz'] },
  },
  {
    id: 'c5',
    subject: SUBJECT,
    parentId: 'c4',
    authorId: 'ewa',
    lang: 'en',
    at: minutesAgo(12),
    text: 'A fair point. We decide on 4 December and I will answer here.',
  },
];

const POLISH: readonly SeedComment[] = [
  {
    id: 'c1',
    subject: SUBJECT,
    authorId: 'piotr',
    lang: 'pl',
    at: minutesAgo(2 * DAYS),
    text: 'Czy **karta sportowa** obejmuje basen w okolicy magazynu w Kokoszkach? Najbliższy na liście jest pół godziny drogi stąd.',
    reactions: { question: ['tomasz', 'anna'], support: ['ewa'] },
  },
  {
    id: 'c2',
    subject: SUBJECT,
    parentId: 'c1',
    authorId: 'marta',
    lang: 'pl',
    at: minutesAgo(26 * HOURS),
    text: 'Od poniedziałku tak: do programu dołączył basen w Osowie, czynny do 22:00.',
    reactions: { thanks: ['piotr', 'tomasz', 'anna'] },
  },
  {
    id: 'c3',
    subject: SUBJECT,
    authorId: 'anna',
    lang: 'pl',
    at: minutesAgo(95),
    text: 'Czy dodatek na posiłki można by wybierać co miesiąc, a nie raz w roku? Zimą połowa mojego zespołu pracuje z domu.',
  },
  {
    id: 'c4',
    subject: SUBJECT,
    parentId: 'c3',
    authorId: 'ewa',
    lang: 'pl',
    at: minutesAgo(12),
    text: 'Słusznie. Decyzja zapadnie 4 grudnia, odpowiem tutaj.',
  },
];

const LONG = `The short answer is no, the long one follows.

## What the rules say

> An allowance is chosen once, between 1 and 15 December, and holds for the calendar year.

1. The provider bills by year, **not** by month.
2. A change costs 4.20 per person, see \`Annex 3\`.
3. ${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft is one word. '.repeat(2)}

${'What stays is the question whether people in the warehouse and people at desks need the same thing at the same time, and the answer of the last four years has been that they do not. '.repeat(6)}

https://example.com/a/very/long/address/that/nobody/would/ever/type/but/somebody/always/pastes?with=parameters&and=more`;

function seedOf(comments: readonly SeedComment[]): MemorySeed {
  return { people: PEOPLE, comments };
}

export const CONVERSATION = seedOf(ENGLISH);
export const POLISH_CONVERSATION = seedOf(POLISH);
export const NO_CONVERSATION = seedOf([]);
export const LONG_TEXTS = seedOf(
  ENGLISH.map((comment) => (comment.id === 'c2' ? { ...comment, text: LONG } : comment)),
);

const IDEAS = [
  'lockers with sockets in the changing room.',
  'one form for holidays and remote work.',
  'a quiet room on the second floor.',
  'show the canteen menu on Thursdays for the week to come.',
];
const REPLIES = ['I would use it every day.', 'Who would look after it?', 'We would.'];

/** Sixty comments, every third one with two replies, one of them five levels deep. */
export const MANY_COMMENTS = seedOf(
  Array.from({ length: 60 }, (_, i): SeedComment[] => {
    const author = PEOPLE[i % PEOPLE.length]!.id;
    const at = minutesAgo(3 * DAYS - i * 20);
    const root = {
      id: `m${i}`,
      subject: SUBJECT,
      authorId: author,
      at,
      text: `Idea number ${i + 1}: ${IDEAS[i % IDEAS.length]}`,
    };
    if (i % 3 > 0) return [root];
    const depth = i === 0 ? 5 : 2;
    const replies = Array.from({ length: depth }, (__, level) => ({
      ...root,
      id: `m${i}-${level}`,
      parentId: level === 0 ? root.id : `m${i}-${level - 1}`,
      authorId: PEOPLE[(i + level + 1) % PEOPLE.length]!.id,
      text: REPLIES[level % REPLIES.length]!,
    }));
    return [root, ...replies];
  }).flat(),
);
