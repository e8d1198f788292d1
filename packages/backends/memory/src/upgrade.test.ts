import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Backend, Identity, Person } from '@stoa/contract';
import { openDB } from 'idb';
import { v7 } from 'uuid';
import { createIndexedDbStore } from './indexeddb.ts';
import { createMemorySource } from './source.ts';
import type { MemorySource } from './source.ts';

const AT = '2026-11-02T08:00:00.000Z';
const CLOSES = '2999-01-01T00:00:00.000Z';
const nobody = { title: null, department: 'HR', region: null, photo: null, leader: false };
const anna: Person = { id: 'anna', name: 'Anna Nowak', ...nobody };
const ewa: Person = { id: 'ewa', name: 'Ewa Lis', ...nobody, leader: true };
const ANNA: Identity = { person: anna, roles: ['employee'] };
const EWA: Identity = { person: ewa, roles: ['employee', 'leader', 'editor'] };
const text = (en: string) => ({ en });

const comment = (id: string, parentId: string | null, authorId: string, words: string) => ({
  id,
  subject: 'page:/hr',
  parentId,
  rootId: 'question',
  depth: parentId ? 1 : 0,
  authorId,
  lang: null,
  createdAt: AT,
  text: words,
  editedAt: null,
  removedAt: null,
  revision: 1,
  reactions: [{ kind: 'useful', personId: 'anna' }],
});

const campaign = (id: string, priority: number, departments: string[] = []) => ({
  id,
  revision: '2',
  textVersion: 3,
  message: text(`The words of ${id}`),
  action: { label: text('See'), href: '/there' },
  startsAt: AT,
  endsAt: CLOSES,
  priority,
  departments,
});

/** What the first version of this backend kept, as it kept it. */
const FIRST_STATE = {
  people: new Map([
    ['anna', anna],
    ['ewa', ewa],
  ]),
  comments: new Map([
    ['question', comment('question', null, 'anna', 'Does it count?')],
    ['reply', comment('reply', 'question', 'ewa', 'It does.')],
  ]),
  offers: new Map([
    [
      'bicycle',
      {
        id: 'bicycle',
        revision: 1,
        content: {
          title: text('A bicycle'),
          summary: text('One each'),
          pictures: [{ src: '/b.svg', alt: text('It'), width: 1, height: 1 }],
          questions: [
            {
              id: 'q',
              kind: 'scale',
              text: text('Q'),
              steps: 5,
              lowest: text('n'),
              highest: text('y'),
            },
          ],
          decision: text('How many'),
          closesAt: CLOSES,
          ownerId: 'ewa',
        },
        answers: new Map([
          ['anna', { ratings: [{ questionId: 'q', value: 4 }], sentence: 'Yes.', answeredAt: AT }],
        ]),
      },
    ],
  ]),
  posts: new Map([
    [
      'frost',
      {
        id: 'frost',
        authorId: 'ewa',
        publishedAt: AT,
        content: {
          form: 'daily',
          title: null,
          body: { format: 'markdown', text: 'Frost.' },
          goal: null,
          picture: null,
          audio: null,
          provenance: 'own-hand',
        },
      },
    ],
  ]),
  campaigns: new Map([
    ['closed', campaign('closed', 90)],
    ['others', campaign('others', 80, ['Sales'])],
    ['hours', campaign('hours', 70, ['HR'])],
  ]),
  responses: [
    { personId: 'anna', campaignId: 'closed', answer: 'dismissed', textVersion: 3, until: null },
    { personId: 'anna', campaignId: 'closed', answer: 'snoozed', textVersion: 3, until: AT },
  ],
  activity: new Map([
    ['anna e1', { personId: 'anna', type: 'read', target: { kind: 'post', id: 'frost' } }],
  ]),
  mutations: new Map([['anna m1', { request: 'x', outcome: null }]]),
  changes: [],
  sequence: 7,
  writtenAt: AT,
};

const opened: MemorySource[] = [];

async function openWith(name: string, state: unknown): Promise<MemorySource> {
  const database = await openDB(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('state'),
  });
  await database.put('state', state, 'state');
  database.close();
  const source = createMemorySource({ persistence: createIndexedDbStore(name) });
  opened.push(source);
  return source;
}

describe('what an older version kept in the browser', () => {
  after(() => Promise.all(opened.map((source) => source.dispose())));

  it('is all there: comments, offers and answers, posts, campaigns and what was answered', async () => {
    const source = await openWith('first', FIRST_STATE);
    const [backend, editor] = [source.backendFor(ANNA), source.backendFor(EWA)];
    const { items, branches } = await backend.threads!.list({ subject: 'page:/hr' });
    const [reply] = branches[0]!.items;
    assert.deepEqual(
      [items[0]?.body?.text, items[0]?.reactions[0]?.count, reply?.body?.text, reply?.state],
      ['Does it count?', 1, 'It does.', 'shown'],
    );
    const offer = await backend.offers!.get('bicycle');
    assert.deepEqual(offer?.mine, {
      ratings: [{ questionId: 'q', value: 4 }],
      choices: [],
      remarks: [],
      sentence: 'Yes.',
      answeredAt: AT,
    });
    assert.deepEqual([offer.status, offer.anonymous, offer.access], ['open', false, 'write']);
    assert.equal((await editor.offers!.report('bicycle'))?.respondents, 1);
    const posts = await backend.posts!.list();
    assert.deepEqual(
      posts.items.map(({ form, body }) => [form, 'text' in body && body.text]),
      [
        ['joined', 'It does.'],
        ['daily', 'Frost.'],
      ],
    );
    const shown = await backend.campaigns!.current({ visit: 'one' });
    assert.deepEqual([shown?.id, shown?.message], ['hours', text('The words of hours')]);
    const summary = await editor.activity!.summary({ kind: 'post', id: 'frost' });
    assert.equal(summary.people.read, 1);
    assert.equal((await backend.viewer.session()).sequence, 7);
  });

  it('can be written to, as if it had been written today', async () => {
    const source = await openWith('written', FIRST_STATE);
    const [backend, editor] = [source.backendFor(ANNA), source.backendFor(EWA)];
    const call = () => ({ mutationId: v7() });
    const draft = { ratings: [{ questionId: 'q', value: 5 }] };
    assert.deepEqual(
      (await backend.offers!.answer('bicycle', draft, call())).mine?.ratings,
      draft.ratings,
    );
    assert.equal((await backend.offers!.withdraw('bicycle', null, call())).answered, false);
    const outcome = { said: text('Yes'), done: text('We do'), holdsFrom: null };
    const decided = await editor.offers!.decide('bicycle', outcome, '1', call());
    assert.equal(decided.status, 'decided');
    const answer = { answer: 'dismissed', textVersion: 3 } as const;
    await backend.campaigns!.respond('hours', answer, call());
    const listed = await editor.campaigns!.list();
    assert.deepEqual(listed.items.map(({ name }) => name).sort(), [
      'The words of closed',
      'The words of hours',
      'The words of others',
    ]);
  });

  it('has its pictures, which were kept in another way', async () => {
    const content = new Blob(['GIF89a'], { type: 'image/gif' });
    const size = { width: 1, height: 1, duration: null };
    const media = { id: 'm', ownerId: 'anna', type: 'image/gif', name: 'a.gif', ...size };
    const kept = new Map([['m', { ...media, createdAt: AT, kept: true, content }]]);
    const source = await openWith('media', { ...FIRST_STATE, media: kept });
    const read = async (backend: Backend) => (await backend.media!.read('m'))?.text();
    assert.equal(await read(source.backendFor(ANNA)), 'GIF89a');
  });
});
