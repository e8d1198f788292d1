import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Identity, NewsKind, NewsMark, Person } from '@stoa/contract';
import {
  becomesNews,
  checkFollow,
  checkNewsMark,
  newsKeptSince,
  newsOfComment,
  newsTopics,
  outweighedBy,
  watchable,
} from './news.ts';

const anna: Person = {
  id: 'anna',
  name: 'Anna Nowak',
  title: null,
  department: null,
  region: null,
  photo: null,
  leader: false,
};
const asAnna: Identity = { person: anna, roles: ['employee'] };
const asGuest: Identity = { person: null, roles: [] };

describe('what is new for a person', () => {
  const cases: readonly [kind: NewsKind, known: NewsKind | undefined, news: boolean][] = [
    ['thread', undefined, true],
    ['reply', 'thread', true],
    ['reply', 'mention', true],
    ['mention', 'reply', false],
    ['answer', 'reply', true],
    ['answer', 'answer', false],
    ['outcome', 'outcome', false],
    ['decision', 'decision', true],
  ];
  for (const [kind, known, news] of cases) {
    it(`${news ? 'becomes' : 'does not become'} "${kind}" after ${known ?? 'nothing'}`, () => {
      assert.equal(becomesNews(kind, known), news);
      if (known) assert.equal(outweighedBy(kind).includes(known), news);
    });
  }

  it('is told once for a comment, for what matters most, and never to its author', () => {
    const news = newsOfComment({
      authorId: 'anna',
      repliesTo: 'ewa',
      mentioned: ['ewa', 'jan', 'anna', 'jan'],
      followers: ['anna', 'ewa', 'jan', 'ola'],
    });
    assert.deepEqual(
      [...news],
      [
        ['reply', ['ewa']],
        ['mention', ['jan']],
        ['thread', ['ola']],
      ],
    );
  });

  it('concerns nobody when people talk to themselves', () => {
    const talk = { authorId: 'anna', repliesTo: 'anna', mentioned: ['anna'], followers: ['anna'] };
    assert.deepEqual([...newsOfComment(talk).values()].flat(), []);
  });

  it('is kept for ninety days', () => {
    assert.equal(newsKeptSince('2026-11-25T12:00:00.000Z'), '2026-08-27T12:00:00.000Z');
  });
});

describe('topics of news', () => {
  it('are each recipient’s own, and one for all when there are very many', () => {
    assert.deepEqual(newsTopics(['anna', 'ewa']), ['news:anna', 'news:ewa']);
    assert.deepEqual(newsTopics(new Array(101).fill('anna')), ['news']);
    assert.deepEqual(newsTopics([]), []);
  });

  it('are watched by the person they belong to, and by nobody else', () => {
    const topics = ['posts', 'news', 'news:anna', 'news:ewa', 'news:'];
    assert.deepEqual(watchable(asAnna, topics), ['posts', 'news', 'news:anna']);
    assert.deepEqual(watchable(asGuest, topics), ['posts', 'news']);
  });
});

describe('following', () => {
  it('needs a thread or a person who is somebody else', () => {
    const thread = { kind: 'thread', id: 'page:/hr/benefits' } as const;
    assert.equal(checkFollow(thread, anna), thread);
    for (const target of [
      { kind: 'thread', id: 'no subject' },
      { kind: 'person', id: '' },
      { kind: 'person', id: 'anna' },
    ] as const) {
      assert.throws(() => checkFollow(target, anna), { code: 'invalid' }, JSON.stringify(target));
    }
  });
});

describe('marking as read', () => {
  it('takes ids, a time or a thread, and brings times to milliseconds', () => {
    const mark = { upTo: '2026-11-25T12:00:00Z', ids: ['a'], subject: 'page:/a' };
    assert.deepEqual(checkNewsMark(mark), { ...mark, upTo: '2026-11-25T12:00:00.000Z' });
  });

  const faults: readonly [field: string, mark: NewsMark][] = [
    ['ids', {}],
    ['ids', { ids: new Array<string>(101).fill('a') }],
    ['upTo', { upTo: 'now' }],
    ['subject', { subject: 'nothing' }],
  ];
  for (const [field, mark] of faults) {
    it(`refuses ${JSON.stringify(mark).slice(0, 40)}`, () => {
      assert.throws(() => checkNewsMark(mark), {
        code: 'invalid',
        detail: {
          fields: { [field]: field === 'ids' ? (mark.ids ? 'too-long' : 'required') : 'format' },
        },
      });
    });
  }
});
