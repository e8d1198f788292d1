import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend, Unread } from '@stoa/contract';
import { v7 } from 'uuid';
import { StoreHub } from './hub.ts';
import { ANNA, Company, SUBJECT } from './testing/company.ts';
import { StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';
import { threadStore } from './thread-store.ts';
import type { ThreadStore } from './thread-store.ts';

describe('The mark that a thread has been read', () => {
  /** Anna was here once, then Jan answered her root so many times, and wrote a root after that. */
  async function afterAVisit(replies: number): Promise<{ root: string; newest: string[] }> {
    const root = await company.says('What is new?');
    await anna.threads!.markRead(SUBJECT, { at: new Date().toISOString(), id: root });
    const newest: string[] = [];
    for (let i = 0; i < replies; i++) newest.push(await company.says(`Reply ${i}`, root));
    newest.push(await company.says('Another matter'));
    return { root, newest };
  }

  async function open(): Promise<ThreadStore> {
    const hub = new StoreHub(anna, { environment: new StoppedEnvironment() });
    const store = threadStore(hub, SUBJECT, { order: 'oldest' });
    store.subscribe(() => undefined);
    await until(store, ({ phase }) => phase === 'ready');
    await until(hub.session, ({ data }) => data !== undefined);
    return store;
  }

  const unread = async (): Promise<Unread> =>
    (await anna.threads!.list({ subject: SUBJECT })).thread.unread!;
  const loaded = ({ nodes }: ReturnType<ThreadStore['getSnapshot']>): string[] =>
    nodes.flatMap(({ comment, replies }) => [
      comment.id,
      ...replies.map((reply) => reply.comment.id),
    ]);

  let company = new Company();
  let anna: Backend = company.page(ANNA);
  const begin = (): void => {
    company = new Company();
    anna = company.page(ANNA);
  };

  it('goes only as far as what was shown, and on with what is shown later', async () => {
    begin();
    const { root, newest } = await afterAVisit(12);
    const store = await open();
    const first = loaded(store.getSnapshot());
    const missing = newest.filter((id) => !first.includes(id));
    assert.ok(missing.length > 0 && first.includes(newest[12]!), 'some replies are not loaded');
    await store.markRead(first);
    // The last root was shown too, but what is older than it was not.
    assert.deepEqual((await unread()).ids, [...missing, newest[12]]);
    store.loadReplies(root);
    const all = await until(store, (snapshot) => loaded(snapshot).length === 14);
    await store.markRead(loaded(all));
    assert.equal((await unread()).count, 0);
  });

  it('leaves unread what is loaded but was not shown', async () => {
    begin();
    const { newest } = await afterAVisit(2);
    const store = await open();
    await store.markRead(loaded(store.getSnapshot()).filter((id) => id !== newest[1]));
    assert.deepEqual((await unread()).ids, newest.slice(1));
  });

  it('leaves the news about it unread until all of it was shown', async () => {
    begin();
    const { newest } = await afterAVisit(1);
    await anna.news!.follow({ kind: 'thread', id: SUBJECT }, true, { mutationId: v7() });
    const last = await company.says('For those who follow');
    const store = await open();
    const news = async (): Promise<number> => (await anna.news!.list()).unread;
    assert.equal(await news(), 1);
    await store.markRead(newest);
    assert.equal(await news(), 1);
    await store.markRead([...newest, last]);
    assert.equal(await news(), 0);
  });
});
