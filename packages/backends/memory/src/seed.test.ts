import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryBackend } from './source.ts';
import { anna, asAnna, asGuest, ewa } from './testing/people.ts';

const SUBJECT = 'page:/hr/benefits';
const people = [anna, ewa];
const comment = (id: string, text: string, at: string) => ({
  id,
  subject: SUBJECT,
  authorId: 'anna',
  text,
  at,
});

describe('a seeded memory backend', () => {
  it('shows comments with their authors, times and reactions', async () => {
    const backend = createMemoryBackend({
      identity: asAnna,
      seed: {
        people,
        comments: [
          {
            ...comment('c1', 'Is it for everyone?', '2026-03-02T08:00:00Z'),
            lang: 'en',
            editedAt: '2026-03-02T09:00:00Z',
            reactions: { useful: ['anna', 'ewa'] },
          },
        ],
      },
    });
    const { items, thread } = await backend.threads!.list({ subject: SUBJECT });
    const [shown] = items;
    assert.deepEqual([shown?.id, shown?.author, shown?.lang], ['c1', anna, 'en']);
    assert.deepEqual(
      [shown?.createdAt, shown?.editedAt],
      ['2026-03-02T08:00:00.000Z', '2026-03-02T09:00:00.000Z'],
    );
    assert.deepEqual(shown?.reactions, [{ kind: 'useful', count: 2, mine: true }]);
    assert.deepEqual([thread.commentCount, thread.latestAt], [1, '2026-03-02T08:00:00.000Z']);
  });

  it('makes a leader’s reply a joined post', async () => {
    const question = comment('q', 'When?', '2026-03-02T08:00:00Z');
    const reply = {
      ...comment('a', 'In May.', '2026-03-02T09:00:00Z'),
      authorId: 'ewa',
      parentId: 'q',
    };
    const seed = { people, comments: [question, reply] };
    const { items } = await createMemoryBackend({ identity: asGuest, seed }).posts!.list();
    assert.deepEqual(
      items.map(({ form, joined }) => [form, joined?.question.commentId]),
      [['joined', 'q']],
    );
  });

  it('keeps a tombstone that something answers, and drops others', async () => {
    const removedAt = '2026-03-03T08:00:00Z';
    const comments = [
      { ...comment('kept', 'x', '2026-03-02T08:00:00Z'), removedAt },
      { ...comment('answer', 'y', '2026-03-02T09:00:00Z'), parentId: 'kept' },
      { ...comment('gone', 'z', '2026-03-02T10:00:00Z'), removedAt },
    ];
    const backend = createMemoryBackend({ identity: asGuest, seed: { people, comments } });
    const { items } = await backend.threads!.list({ subject: SUBJECT });
    assert.deepEqual(
      items.map(({ id, body }) => [id, body]),
      [['kept', null]],
    );
  });

  it('counts answers of people it does not know', async () => {
    const offer = {
      id: 'bicycles',
      title: { en: 'Bicycles' },
      summary: { en: 'One each.' },
      pictures: [{ src: '/b.jpg', alt: { en: 'A bicycle' }, width: 8, height: 6 }],
      questions: [
        {
          id: 'q',
          kind: 'scale' as const,
          text: { en: 'Would you?' },
          steps: 3,
          lowest: { en: 'No' },
          highest: { en: 'Yes' },
        },
      ],
      decision: { en: 'How many.' },
      closesAt: '2026-01-01T00:00:00Z',
      ownerId: 'ewa',
      answers: [1, 2, 3, 3, 3].map((value, i) => ({
        personId: `somebody-${i}`,
        ratings: [{ questionId: 'q', value }],
        at: '2025-12-01T08:00:00Z',
      })),
    };
    const backend = createMemoryBackend({ identity: asGuest, seed: { people, offers: [offer] } });
    const shown = await backend.offers!.get('bicycles');
    assert.deepEqual(shown?.owner, ewa);
    assert.deepEqual(shown?.results?.questions[0]?.distribution, [1, 1, 3]);
  });

  it('refuses what it cannot show, and says why', () => {
    const stray = { ...comment('c', 'x', '2026-03-02T08:00:00Z'), parentId: 'nowhere' };
    const open = (comments: (typeof stray)[]) => () =>
      createMemoryBackend({ identity: asGuest, seed: { people: [anna], comments } });
    assert.throws(open([stray]), /"c" answers "nowhere", which is not seeded/);
    const unknown = { ...stray, parentId: null as unknown as string, authorId: 'nobody' };
    assert.throws(open([unknown]), /names the person "nobody"/);
  });
});
