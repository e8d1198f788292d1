import { BackendError } from '@stoa/contract';
import type { Backend, Identity } from '@stoa/contract';
import { createMemorySource } from '@stoa/backend-memory';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { v7 } from 'uuid';
import { followStore } from './follow-store.ts';
import { StoreHub } from './hub.ts';
import { newsStore } from './news-store.ts';
import { postEditorStore } from './post-editor-store.ts';
import { ANNA, GUEST, JAN } from './testing/company.ts';
import { StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';

const SUBJECT = 'page:/hr/benefits';
const EWA: Identity = {
  person: { ...ANNA.person!, id: 'ewa', name: 'Ewa', leader: true },
  roles: ['employee', 'leader'],
};

const hubOf = (backend: Backend) =>
  new StoreHub(backend, { environment: new StoppedEnvironment() });

async function talk(backend: Backend, text: string, parentId: string | null = null) {
  const body = { format: 'markdown', text } as const;
  return backend.threads!.reply({ subject: SUBJECT, parentId, body }, { mutationId: v7() });
}

describe('A news store', () => {
  it('marks what was read at once, and unread again where the backend refuses', async () => {
    const source = createMemorySource();
    const anna = source.backendFor(ANNA);
    const { id } = await talk(anna, 'A question.');
    await talk(source.backendFor(JAN), 'A reply.', id);
    let refusals = 1;
    const store = newsStore(
      hubOf({
        ...anna,
        news: {
          ...anna.news!,
          markRead: async (mark, call) => {
            if (refusals-- > 0) throw new BackendError('unavailable', 'No connection.');
            return anna.news!.markRead(mark, call);
          },
        },
      }),
    );
    const stop = store.subscribe(() => undefined);
    await until(store, ({ unread }) => unread === 1);
    const ids = store.getSnapshot().items.map((item) => item.id);
    const refused = store.markRead(ids);
    assert.equal(store.getSnapshot().unread, 0);
    await assert.rejects(refused, { code: 'unavailable' });
    assert.equal(store.getSnapshot().unread, 1);
    await store.markRead(ids);
    assert.deepEqual([store.getSnapshot().unread, store.getSnapshot().items[0]?.read], [0, true]);
    stop();
  });
});

describe('A follow store', () => {
  it('knows of nothing for guests, and of what was asked for otherwise', async () => {
    const source = createMemorySource();
    const target = { kind: 'person', id: 'ewa' } as const;
    const guest = followStore(hubOf(source.backendFor(GUEST)));
    guest.ask([target]);
    const store = followStore(hubOf(source.backendFor(ANNA)));
    store.ask([target]);
    await until(store, ({ follows }) => follows(target) === false);
    await store.follow(target, true);
    assert.equal(store.getSnapshot().follows(target), true);
    assert.equal(guest.getSnapshot().follows(target), undefined);
    assert.deepEqual(await source.backendFor(ANNA).news!.following([target]), [target]);
  });
});

describe('The store of the post editor', () => {
  it('publishes under one id however often the answer is lost', async () => {
    const source = createMemorySource();
    const ewa = source.backendFor(EWA);
    let lost = 2;
    const store = postEditorStore(
      hubOf({
        ...ewa,
        posts: {
          ...ewa.posts!,
          publish: async (draft, call) => {
            const post = await ewa.posts!.publish(draft, call);
            if (lost-- > 0) throw new BackendError('unavailable', 'The answer was lost.');
            return post;
          },
        },
      }),
    );
    const stop = store.subscribe(() => undefined);
    await until(store, ({ phase }) => phase === 'ready');
    store.change({ body: { format: 'markdown', text: 'Once.' } });
    for (const _ of [1, 2]) {
      await store.publish();
      assert.equal(store.getSnapshot().draft.body.text, 'Once.');
    }
    await store.publish();
    assert.equal(store.getSnapshot().draft.body.text, '');
    assert.equal((await ewa.posts!.list()).items.length, 1);
    stop();
  });
});
