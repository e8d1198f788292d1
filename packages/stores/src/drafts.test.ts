import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '@stoa/contract';
import { draftsOf, Drafts } from './drafts.ts';
import type { Draft } from './drafts.ts';
import { StoreHub } from './hub.ts';
import { pictureDraftsAt } from './picture-drafts.ts';
import type { PictureDrafts } from './picture-drafts.ts';
import { Company } from './testing/company.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';
import { threadStore } from './thread-store.ts';
import type { ThreadStore } from './thread-store.ts';

const PLACE = { viewerId: 'anna', subject: 'page:/hr', slot: 'reply:root' };
const DAY = 24 * 60 * 60 * 1000;

function page(storage: string, later = 0): Drafts {
  const environment = new StoppedEnvironment(storage);
  environment.pass(later);
  return new Drafts({ environment, scope: 'intranet' });
}

async function typed(drafts: Drafts, text: string, place = PLACE): Promise<void> {
  const draft = drafts.draft(place);
  draft.set(text);
  await draft.saved();
}

describe('A draft', () => {
  it('is there again after a reload', async () => {
    const storage = newDatabase();
    await typed(page(storage), 'Half a sent');
    const draft = page(storage).draft(PLACE);
    await until(draft, (text) => text === 'Half a sent');
  });

  it('belongs to one viewer, one subject and one place in it', async () => {
    const storage = newDatabase();
    await typed(page(storage), 'Half a sent');
    for (const other of [{ viewerId: 'jan' }, { subject: 'page:/it' }, { slot: 'reply:c1' }]) {
      const draft = page(storage).draft({ ...PLACE, ...other });
      await draft.ready;
      assert.equal(draft.text, '');
    }
  });

  it('stays as it was typed while an older one is still being read', async () => {
    const storage = newDatabase();
    await typed(page(storage), 'Old');
    const draft = page(storage).draft(PLACE);
    draft.set('New');
    await draft.ready;
    assert.equal(draft.text, 'New');
  });

  it('is gone once cleared', async () => {
    const storage = newDatabase();
    const drafts = page(storage);
    await typed(drafts, 'Half a sent');
    await typed(drafts, '');
    const draft = page(storage).draft(PLACE);
    await draft.ready;
    assert.equal(draft.text, '');
  });

  it('keeps the last of many quick changes', async () => {
    const storage = newDatabase();
    const draft = page(storage).draft(PLACE);
    for (let length = 1; length <= 50; length++) draft.set('x'.repeat(length));
    await draft.saved();
    const again = page(storage).draft(PLACE);
    await again.ready;
    assert.equal(again.text.length, 50);
  });

  it('expires after 90 days', async () => {
    const storage = newDatabase();
    await typed(page(storage), 'Long ago');
    await typed(page(storage, 91 * DAY), 'Something else', { ...PLACE, slot: 'reply:c2' });
    const draft = page(storage, 91 * DAY).draft(PLACE);
    await draft.ready;
    assert.equal(draft.text, '');
  });

  it('lives on the page where storage is blocked', async () => {
    const environment = new StoppedEnvironment('blocked');
    const drafts = new Drafts({ environment, scope: 'intranet' });
    await typed(drafts, 'Half a sent');
    assert.equal(drafts.draft(PLACE).text, 'Half a sent');
  });
});

describe('The draft of a text that was sent', () => {
  interface Visit {
    readonly store: ThreadStore;
    readonly draft: Draft;
    readonly pictures: PictureDrafts;
  }

  /** A page on which the network is down. */
  async function visit(storage: string): Promise<Visit> {
    const company = new Company();
    company.fail(new BackendError('unavailable', 'No network.'));
    const hub = new StoreHub(company.page(), { environment: new StoppedEnvironment(storage) });
    const store = threadStore(hub, PLACE.subject);
    store.subscribe(() => undefined);
    await until(store, ({ phase }) => phase === 'ready');
    const draft = draftsOf(hub).draft(PLACE);
    const pictures = pictureDraftsAt(hub, PLACE);
    await Promise.all([draft.ready, pictures.ready]);
    return { store, draft, pictures };
  }

  /** Sends it, on a page that is closed before it can do anything more. */
  async function sent({ store, draft, pictures }: Visit, text: string): Promise<void> {
    draft.set(text);
    await draft.saved();
    await store.reply(null, text, { draftKey: draft.key, pictures: pictures.pictures });
  }

  const png = { bytes: new ArrayBuffer(8), type: 'image/png', name: 'plan.png', alt: 'A plan' };

  it('is gone with its pictures once the outbox has it, although the page is closed then', async () => {
    const storage = newDatabase();
    const before = await visit(storage);
    before.pictures.add(png);
    await before.pictures.saved();
    await sent(before, 'Sent');
    const { store, draft, pictures } = await visit(storage);
    await until(store, ({ nodes }) => nodes[0]?.comment.body?.text === 'Sent');
    assert.equal(draft.text, '');
    assert.deepEqual(pictures.pictures, []);
  });

  it('stays where more was typed meanwhile', async () => {
    const storage = newDatabase();
    const { store, draft } = await visit(storage);
    draft.set('Sent, and more');
    await draft.saved();
    await store.reply(null, 'Sent', { draftKey: draft.key });
    assert.equal((await visit(storage)).draft.text, 'Sent, and more');
  });

  it('is gone too where the database became full meanwhile', async () => {
    const storage = newDatabase();
    const before = await visit(storage);
    before.draft.set('Sent');
    await before.draft.saved();
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    try {
      await before.store.reply(null, 'Sent', { draftKey: before.draft.key });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    const { store, draft } = await visit(storage);
    await until(store, ({ nodes }) => nodes[0]?.comment.body?.text === 'Sent');
    assert.equal(draft.text, '');
  });
});
