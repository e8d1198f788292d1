import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemorySource } from '@stoa/backend-memory';
import { BackendError } from '@stoa/contract';
import type { Backend, Identity, PostDraft, PostPort } from '@stoa/contract';
import { v7 } from 'uuid';
import { draftsOf } from './drafts.ts';
import { StoreHub } from './hub.ts';
import { postEditorStore } from './post-editor-store.ts';
import type { PostEditorStore } from './post-editor-store.ts';
import { ANNA } from './testing/company.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';

const EWA: Identity = {
  person: { ...ANNA.person!, id: 'ewa', name: 'Ewa', leader: true },
  roles: ['employee', 'leader'],
};
const PLACE = { viewerId: 'ewa', subject: 'page:/post-editor', slot: 'post' };
const call = () => ({ mutationId: v7() });
const says = (text: string): Pick<PostDraft, 'body'> => ({ body: { format: 'markdown', text } });
const post = (text: string): PostDraft => ({
  form: 'daily',
  ...says(text),
  provenance: 'own-hand',
});

/** The editor as a page opens it, and the posts that others reach, too. */
async function opened(before: (hub: StoreHub) => void = () => undefined, database = newDatabase()) {
  const environment = new StoppedEnvironment(database);
  const backend = createMemorySource().backendFor(EWA);
  return {
    backend,
    posts: backend.posts!,
    environment,
    ...(await page(backend, environment, before)),
  };
}

async function page(
  backend: Backend,
  environment: StoppedEnvironment,
  before: (hub: StoreHub) => void = () => undefined,
) {
  const hub = new StoreHub(backend, { environment });
  before(hub);
  const store = postEditorStore(hub);
  store.subscribe(() => undefined);
  await until(store, ({ phase }) => phase === 'ready');
  return { hub, store };
}

const textOf = (store: PostEditorStore): string => store.getSnapshot().draft.body.text;
const shown = async (posts: PostPort) =>
  (await posts.list()).items.map(({ body }) => (body.format === 'markdown' ? body.text : ''));

describe('What a post editor kept before', () => {
  const kept = (text: string) => opened((hub) => draftsOf(hub).draft(PLACE).set(text));

  it('goes on as it was, also from a version that kept only one post', async () => {
    const { store } = await kept(
      JSON.stringify({ id: 'x', revision: null, editing: null, draft: post('Half a thought') }),
    );
    assert.equal(textOf(store), 'Half a thought');
  });

  it('is taken over where its fields are known, and the rest can be copied', async () => {
    const { hub, store } = await kept(
      JSON.stringify({ draft: { body: 'Plain words', headline: 'A headline of old' } }),
    );
    assert.equal(textOf(store), 'Plain words');
    assert.equal(store.getSnapshot().rest, 'A headline of old');
    assert.deepEqual(store.getSnapshot().aside, [], 'it is there once');
    store.change(says('Plain words, and more'));
    assert.match(draftsOf(hub).draft(PLACE).text, /A headline of old/);
    store.discardRest();
    assert.doesNotMatch(draftsOf(hub).draft(PLACE).text, /A headline of old/);
    assert.equal(textOf(store), 'Plain words, and more');
  });

  it('stays until it is put away when it cannot be read at all', async () => {
    const { hub, store } = await kept('{ not what we write');
    assert.equal(store.getSnapshot().rest, '{ not what we write');
    store.change(says('New words'));
    await store.publish();
    assert.match(draftsOf(hub).draft(PLACE).text, /not what we write/);
  });
});

describe('A post that is being written', () => {
  it('is put aside when another is opened, and comes back with its words', async () => {
    const { store, posts } = await opened();
    const published = await posts.publish(post('Published.'), call());
    store.change(says('Not saved anywhere yet'));
    store.edit(published);
    store.change(says('Published, changed.'));
    assert.deepEqual(
      store.getSnapshot().aside.map(({ draft }) => draft.body.text),
      ['Not saved anywhere yet'],
    );
    store.resume(store.getSnapshot().aside[0]!);
    assert.equal(textOf(store), 'Not saved anywhere yet');
    // Opening it from the list shows what was changed in it, not what is published.
    store.edit(published);
    assert.equal(textOf(store), 'Published, changed.');
  });

  it('does not lose to another tab', async () => {
    const { hub, store, backend, environment } = await opened();
    store.change(says('In the first tab'));
    await draftsOf(hub).draft(PLACE).saved();
    const second = await page(backend, environment);
    second.store.begin();
    second.store.change(says('In the second tab'));
    await draftsOf(second.hub).draft(PLACE).saved();
    const third = await page(backend, environment);
    const { draft, aside } = third.store.getSnapshot();
    assert.deepEqual(
      [draft.body.text, ...aside.map((work) => work.draft.body.text)],
      ['In the second tab', 'In the first tab'],
    );
  });

  it('keeps what was typed while it was on its way', async () => {
    const { posts, backend, environment } = await opened();
    let go: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    let asked: () => void = () => undefined;
    const onItsWay = new Promise<void>((resolve) => (asked = resolve));
    const slow: PostPort['publish'] = async (draft, at) => {
      asked();
      await waiting;
      return posts.publish(draft, at);
    };
    const slowly = await page({ ...backend, posts: { ...posts, publish: slow } }, environment);
    slowly.store.change(says('First.'));
    const publishing = slowly.store.publish();
    await onItsWay;
    slowly.store.change(says('First. And more.'));
    go();
    await publishing;
    assert.equal(textOf(slowly.store), 'First. And more.');
    assert.equal(slowly.store.getSnapshot().editing?.state, 'published');
    await slowly.store.publish();
    assert.deepEqual(await shown(posts), ['First. And more.']);
  });
});

