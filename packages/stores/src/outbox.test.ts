import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '@stoa/contract';
import fc from 'fast-check';
import { threadStore } from './thread-store.ts';
import { StoreHub } from './hub.ts';
import type { SendState, ThreadSnapshot } from './model.ts';
import { ANNA, Company, GUEST, JAN, SUBJECT } from './testing/company.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';
import type { ThreadStore } from './thread-store.ts';

const offline = (): BackendError => new BackendError('unavailable', 'No network.');
const states = ({ nodes }: ThreadSnapshot): (SendState | undefined)[] =>
  nodes.map(({ sending }) => sending?.state);
const isDone = ({ nodes }: ThreadSnapshot): boolean =>
  nodes.length > 0 && nodes.every(({ sending }) => !sending);

/** A page that Anna opens over the same storage. */
async function visit(
  company: Company,
  storage: string,
  identity = ANNA,
): Promise<{ store: ThreadStore; environment: StoppedEnvironment }> {
  const environment = new StoppedEnvironment(storage);
  const hub = new StoreHub(company.page(identity), { environment });
  const store = threadStore(hub, SUBJECT);
  store.subscribe(() => undefined);
  await until(store, ({ phase }) => phase === 'ready');
  return { store, environment };
}

describe('The outbox', () => {
  it('waits while the line is down and sends when it is back', async () => {
    const company = new Company();
    const { store, environment } = await visit(company, newDatabase());
    company.fail(offline());
    await store.reply(null, 'Hello');
    await until(store, (snapshot) => states(snapshot)[0] === 'waiting');
    environment.wake();
    await until(store, isDone);
    assert.deepEqual(await company.texts(), ['Hello']);
  });

  it('waits as long as the backend asks', async () => {
    const company = new Company();
    const { store, environment } = await visit(company, newDatabase());
    company.fail(new BackendError('rate-limited', 'Slow down.', { retryAfter: 30 }));
    await store.reply(null, 'Hello');
    await until(store, (snapshot) => states(snapshot)[0] === 'waiting');
    environment.wake();
    environment.pass(29_000);
    assert.deepEqual(await company.texts(), []);
    environment.pass(20_000);
    await until(store, isDone);
    assert.deepEqual(await company.texts(), ['Hello']);
  });

  it('writes once when the answer was lost', async () => {
    const company = new Company();
    const { store, environment } = await visit(company, newDatabase());
    company.fail('lost answer');
    await store.reply(null, 'Hello');
    await until(store, (snapshot) => states(snapshot).includes('waiting'));
    environment.wake();
    await until(store, isDone);
    assert.deepEqual(await company.texts(), ['Hello']);
  });

  it('holds a text until its author has signed in again', async () => {
    const company = new Company();
    const { store, environment } = await visit(company, newDatabase());
    company.fail(new BackendError('unauthenticated', 'Session expired.'));
    await store.reply(null, 'Hello');
    await until(store, (snapshot) => states(snapshot)[0] === 'needs-sign-in');
    environment.wake();
    await until(store, isDone);
    assert.deepEqual(await company.texts(), ['Hello']);
  });

  it('keeps a refused text until its author gives it up', async () => {
    const company = new Company();
    const { store } = await visit(company, newDatabase());
    company.fail(new BackendError('invalid', 'Too long.', { fields: { 'body.text': 'too-long' } }));
    await store.reply(null, 'Hello');
    const failed = await until(store, (snapshot) => states(snapshot)[0] === 'failed');
    const mutationId = failed.nodes[0]?.sending?.mutationId ?? '';
    assert.equal(store.textOf(mutationId), 'Hello');
    store.discard(mutationId);
    await until(store, ({ nodes }) => nodes.length === 0);
    assert.deepEqual(await company.texts(), []);
  });

  it('sends after a reload what the page before could not', async () => {
    const company = new Company();
    const storage = newDatabase();
    const before = await visit(company, storage);
    company.fail(offline());
    await before.store.reply(null, 'Written before the crash');
    await until(before.store, (snapshot) => states(snapshot)[0] === 'waiting');
    const after = await visit(company, storage);
    await until(after.store, isDone);
    assert.deepEqual(await company.texts(), ['Written before the crash']);
  });

  it('never sends one person’s text as another', async () => {
    const company = new Company();
    const storage = newDatabase();
    const anna = await visit(company, storage);
    company.fail(offline());
    await anna.store.reply(null, 'Anna’s words');
    await until(anna.store, (snapshot) => states(snapshot)[0] === 'waiting');
    for (const identity of [JAN, GUEST]) {
      const { store } = await visit(company, storage, identity);
      assert.deepEqual(store.getSnapshot().nodes, []);
    }
    assert.deepEqual(await company.texts(), []);
  });

  it('works where storage is blocked', async () => {
    const company = new Company();
    const environment = new StoppedEnvironment('blocked');
    const store = threadStore(new StoreHub(company.page(), { environment }), SUBJECT);
    store.subscribe(() => undefined);
    await until(store, ({ phase }) => phase === 'ready');
    await store.reply(null, 'Hello');
    await until(store, isDone);
    assert.deepEqual(await company.texts(), ['Hello']);
  });

  it('loses and doubles nothing, whatever fails and whenever the page crashes', async () => {
    const fault = fc.constantFrom('none', 'offline', 'lost answer', 'signed out', 'limited');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fault, fc.boolean()), { minLength: 1, maxLength: 8 }),
        async (steps) => {
          const company = new Company();
          const storage = newDatabase();
          let page = await visit(company, storage);
          for (const [index, [kind, crash]] of steps.entries()) {
            if (kind === 'offline') company.fail(offline());
            if (kind === 'lost answer') company.fail('lost answer');
            if (kind === 'signed out') company.fail(new BackendError('unauthenticated', 'Out.'));
            if (kind === 'limited') {
              company.fail(new BackendError('rate-limited', 'Wait.', { retryAfter: 5 }));
            }
            await page.store.reply(null, `Text ${index}`);
            await until(page.store, (snapshot) => !states(snapshot).includes('sending'));
            if (crash) page = await visit(company, storage);
          }
          page = await visit(company, storage);
          await until(page.store, ({ nodes }) => nodes.length === steps.length);
          // Also those that the backend asked to wait.
          page.environment.pass(60_000);
          await until(
            page.store,
            ({ nodes }) => nodes.length === steps.length && nodes.every(({ sending }) => !sending),
          );
          const expected = steps.map((_, index) => `Text ${index}`);
          assert.deepEqual((await company.texts()).sort(), expected.sort());
        },
      ),
      { numRuns: 40 },
    );
  });
});
