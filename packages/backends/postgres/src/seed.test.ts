import { personas } from '@stoa/conformance';
import type { Seed } from '@stoa/domain';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createPostgresSource } from './source.ts';
import type { PostgresSource } from './source.ts';
import { startPostgres } from './testing/index.ts';
import type { RunningPostgres } from './testing/index.ts';

const subject = 'page:/hr/benefits';
const [author, leader, editor] = [
  personas.author.person!,
  personas.leader.person!,
  personas.editor.person!,
];

const seed: Seed = {
  people: [author, leader, editor],
  comments: [
    { id: 'question', subject, authorId: author.id, text: 'When?', at: '2026-11-01T08:00:00Z' },
    {
      id: 'answer',
      subject,
      parentId: 'question',
      authorId: leader.id,
      text: 'In **May**.',
      at: '2026-11-01T09:00:00.000Z',
      reactions: { thanks: [author.id, 'somebody'] },
    },
    {
      id: 'answered tombstone',
      subject,
      authorId: author.id,
      text: 'withdrawn',
      at: '2026-11-02T08:00:00.000Z',
      removedAt: '2026-11-02T09:00:00.000Z',
    },
    {
      id: 'reply to a tombstone',
      subject,
      parentId: 'answered tombstone',
      authorId: editor.id,
      text: 'Why?',
      at: '2026-11-02T10:00:00.000Z',
    },
    {
      id: 'lonely tombstone',
      subject,
      authorId: author.id,
      text: 'withdrawn',
      at: '2026-11-03T08:00:00.000Z',
      removedAt: '2026-11-03T09:00:00.000Z',
    },
  ],
  offers: [
    {
      id: 'bicycle',
      title: { en: 'Bicycles' },
      summary: { en: 'One each.' },
      pictures: [{ src: '/bicycle.jpg', alt: { en: 'A bicycle' }, width: 4, height: 3 }],
      questions: [
        {
          id: 'useful',
          kind: 'scale',
          text: { en: 'Useful?' },
          steps: 5,
          lowest: { en: 'No' },
          highest: { en: 'Yes' },
        },
      ],
      decision: { en: 'How many we buy.' },
      closesAt: '2026-10-01T00:00:00.000Z',
      ownerId: editor.id,
      answers: [1, 5, 5, 5, 4].map((value, i) => ({
        personId: `colleague ${i}`,
        ratings: [{ questionId: 'useful', value }],
        at: '2026-09-01T08:00:00.000Z',
      })),
    },
  ],
  posts: [
    {
      id: 'start',
      authorId: leader.id,
      form: 'daily',
      body: { format: 'markdown', text: 'We begin.' },
      provenance: 'own-hand',
      at: '2026-11-01T07:00:00.000Z',
    },
  ],
  campaigns: [
    {
      id: 'hours',
      name: 'Hours',
      goal: { kind: 'reported', name: 'hours-seen' },
      texts: [
        {
          department: null,
          role: null,
          stage: null,
          example: { en: 'Marek left at two.' },
          wordings: [{ en: 'Your hours count.' }, { en: 'Hours count.' }],
        },
      ],
      action: { label: { en: 'See' }, href: '/hours' },
      startsAt: '2020-01-01T00:00:00.000Z',
      endsAt: '2999-01-01T00:00:00.000Z',
      priority: 1,
      audience: { departments: [], roles: [], regions: [] },
      days: 'every-day',
      caps: { period: null, lifetime: null },
      group: null,
      stopAfter: 6,
      channels: [],
    },
  ],
  decisions: [
    { personId: author.id, campaignId: 'hours', day: '2026-03-04', at: '2026-03-04T09:00:00.000Z' },
  ],
  activity: [
    {
      id: 'reported',
      personId: author.id,
      type: 'converted',
      target: { kind: 'goal', id: 'hours-seen' },
      at: '2026-03-04T10:00:00.000Z',
    },
  ],
};

describe('a seed', () => {
  let server: RunningPostgres;
  let source: PostgresSource;
  before(async () => {
    server = await startPostgres();
    source = await createPostgresSource({ connectionString: server.connectionString });
  });
  after(async () => {
    await source.dispose();
    await server.stop();
  });

  it('fills an empty store once, also when two processes plant it at the same time', async () => {
    const planted = await Promise.all([source.seed(seed), source.seed(seed)]);
    assert.deepEqual(planted.sort(), [false, true]);
    assert.equal(await source.seed({ ...seed, comments: [] }), false);
  });

  it('keeps tombstones that something answers, and no others', async () => {
    const { threads } = source.backendFor(personas.author);
    const { thread, items, branches } = await threads!.list({ subject });
    assert.deepEqual(
      items.map(({ id, body }) => [id, body?.text ?? null]),
      [
        ['question', 'When?'],
        ['answered tombstone', null],
      ],
    );
    assert.equal(thread.commentCount, 3);
    const answer = branches[0]!.items[0]!;
    assert.deepEqual(answer.reactions, [{ kind: 'thanks', count: 2, mine: true }]);
    assert.deepEqual([answer.rootId, answer.depth, answer.revision], ['question', 1, '1']);
  });

  it('puts replies of leaders on the roll by itself', async () => {
    const { posts } = source.backendFor(personas.reader);
    const { items } = await posts!.list();
    assert.deepEqual(
      items.map(({ id, form }) => [id, form]),
      [
        ['answer', 'joined'],
        ['start', 'daily'],
      ],
    );
    assert.equal(items[0]?.joined?.question.author?.id, author.id);
  });

  it('brings offers with their answers, and campaigns with whom they were shown', async () => {
    const { offers, campaigns } = source.backendFor(personas.reader);
    const offer = await offers!.get('bicycle');
    assert.equal(offer?.status, 'closed');
    assert.deepEqual(offer?.results?.questions, [
      { questionId: 'useful', mean: 4, distribution: [1, 0, 0, 1, 3] },
    ]);
    assert.equal((await campaigns!.current({ visit: 'one' }))?.id, 'hours');
    const { items } = await source.backendFor(personas.author).campaigns!.archive();
    assert.deepEqual(
      items.map(({ campaign, state, firstShownAt }) => [campaign.id, state, firstShownAt]),
      [['hours', 'converted', '2026-03-04T09:00:00.000Z']],
    );
  });
});