describe('A post that somebody else has changed meanwhile', () => {
  async function changedByBoth() {
    const all = await opened();
    const { store, posts } = all;
    const published = await posts.publish(post('Begun.'), call());
    store.edit(published);
    store.change(says('Mine.'));
    await posts.edit(published.id, post('Theirs.'), published.revision, call());
    await store.publish();
    return all;
  }

  it('is not overwritten before its author has chosen', async () => {
    const { store, posts } = await changedByBoth();
    const [difference] = store.getSnapshot().newer;
    assert.deepEqual(
      [difference?.field, difference?.mine, difference?.theirs],
      ['body', says('Mine.').body, says('Theirs.').body],
    );
    await store.publish();
    assert.deepEqual(await shown(posts), ['Theirs.']);
    store.settle(() => 'mine');
    await store.publish();
    assert.deepEqual(await shown(posts), ['Mine.']);
  });

  it('can be taken over as the others have it', async () => {
    const { store } = await changedByBoth();
    store.settle(() => 'theirs');
    assert.equal(textOf(store), 'Theirs.');
    assert.equal(store.getSnapshot().kept, 'nothing');
  });

  it('is published at once where the two do not meet', async () => {
    const { store, posts } = await opened();
    const published = await posts.publish(post('Begun.'), call());
    store.edit(published);
    store.change(says('Mine.'));
    const theirs: PostDraft = { ...post('Begun.'), provenance: 'own-hand' };
    await posts.edit(published.id, theirs, published.revision, call());
    await store.publish();
    assert.deepEqual(await shown(posts), ['Mine.']);
    const { editing, published: done } = store.getSnapshot();
    assert.deepEqual([editing, done?.id], [null, published.id]);
  });

  it('is new again when it is gone', async () => {
    const { store, posts } = await opened();
    const published = await posts.publish(post('Begun.'), call());
    store.edit(published);
    store.change(says('Mine.'));
    await posts.withdraw(published.id, published.revision, call());
    await store.publish();
    assert.equal(store.getSnapshot().problem?.code, 'not-found');
    assert.equal(store.getSnapshot().editing, null);
    await store.publish();
    assert.deepEqual(await shown(posts), ['Mine.']);
  });

  it('is chosen between two devices, too', async () => {
    const { store, posts, environment } = await opened();
    store.change(says('Half a'));
    environment.pass(2_000);
    await until(store, ({ kept }) => kept === 'kept');
    const [draft] = (await posts.drafts()).items;
    await posts.saveDraft(draft!.id, post('Half a thought'), draft!.revision, call());
    store.change(says('Half a word'));
    environment.pass(2_000);
    const { newer } = await until(store, ({ newer: found }) => found.length > 0);
    assert.deepEqual(
      newer.map(({ field }) => field),
      ['body'],
    );
    store.settle(() => 'mine');
    environment.pass(2_000);
    await until(store, ({ kept }) => kept === 'kept');
    assert.equal((await posts.draft(draft!.id))?.draft.body.text, 'Half a word');
  });
});

describe('Posts of one’s own', () => {
  it('are listed from the newest on, page by page', async () => {
    const { store, posts } = await opened();
    for (let i = 0; i < 12; i++) await posts.publish(post(`Post ${i}.`), call());
    store.retry();
    const { own } = await until(store, ({ more }) => more);
    assert.equal(own.length, 10);
    await store.readMore();
    const all = store.getSnapshot();
    assert.deepEqual([all.own.length, all.more], [12, false]);
  });

  it('leave their words as a draft when they are withdrawn', async () => {
    const { store, posts, environment } = await opened();
    store.change(says('Something else'));
    const published = await posts.publish(post('On the roll.'), call());
    await store.withdraw(published);
    assert.deepEqual(await shown(posts), []);
    assert.equal(textOf(store), 'On the roll.');
    assert.equal(store.getSnapshot().aside[0]?.draft.body.text, 'Something else');
    environment.pass(2_000);
    await until(store, ({ kept }) => kept === 'kept');
  });

  it('stay, with their words, when they cannot be withdrawn', async () => {
    const { backend, posts, environment } = await opened();
    const published = await posts.publish(post('On the roll.'), call());
    const withdraw = () => Promise.reject(new BackendError('unavailable', 'No network.'));
    const { store } = await page({ ...backend, posts: { ...posts, withdraw } }, environment);
    await store.withdraw(published);
    assert.equal(store.getSnapshot().problem?.code, 'unavailable');
    assert.equal(textOf(store), '');
    assert.deepEqual(await shown(posts), ['On the roll.']);
  });
});
