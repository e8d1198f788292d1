import type { MemorySeed } from '@stoa/backend-memory';
import type { Identity, Person } from '@stoa/contract';

const ANNA: Person = {
  id: 'anna',
  name: 'Anna Nowak',
  title: null,
  department: null,
  region: null,
  photo: null,
  leader: false,
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
      message: { en: 'Your sports card opens 40 more places.' },
      action: { label: { en: 'See the map' }, href: 'https://example.com/' },
      startsAt: '2000-01-01T00:00:00.000Z',
      endsAt: '2100-01-01T00:00:00.000Z',
      priority: 50,
      departments: [],
    },
  ],
};
