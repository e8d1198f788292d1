import type { MemorySeed, SeedPost } from '@stoa/backend-memory';
import { DAYS, HOURS, minutesAgo } from './clock.ts';
import { CONVERSATION, POLISH_CONVERSATION } from './conversation.ts';
import { PEOPLE } from './people.ts';

const PICTURE = {
  src: './pictures/bicycle.svg',
  alt: { en: 'A bicycle under a roof', pl: 'Rower pod wiatą' },
  width: 960,
  height: 540,
};

const markdown = (text: string) => ({ format: 'markdown', text }) as const;

const ENGLISH: readonly SeedPost[] = [
  {
    id: 'p1',
    authorId: 'ewa',
    form: 'blog',
    at: minutesAgo(3 * DAYS),
    lang: 'en',
    title: 'Why we close the books four days earlier',
    body: markdown(
      'Last year the people in finance worked eleven Saturdays. **This year it will be none.**\n\nWe move the deadline for invoices from the 10th to the 6th, and we stop asking for paper. What you send by the 6th is paid in the same month.\n\n## What changes for you\n\n- one address for all invoices\n- no signature below 2,000\n- a person to call: Anna Wiśniewska',
    ),
    picture: PICTURE,
    provenance: 'own-hand',
    goal: { id: 'calm', name: { en: 'Calm months', pl: 'Spokojne miesiące' } },
  },
  {
    id: 'p2',
    authorId: 'ewa',
    form: 'daily',
    at: minutesAgo(20 * HOURS),
    lang: 'en',
    body: markdown(
      'In Kokoszki today. Two things I take home: the ramp is too steep, and the coffee is better than ours.',
    ),
    provenance: 'dictated',
  },
];

const POLISH: readonly SeedPost[] = [
  {
    id: 'p1',
    authorId: 'ewa',
    form: 'blog',
    at: minutesAgo(3 * DAYS),
    lang: 'pl',
    title: 'Dlaczego zamykamy księgi cztery dni wcześniej',
    body: markdown(
      'W zeszłym roku zespół finansów przepracował jedenaście sobót. **W tym roku nie będzie ani jednej.**\n\nTermin przesyłania faktur przesuwamy z 10. na 6. dzień miesiąca i rezygnujemy z papieru.',
    ),
    provenance: 'own-hand',
    goal: { id: 'calm', name: { en: 'Calm months', pl: 'Spokojne miesiące' } },
  },
  {
    id: 'p2',
    authorId: 'ewa',
    form: 'daily',
    at: minutesAgo(20 * HOURS),
    lang: 'pl',
    body: markdown('Dziś w Kokoszkach. Rampa jest za stroma, a kawa lepsza od naszej.'),
    provenance: 'dictated',
  },
];

/** Ewa's answers in the conversation are items of form `joined`. */
export const ROLL: MemorySeed = { ...CONVERSATION, posts: ENGLISH };
export const POLISH_ROLL: MemorySeed = { ...POLISH_CONVERSATION, posts: POLISH };
/** A delegate's part of a series, changed since; and a voice note with its words. */
export const SERIES: MemorySeed = {
  ...CONVERSATION,
  posts: [
    { ...ENGLISH[0]!, id: 'part-1', at: minutesAgo(9 * DAYS), series: { name: 'Calm months' } },
    {
      ...ENGLISH[0]!,
      id: 'part-2',
      title: 'The first month without a Saturday',
      writtenById: 'anna',
      provenance: 'with-help',
      series: { name: 'Calm months' },
      editedAt: minutesAgo(2 * DAYS),
      earlier: [
        {
          title: 'A month without a Saturday',
          text: 'It worked, nearly.',
          at: minutesAgo(3 * DAYS),
        },
      ],
    },
    {
      ...ENGLISH[1]!,
      id: 'spoken',
      body: markdown(''),
      audio: {
        src: './pictures/silence.wav',
        seconds: 1,
        transcript: 'In Kokoszki today. Two things I take home: the ramp is too steep.',
      },
    },
  ],
};
export const NO_POSTS: MemorySeed = { people: PEOPLE };

export const LONG_POSTS: MemorySeed = {
  people: PEOPLE,
  posts: [
    {
      ...ENGLISH[0]!,
      title: `${'Why we close the books four days earlier and what that means '.repeat(3)}for you`,
      body: markdown(
        Array.from(
          { length: 12 },
          (_, i) =>
            `Paragraph ${i + 1}. ${'What you send by the 6th is paid in the same month. '.repeat(6)}`,
        ).join('\n\n'),
      ),
    },
  ],
};

export const MANY_POSTS: MemorySeed = {
  people: PEOPLE,
  posts: Array.from({ length: 45 }, (_, i) => ({
    ...ENGLISH[i % 2]!,
    id: `post-${i}`,
    at: minutesAgo((i + 1) * 9 * HOURS),
  })),
};
