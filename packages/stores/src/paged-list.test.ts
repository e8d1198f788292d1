import { BackendError, LIMITS } from '@stoa/contract';
import type { Page, PageRequest } from '@stoa/contract';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PagedList } from './paged-list.ts';

const { signal } = new AbortController();
const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => String(from + i));

/** A list of so many items; cursors are the last item. */
class Numbers {
  all: string[];
  requests: PageRequest[] = [];
  changes = 0;
  down = false;

  constructor(count: number) {
    this.all = numbers(0, count);
  }

  readonly list = new PagedList<string>({
    page: (request) => this.#page(request),
    keyOf: (item) => item,
    changed: () => (this.changes += 1),
  });

  async #page(request: PageRequest): Promise<Page<string>> {
    this.requests.push(request);
    if (this.down) throw new BackendError('unavailable', 'The line is down.');
    const { cursor, limit = LIMITS.pageDefault } = request;
    const start = cursor == null ? 0 : Number(cursor);
    const items = this.all.slice(start, start + limit);
    const end = start + items.length;
    return { items, next: end < this.all.length ? String(end) : null };
  }
}

describe('a list in pages', () => {
  it('begins with one page, grows by pages, and ends', async () => {
    const { list } = new Numbers(45);
    assert.deepEqual([list.known, list.status.more], [false, false]);
    await list.read(signal);
    assert.deepEqual([list.known, list.items.length, list.status.more], [true, 20, true]);
    await list.more(signal);
    await list.more(signal);
    assert.deepEqual(list.items, numbers(0, 45));
    await list.more(signal);
    assert.deepEqual(list.status, { more: false, loadingMore: false });
  });

  it('reads again as much as is shown, in as few requests as it takes', async () => {
    const store = new Numbers(300);
    const { list } = store;
    await list.read(signal);
    while (list.items.length < 140) await list.more(signal);
    store.requests = [];
    store.all = store.all.slice(1);
    await list.read(signal);
    assert.deepEqual(list.items, numbers(1, 141));
    assert.deepEqual(
      store.requests.map(({ limit }) => limit),
      [100, 40],
    );
  });

  it('asks once for a page that is on its way, and says so', async () => {
    const store = new Numbers(60);
    await store.list.read(signal);
    const pages = [store.list.more(signal), store.list.more(signal)];
    assert.equal(store.list.status.loadingMore, true);
    await Promise.all(pages);
    assert.deepEqual([store.requests.length, store.changes, store.list.items.length], [2, 2, 40]);
  });

  it('shows nothing twice where pages overlap', async () => {
    const store = new Numbers(60);
    await store.list.read(signal);
    store.all.unshift('new');
    await store.list.more(signal);
    assert.deepEqual(store.list.items, numbers(0, 39));
  });

  it('keeps what is shown when a page fails, says why, and tries again', async () => {
    const store = new Numbers(30);
    const { list } = store;
    await list.read(signal);
    store.down = true;
    await list.more(signal);
    assert.deepEqual([list.items.length, list.status.moreProblem?.code], [20, 'unavailable']);
    assert.equal(list.status.more, true);
    store.down = false;
    await list.more(signal);
    assert.deepEqual([list.items.length, list.status.moreProblem], [30, undefined]);
  });

  it('changes nothing once nobody looks', async () => {
    const { list } = new Numbers(30);
    const gone = new AbortController();
    const reading = list.read(gone.signal);
    gone.abort();
    await reading;
    assert.deepEqual([list.known, list.items], [false, []]);
  });
});
