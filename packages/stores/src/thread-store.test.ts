import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '@stoa/contract';
import type { ThreadPort } from '@stoa/contract';
import { v7 } from 'uuid';
import { threadStore } from './thread-store.ts';
import { StoreHub } from './hub.ts';
import type { CommentNode, ThreadSnapshot } from './model.ts';
import { ANNA, Company, GUEST, SUBJECT } from './testing/company.ts';
import { StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';
import type { ThreadStore } from './thread-store.ts';

const texts = (nodes: readonly CommentNode[]): string[] =>
  nodes.flatMap(({ comment, replies }) => [comment.body?.text ?? '†', ...texts(replies)]);
const isReady = ({ phase }: ThreadSnapshot): boolean => phase === 'ready';
const isSettled = ({ phase, nodes }: ThreadSnapshot): boolean =>
  phase === 'ready' && nodes.every(({ sending }) => !sending);

function open(
  company: Company,
  options: { environment?: StoppedEnvironment; order?: 'oldest' | 'newest' } = {},
): { store: ThreadStore; environment: StoppedEnvironment; hub: StoreHub } {
  const { environment = new StoppedEnvironment(), order = 'oldest' } = options;
  const hub = new StoreHub(company.page(), { environment });
  return { store: threadStore(hub, SUBJECT, { order }), environment, hub };
}

/** Lets live changes arrive and be read. */
async function live(environment: StoppedEnvironment): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  environment.pass(100);
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('A thread store', () => {
  it('loads once for everybody who is subscribed', async () => {
    const company = new Company();
    await company.says('Are glasses paid for?');
    const backend = company.page();
    let lists = 0;
    const { threads } = backend;
    assert(threads);
    const hub = new StoreHub(
      { ...backend, threads: { ...threads, list: (...args) => (lists++, threads.list(...args)) } },
      { environment: new StoppedEnvironment() },
    );
    const first = threadStore(hub, SUBJECT);
    assert.equal(threadStore(hub, SUBJECT, { order: 'newest' }), first);
    await Promise.all([until(first, isReady), until(threadStore(hub, SUBJECT), isReady)]);
    assert.equal(lists, 1);
  });

  it('keeps its snapshot while nothing changes', async () => {
    const { store } = open(new Company());
    await until(store, isReady);
    assert.equal(store.getSnapshot(), store.getSnapshot());
  });

  it('shows a reply at once, and once when it is confirmed', async () => {
    const company = new Company();
    const { store, environment } = open(company);
    store.subscribe(() => undefined);
    await until(store, isReady);
    await store.reply(null, 'Yes, up to 400 zł.');
    const sending = store.getSnapshot().nodes[0]?.sending;
    assert.equal(sending?.state, 'sending');
    await until(store, isSettled);
    await live(environment);
    assert.deepEqual(texts(store.getSnapshot().nodes), ['Yes, up to 400 zł.']);
    assert.deepEqual(await company.texts(), ['Yes, up to 400 zł.']);
    assert.equal(store.getSnapshot().thread?.commentCount, 1);
  });

  it('sends a text once however often the button is pressed', async () => {
    const company = new Company();
    const { store } = open(company);
    store.subscribe(() => undefined);
    await until(store, isReady);
    await Promise.all([store.reply(null, 'Thank you'), store.reply(null, 'Thank you')]);
    await until(store, isSettled);
    assert.deepEqual(await company.texts(), ['Thank you']);
  });

  it('takes back only the change that failed', async () => {
    const company = new Company();
    const id = await company.says('Who decides?');
    const { store } = open(company);
    store.subscribe(() => undefined);
    const { nodes } = await until(store, isReady);
    const comment = nodes[0]?.comment;
    assert(comment);
    company.fail(new BackendError('forbidden', 'No.'));
    await store.react(comment, 'useful', true);
    await store.reply(id, 'The works council.');
    const after = await until(
      store,
      (snapshot) =>
        snapshot.nodes[0]?.sending?.state === 'failed' &&
        snapshot.nodes[0].replies.length === 1 &&
        !snapshot.nodes[0].replies[0]?.sending,
    );
    assert.deepEqual(after.nodes[0]?.comment.reactions, []);
    assert.deepEqual(texts(after.nodes), ['Who decides?', 'The works council.']);
  });

  it('keeps the words of an edit that was refused, and sends them again', async () => {
    const company = new Company();
    const { store } = open(company);
    store.subscribe(() => undefined);
    await until(store, isReady);
    await store.reply(null, 'Tomorow');
    const { nodes } = await until(store, (s) => isSettled(s) && s.nodes.length === 1);
    assert(nodes[0]);
    company.fail(new BackendError('conflict', 'Changed.'));
    await store.edit(nodes[0].comment, 'Tomorrow');
    const failed = await until(store, (s) => s.nodes[0]?.sending?.state === 'failed');
    const mutationId = failed.nodes[0]?.sending?.mutationId ?? '';
    assert.equal(store.textOf(mutationId), 'Tomorrow');
    store.resend(mutationId);
    await until(store, isSettled);
    assert.deepEqual(await company.texts(), ['Tomorrow']);
  });

  it('shows what others write, edit and remove', async () => {
    const company = new Company();
    const { store, environment } = open(company);
    store.subscribe(() => undefined);
    await until(store, isReady);
    const id = await company.says('First');
    await company.says('Second');
    await live(environment);
    assert.deepEqual(texts(store.getSnapshot().nodes), ['First', 'Second']);
    assert.equal(store.getSnapshot().thread?.commentCount, 2);
    await company.jan.threads?.remove(id, '1', { mutationId: crypto.randomUUID() });
    await live(environment);
    assert.deepEqual(texts(store.getSnapshot().nodes), ['Second']);
  });

  it('counts replies that it has not loaded', async () => {
    const company = new Company();
    const root = await company.says('Root');
    const { store, environment } = open(company);
    store.subscribe(() => undefined);
    await until(store, isReady);
    for (let n = 1; n <= 5; n++) await company.says(`Reply ${n}`, root);
    await live(environment);
    const node = store.getSnapshot().nodes[0];
    assert.equal(node?.comment.replyCount, 5);
    store.loadReplies(root);
    const loaded = await until(store, ({ nodes }) => nodes[0]?.replies.length === 5);
    assert.equal(loaded.nodes[0]?.moreReplies, false);
  });

  it('pages through roots without repeating or losing one while others write', async () => {
    const company = new Company();
    for (let n = 0; n < 45; n++) await company.says(`Comment ${n}`);
    const { store, environment } = open(company);
    store.subscribe(() => undefined);
    await until(store, isReady);
    for (let page = 0; page < 4 && store.getSnapshot().more; page++) {
      await company.says(`Late ${page}`);
      await live(environment);
      store.loadMore();
      await until(store, ({ loadingMore }) => !loadingMore);
    }
    const shown = texts(store.getSnapshot().nodes);
    assert.equal(new Set(shown).size, shown.length);
    assert.deepEqual([...shown].sort(), (await company.texts()).sort());
  });

  it('brings a comment deep in the thread into view', async () => {
    const company = new Company();
    for (let n = 0; n < 30; n++) await company.says(`Comment ${n}`);
    let id = await company.says('Deep root');
    for (let n = 0; n < 6; n++) id = await company.says(`Level ${n}`, id);
    const { store } = open(company);
    store.subscribe(() => undefined);
    await until(store, isReady);
    assert.equal(await store.reveal(id), true);
    assert(texts(store.getSnapshot().nodes).includes('Level 5'));
    assert.equal(await store.reveal('nobody-wrote-this'), false);
  });

  it('keeps what is loaded when a refresh fails', async () => {
    const company = new Company();
    await company.says('Still here');
    const backend = company.page();
    const { threads } = backend;
    assert(threads);
    let down = false;
    const list: typeof threads.list = (...args) =>
      down ? Promise.reject(new BackendError('unavailable', 'Down.')) : threads.list(...args);
    const hub = new StoreHub(
      { ...backend, threads: { ...threads, list } },
      { environment: new StoppedEnvironment() },
    );
    const store = threadStore(hub, SUBJECT);
    store.subscribe(() => undefined);
    await until(store, isReady);
    down = true;
    store.retry();
    const failed = await until(store, ({ phase }) => phase === 'failed');
    assert.deepEqual(texts(failed.nodes), ['Still here']);
    assert.equal(failed.problem?.code, 'unavailable');
  });

  it('looks for news now and then where the backend is not live', async () => {
    const company = new Company();
    const { watch: _, ...backend } = company.page();
    const environment = new StoppedEnvironment();
    const store = threadStore(new StoreHub(backend, { environment }), SUBJECT, { order: 'oldest' });
    store.subscribe(() => undefined);
    await until(store, isReady);
    await live(environment);
    await company.says('News');
    environment.pass(60_000);
    const { nodes } = await until(store, (snapshot) => snapshot.nodes.length > 0);
    assert.deepEqual(texts(nodes), ['News']);
  });

  it('does not look while nobody can see the page', async () => {
    const company = new Company();
    const { watch: _, ...backend } = company.page();
    const environment = new StoppedEnvironment();
    environment.isVisible = false;
    const store = threadStore(new StoreHub(backend, { environment }), SUBJECT);
    store.subscribe(() => undefined);
    await until(store, isReady);
    await live(environment);
    await company.says('News');
    environment.pass(120_000);
    await live(environment);
    assert.deepEqual(store.getSnapshot().nodes, []);
  });

  it('looks again where a change was read while an older answer came', async () => {
    const company = new Company();
    const id = await company.says('First');
    const backend = company.page();
    const { threads } = backend;
    assert(threads);
    const held: (() => void)[] = [];
    const late = async <T>(made: Promise<T>): Promise<T> => {
      const outcome = await made;
      if (held.length < 2) await new Promise<void>((resolve) => held.push(resolve));
      return outcome;
    };
    const slow: Partial<ThreadPort> = {
      react: (...args) => late(threads.react(...args)),
      find: (...args) => late(threads.find(...args)),
    };
    const environment = new StoppedEnvironment();
    const hub = new StoreHub({ ...backend, threads: { ...threads, ...slow } }, { environment });
    const store = threadStore(hub, SUBJECT);
    store.subscribe(() => undefined);
    const { nodes } = await until(store, isReady);
    assert(nodes[0]);
    await store.react(nodes[0].comment, 'useful', true);
    await company.jan.threads?.react(id, { kind: 'useful', on: true }, { mutationId: v7() });
    await live(environment);
    assert.equal(held.length, 2);
    for (const release of held) {
      release();
      await live(environment);
    }
    const [node] = store.getSnapshot().nodes;
    assert.deepEqual(node?.comment.reactions, [{ kind: 'useful', count: 2, mine: true }]);
  });

  it('lets guests read and not write', async () => {
    const company = new Company();
    await company.says('Open to all');
    const backend = company.page(GUEST);
    const store = threadStore(
      new StoreHub(backend, { environment: new StoppedEnvironment() }),
      SUBJECT,
    );
    store.subscribe(() => undefined);
    await until(store, isReady);
    // Resolving would tell the field that its text is kept.
    await assert.rejects(store.reply(null, 'Me too'), { code: 'unauthenticated' });
    assert.deepEqual(texts(store.getSnapshot().nodes), ['Open to all']);
    assert.equal(store.getSnapshot().session?.person, null);
    assert.notEqual(ANNA.person, null);
  });
});
