import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemorySource } from '@stoa/backend-memory';
import { departments, people } from './people.ts';
import { personas } from './personas.ts';
import { demoSeed } from './seed.ts';

const MOMENTS = {
  'a Monday at dawn': '2026-11-23T04:30:00.000Z',
  'a Wednesday noon': '2026-11-25T11:00:00.000Z',
  'a Sunday night': '2026-11-29T22:59:00.000Z',
};

test('Nadrzecze has 60 people in 8 departments', () => {
  assert.equal(people.length, 60);
  assert.equal(new Set(people.map(({ id }) => id)).size, 60);
  assert.equal(departments.length, 8);
});

for (const [name, now] of Object.entries(MOMENTS)) {
  test(`on ${name} everything was written in the past, replies after what they answer`, () => {
    const { comments = [], posts = [], offers = [] } = demoSeed(new Date(now));
    const written = new Map(comments.map(({ id, at }) => [id, at]));
    for (const { id, parentId, at } of comments) {
      assert.ok(at < now, `${id} is from the future`);
      if (parentId) assert.ok(at > (written.get(parentId) ?? now), `${id} is before ${parentId}`);
    }
    // One post waits for its time.
    const waiting = posts.filter(({ at }) => at >= now).map(({ id }) => id);
    assert.deepEqual(waiting, ['friday-cooperative']);
    for (const { answers = [], closesAt, id } of offers) {
      for (const { at } of answers) assert.ok(at < now && at < closesAt, `${id}: ${at}`);
    }
  });
}

test('the roll opens with the same three items at every hour of a week', async () => {
  const monday = Date.parse('2026-11-23T00:05:00.000Z');
  for (let hour = 0; hour < 7 * 24; hour++) {
    const now = new Date(monday + hour * 3_600_000);
    const clock = () => now.toISOString();
    const { people: known = [], comments = [], posts = [] } = demoSeed(now);
    // The roll joins threads with leaders in them; the long one has none, and takes long to seed.
    const joined = comments.filter(({ subject }) => subject !== 'page:/ideas');
    const seed = { people: known, comments: joined, posts };
    const source = createMemorySource({ seed, clock });
    const roll = await source.backendFor(personas.employee).posts!.list({}, { limit: 3 });
    const forms = roll.items.map(({ form }) => form);
    assert.deepEqual(forms, ['daily', 'joined', 'blog'], clock());
    await source.dispose();
  }
});

test('a backend accepts the content and shows it', async () => {
  const source = createMemorySource({ seed: demoSeed(new Date()) });
  const backend = source.backendFor(personas.employee);
  const count = async (subject: string) =>
    (await backend.threads!.list({ subject })).thread.commentCount;
  const offers = (await backend.offers!.list()).items;
  const posts = (await backend.posts!.list({}, { limit: 100 })).items;

  assert.ok((await count('page:/hr/benefits')) >= 40);
  assert.equal(await count('page:/ideas'), 400);
  assert.deepEqual(
    offers.map(({ id, status }) => [id, status]),
    [
      ['saturday-workshop', 'open'],
      ['company-bicycle', 'open'],
      ['shift-swaps', 'closing'],
      ['trial-menu', 'decided'],
    ],
  );
  assert.deepEqual([...new Set(posts.map(({ form }) => form))].sort(), ['blog', 'daily', 'joined']);
  assert.match(
    (await backend.campaigns!.current({ visit: 'one' }))?.message['pl'] ?? '',
    /magazynu/,
  );
  await source.dispose();
});

test('the words are those of work, not of consumer networks', () => {
  const text = JSON.stringify(demoSeed(new Date()));
  const unwanted =
    /facebook|fejs|instagram|linkedin|\btweet|\blike[ds]\b|\blajk|\bfriends?\b|\bfollowers?\b/i;
  assert.equal(unwanted.exec(text)?.[0], undefined);
});
