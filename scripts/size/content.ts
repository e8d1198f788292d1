import type { MemorySeed } from '@stoa/backend-memory';
import type { Identity, Person } from '@stoa/contract';

const ANNA: Person = {
  id: 'anna',
  name: 'Anna Nowak',
  title: null,
  department: null,
  region: null,
  photo: null,
  leader: true,
};

/** Who looks at the measured pages. */
export const READER: Identity = { person: ANNA, roles: ['employee'] };

const comment = (id: string, subject: string, text: string) => ({
  id,
  subject,
  text,
  authorId: ANNA.id,
  at: '2026-11-23T09:30:00.000Z',
});

/** What the measured pages show. */
export const CONTENT: MemorySeed = {
  people: [ANNA],
  offers: [
    {
      id: 'bicycle',
      ownerId: ANNA.id,
      closesAt: '2100-01-01T00:00:00.000Z',
      title: { en: 'A company bicycle' },
      summary: { en: 'PLN 59 a month, with a locked place in the yard.' },
      pictures: [{ src: '/bicycle.svg', width: 1200, height: 800, alt: { en: 'A bicycle' } }],
      questions: [
        {
          id: 'would-ride',
          kind: 'scale',
          steps: 5,
          text: { en: 'Would you ride it?' },
          lowest: { en: 'Never' },
          highest: { en: 'Daily' },
        },
      ],
      decision: { en: 'Whether to order twenty.' },
    },
  ],
  posts: [
    {
      id: 'daily',
      authorId: ANNA.id,
      form: 'daily',
      title: null,
      at: '2026-11-23T09:30:00.000Z',
      lang: 'en',
      provenance: 'own-hand',
      goal: null,
      picture: null,
      body: { format: 'markdown', text: 'A post to read.' },
    },
  ],
  comments: [
    comment('plain', 'page:/plain', 'A comment to read.'),
    comment(
      'markdown',
      'page:/markdown',
      '**A comment to read**, with [a link](https://example.com).',
    ),
  ],
  campaigns: [
    {
      id: 'sports-card',
      name: 'Sports card',
      goal: { kind: 'reported', name: 'card-used' },
      texts: [
        {
          department: null,
          role: null,
          stage: null,
          example: { en: 'Anna swims in Osowa on Fridays.' },
          wordings: [
            { en: 'Your sports card opens 40 more places.' },
            { en: '40 more places take your sports card.' },
          ],
        },
      ],
      days: 'every-day',
      action: { label: { en: 'See the map' }, href: 'https://example.com/' },
      startsAt: '2000-01-01T00:00:00.000Z',
      endsAt: '2100-01-01T00:00:00.000Z',
    },
  ],
};
