import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '@stoa/contract';
import type { Backend, Comment, ThreadPort } from '@stoa/contract';
import { threadStore } from './thread-store.ts';
import type { ThreadStore } from './thread-store.ts';
import { StoreHub } from './hub.ts';
import type { CommentNode, ThreadSnapshot } from './model.ts';
import { Company, JAN, SUBJECT } from './testing/company.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';

const offline = (): BackendError => new BackendError('unavailable', 'No network.');
const isReady = ({ phase }: ThreadSnapshot): boolean => phase === 'ready';
const texts = (nodes: readonly CommentNode[]): string[] =>
  nodes.flatMap(({ comment, replies }) => [comment.body?.text ?? '†', ...texts(replies)]);

/** Lets everything that needs no time happen. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function live(environment: StoppedEnvironment): Promise<void> {
  await turns();
  environment.pass(100);
  await turns();
}

/** Anna's page, some of whose thread calls are replaced. */
function pageWith(
  company: Company,
  replace: (threads: ThreadPort) => Partial<ThreadPort>,
): Backend {
  const page = company.page();
  assert(page.threads);
  return { ...page, threads: { ...page.threads, ...replace(page.threads) } };
}

describe('A thread store in trouble', () => {
  it('shows a reply once when the live line is faster than the answer', async () => {
    const company = new Company();
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const backend = pageWith(company, (threads) => ({
      reply: async (draft, call): Promise<Comment> => {
        const comment = await threads.reply(draft, call);
        await answered;
        return comment;
      },
    }));
    const environment = new StoppedEnvironment();
    const store = threadStore(new StoreHub(backend, { environment }), SUBJECT);
    store.subscribe(() => undefined);
    await until(store, isReady);
    await store.reply(null, 'Once');
    await live(environment);
    assert.deepEqual(await company.texts(), ['Once']);
    assert.deepEqual(texts(store.getSnapshot().nodes), ['Once']);
    answer();
    await live(environment);
    const { nodes } = store.getSnapshot();
    assert.deepEqual(texts(nodes), ['Once']);
    assert.equal(nodes[0]?.sending, undefined);
  });

  it('follows what others write after its first attempt to load failed', async () => {
    const company = new Company();
    let down = true;
    const environment = new StoppedEnvironment();
    const page = company.page();
    const session: typeof page.viewer.session = (call) =>
      down ? Promise.reject(offline()) : page.viewer.session(call);
    const store = threadStore(
      new StoreHub({ ...page, viewer: { session } }, { environment }),
      SUBJECT,
    );
    store.subscribe(() => undefined);
    await until(store, ({ phase }) => phase === 'failed');
    down = false;
    store.retry();
    await until(store, isReady);
    await company.says('News');
    await live(environment);
    assert.deepEqual(texts(store.getSnapshot().nodes), ['News']);
  });

  it('reads changes again that could not be read', async () => {
    const company = new Company();
    let down = false;
    const backend = pageWith(company, (threads) => ({
      find: (ids, call) => (down ? Promise.reject(offline()) : threads.find(ids, call)),
    }));
    const environment = new StoppedEnvironment();
    const store = threadStore(new StoreHub(backend, { environment }), SUBJECT);
    store.subscribe(() => undefined);
    await until(store, isReady);
    down = true;
    await company.says('News');
    await live(environment);
    assert.equal(store.getSnapshot().interrupted, true);
    assert.equal(store.getSnapshot().phase, 'ready');
    down = false;
    environment.pass(60_000);
    await live(environment);
    assert.deepEqual(texts(store.getSnapshot().nodes), ['News']);
    assert.equal(store.getSnapshot().interrupted, false);
  });

  it('stays ready when a linked comment cannot be looked for', async () => {
    const company = new Company();
    const backend = pageWith(company, () => ({ locate: () => Promise.reject(offline()) }));
    const store = threadStore(
      new StoreHub(backend, { environment: new StoppedEnvironment() }),
      SUBJECT,
    );
    store.subscribe(() => undefined);
    await until(store, isReady);
    assert.equal(await store.reveal('somewhere'), false);
    assert.equal(store.getSnapshot().phase, 'ready');
  });

  it('keeps what was paged to when it loads again', async () => {
    const company = new Company();
    for (let n = 0; n < 45; n++) await company.says(`Comment ${n}`);
    const environment = new StoppedEnvironment();
    const store = threadStore(new StoreHub(company.page(), { environment }), SUBJECT, {
      order: 'oldest',
    });
    store.subscribe(() => undefined);
    await until(store, isReady);
    store.loadMore();
    await until(store, ({ nodes }) => nodes.length === 40);
    store.retry();
    await until(store, ({ phase }) => phase === 'refreshing');
    await until(store, isReady);
    assert.equal(store.getSnapshot().nodes.length, 40);
    assert.equal(store.getSnapshot().more, true);
  });

  it('loads again when someone else has signed in', async () => {
    const company = new Company();
    await company.says('Jan’s own');
    let backend = company.page();
    const asNow = { session: () => backend.viewer.session() };
    const list: ThreadPort['list'] = (...args) => {
      assert(backend.threads);
      return backend.threads.list(...args);
    };
    assert(backend.threads);
    const threads = { ...backend.threads, list };
    const hub = new StoreHub(
      { ...backend, viewer: asNow, threads },
      { environment: new StoppedEnvironment() },
    );
    const store = threadStore(hub, SUBJECT);
    store.subscribe(() => undefined);
    const before = await until(store, isReady);
    assert.equal(before.nodes[0]?.comment.may.edit, false);
    backend = company.page(JAN);
    await hub.session.refresh();
    const after = await until(store, ({ nodes }) => nodes[0]?.comment.may.edit === true);
    assert.equal(after.session?.person?.id, JAN.person?.id);
  });
});

