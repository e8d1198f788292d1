import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '@stoa/contract';
import { StoreHub } from './hub.ts';
import { pictureDraftsAt } from './picture-drafts.ts';
import type { PictureDrafts } from './picture-drafts.ts';
import { Company, SUBJECT } from './testing/company.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';
import { threadStore } from './thread-store.ts';
import type { ThreadStore } from './thread-store.ts';

const PLACE = { viewerId: 'anna', subject: SUBJECT, slot: 'reply:root' };

/** A PNG of one pixel. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
).buffer;
const picture = (alt: string) => ({ bytes: PNG, type: 'image/png', name: 'plan.png', alt });

interface Visit {
  readonly drafts: PictureDrafts;
  readonly store: ThreadStore;
  readonly environment: StoppedEnvironment;
}

/** A page that Anna opens over the same storage. */
async function visit(company: Company, storage: string): Promise<Visit> {
  const environment = new StoppedEnvironment(storage);
  const hub = new StoreHub(company.page(), { environment });
  const store = threadStore(hub, SUBJECT);
  store.subscribe(() => undefined);
  await until(store, ({ phase }) => phase === 'ready');
  const drafts = pictureDraftsAt(hub, PLACE);
  await drafts.ready;
  return { drafts, store, environment };
}

/** What each comment of the thread shows, as others read it. */
async function shown(company: Company): Promise<string[][]> {
  const page = await company.jan.threads!.list({ subject: SUBJECT });
  return page.items.map(({ attachments }) => attachments.map(({ alt }) => alt));
}

describe('Pictures beside a text that is being written', () => {
  it('are there again after a reload, in their order and with their words', async () => {
    const [company, storage] = [new Company(), newDatabase()];
    const { drafts } = await visit(company, storage);
    drafts.add(picture(''));
    drafts.add(picture('second'));
    drafts.describe(drafts.pictures[0]!.id, 'first');
    await drafts.saved();
    const again = (await visit(company, storage)).drafts.pictures;
    assert.deepEqual(
      again.map(({ alt, name, bytes }) => [alt, name, bytes.byteLength]),
      [
        ['first', 'plan.png', PNG.byteLength],
        ['second', 'plan.png', PNG.byteLength],
      ],
    );
  });

  it('are gone once removed or cleared', async () => {
    const [company, storage] = [new Company(), newDatabase()];
    const { drafts } = await visit(company, storage);
    drafts.add(picture('stays'));
    drafts.add(picture('goes'));
    drafts.remove(drafts.pictures[1]!.id);
    await drafts.saved();
    const again = (await visit(company, storage)).drafts;
    assert.deepEqual(
      again.pictures.map(({ alt }) => alt),
      ['stays'],
    );
    again.clear();
    await again.saved();
    assert.deepEqual((await visit(company, storage)).drafts.pictures, []);
  });

  it('stay on the page where storage is blocked', async () => {
    const { drafts } = await visit(new Company(), 'blocked');
    drafts.add(picture('here'));
    await drafts.saved();
    assert.equal(drafts.pictures.length, 1);
  });
});

describe('A comment with pictures', () => {
  it('shows them once when an answer was lost, and after a reload', async () => {
    const [company, storage] = [new Company(), newDatabase()];
    const { store, environment } = await visit(company, storage);
    company.fail('lost answer');
    await store.reply(null, 'See below', { pictures: [picture(' one '), picture('two')] });
    await until(store, ({ nodes }) => nodes[0]?.sending?.state === 'waiting');
    environment.wake();
    await until(store, ({ nodes }) => nodes.length > 0 && !nodes[0]?.sending);
    assert.deepEqual(await shown(company), [['one', 'two']]);
  });

  it('is sent by the next page when this one was closed before its answer', async () => {
    const [company, storage] = [new Company(), newDatabase()];
    const { store } = await visit(company, storage);
    company.fail(new BackendError('unavailable', 'No network.'));
    await store.reply(null, 'See below', { pictures: [picture('one')] });
    await until(store, ({ nodes }) => nodes[0]?.sending?.state === 'waiting');
    const next = await visit(company, storage);
    await until(next.store, ({ nodes }) => nodes.length > 0 && !nodes[0]?.sending);
    assert.deepEqual(await shown(company), [['one']]);
  });

  it('keeps them for another attempt when it is refused', async () => {
    const company = new Company();
    const { store } = await visit(company, newDatabase());
    const text = new TextEncoder().encode('<svg/>').buffer;
    await store.reply(null, 'See below', {
      pictures: [{ ...picture('a drawing'), bytes: text }],
    });
    const { nodes } = await until(store, ({ nodes }) => nodes[0]?.sending?.state === 'failed');
    assert.deepEqual(nodes[0]?.sending?.problem?.detail.fields, { content: 'format' });
    const kept = store.picturesOf(nodes[0].sending.mutationId);
    assert.deepEqual(
      kept.map(({ alt }) => alt),
      ['a drawing'],
    );
  });
});