describe('The outbox in trouble', () => {
  const waiting = ({ nodes }: ThreadSnapshot): boolean => nodes[0]?.sending?.state === 'waiting';

  it('does not send what its author has discarded in another tab', async () => {
    const company = new Company();
    const storage = newDatabase();
    const open = async (): Promise<[ThreadStore, StoppedEnvironment]> => {
      const environment = new StoppedEnvironment(storage);
      const store = threadStore(new StoreHub(company.page(), { environment }), SUBJECT);
      store.subscribe(() => undefined);
      await until(store, isReady);
      return [store, environment];
    };
    const [first] = await open();
    company.fail(offline(), offline());
    await first.reply(null, 'Better not');
    await until(first, waiting);
    const [second, environment] = await open();
    await until(second, waiting);
    first.discard(first.getSnapshot().nodes[0]?.sending?.mutationId ?? '');
    for (let turn = 0; turn < 5; turn++) await turns();
    environment.wake();
    await until(second, ({ nodes }) => !nodes.some(({ sending }) => sending));
    assert.deepEqual(await company.texts(), []);
  });

  it('keeps a refused text refused after a reload', async () => {
    const company = new Company();
    const storage = newDatabase();
    const visit = (): ThreadStore => {
      const environment = new StoppedEnvironment(storage);
      const store = threadStore(new StoreHub(company.page(), { environment }), SUBJECT);
      store.subscribe(() => undefined);
      return store;
    };
    const refused = ({ nodes }: ThreadSnapshot): boolean => nodes[0]?.sending?.state === 'failed';
    company.fail(new BackendError('forbidden', 'Closed.'));
    const before = visit();
    await until(before, isReady);
    await before.reply(null, 'Too late');
    await until(before, refused);
    for (let turn = 0; turn < 5; turn++) await turns();
    const { nodes } = await until(visit(), refused);
    assert.equal(nodes[0]?.sending?.problem?.code, 'forbidden');
    assert.deepEqual(await company.texts(), []);
  });

  it('does not send one person’s text once another has signed in on the page', async () => {
    const company = new Company();
    let current = company.page();
    const reply: ThreadPort['reply'] = (draft, call) => {
      assert(current.threads);
      return current.threads.reply(draft, call);
    };
    assert(current.threads);
    const backend: Backend = {
      ...current,
      viewer: { session: () => current.viewer.session() },
      threads: { ...current.threads, reply },
    };
    const environment = new StoppedEnvironment();
    const store = threadStore(new StoreHub(backend, { environment }), SUBJECT);
    store.subscribe(() => undefined);
    await until(store, isReady);
    company.fail(offline());
    await store.reply(null, 'Anna’s words');
    await until(store, waiting);
    current = company.page(JAN);
    environment.wake();
    await live(environment);
    assert.deepEqual(await company.texts(), []);
  });
});
