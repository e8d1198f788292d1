import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Backend } from '@stoa/contract';
import { Drafts } from './drafts.ts';
import type { Draft } from './drafts.ts';
import { StoreHub } from './hub.ts';
import { KeptEntries } from './kept-entries.ts';
import type { ReplyEntry } from './outbox-entry.ts';
import { pageOnlyOf } from './page-only.ts';
import { pictureDraftsAt } from './picture-drafts.ts';
import { SpareTexts } from './spare-texts.ts';
import type { StoredDraft } from './storage.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';

const PLACE = { viewerId: 'anna', subject: 'page:/hr', slot: 'reply:root' };
const ENTRY: ReplyEntry = {
  operation: 'threads.reply',
  mutationId: '01890a5d-ac96-774b-bcce-b302099a8057',
  scope: 'intranet',
  viewerId: 'anna',
  createdAt: 0,
  draft: { subject: 'page:/hr', parentId: null, body: { format: 'markdown', text: 'Unsent' } },
};

/** What was being typed when a page of this site is opened. */
async function textIn(storage: string): Promise<string> {
  const environment = new StoppedEnvironment(storage);
  const draft = new Drafts({ environment, scope: 'intranet' }).draft(PLACE);
  await draft.ready;
  return draft.text;
}

async function unsentIn(storage: string): Promise<readonly string[]> {
  const entries = await new KeptEntries(new StoppedEnvironment(storage)).of('intranet', 'anna');
  return entries.map(({ mutationId }) => mutationId);
}

describe('A site whose database is full', () => {
  const { put } = IDBObjectStore.prototype;
  let storage: string;

  beforeEach(() => {
    storage = newDatabase();
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
  });

  it('has what was typed after a reload', async () => {
    const environment = new StoppedEnvironment(storage);
    const draft = new Drafts({ environment, scope: 'intranet' }).draft(PLACE);
    draft.set('Half a sent');
    await draft.saved();
    assert.equal(await textIn(storage), 'Half a sent');
  });

  it('has what could not be sent after a reload, until it is confirmed', async () => {
    const kept = new KeptEntries(new StoppedEnvironment(storage));
    await kept.save(ENTRY);
    assert.deepEqual(await unsentIn(storage), [ENTRY.mutationId]);
    await kept.forget(ENTRY.mutationId);
    assert.deepEqual(await unsentIn(storage), []);
  });

  it('goes back to the database once there is room', async () => {
    const kept = new KeptEntries(new StoppedEnvironment(storage));
    await kept.save(ENTRY);
    IDBObjectStore.prototype.put = put;
    await kept.save(ENTRY);
    assert.equal(
      new StoppedEnvironment(storage).spare()?.getItem(`stoa-entry ${ENTRY.mutationId}`),
      null,
    );
    assert.deepEqual(await unsentIn(storage), [ENTRY.mutationId]);
  });
});

describe('What only the page has', () => {
  const { put } = IDBObjectStore.prototype;
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
  });
  const fill = (): void => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  };
  const picture = { bytes: new ArrayBuffer(4), type: 'image/png', name: null, alt: 'A ramp' };

  it('are pictures that the full device does not take, until they have gone out', async () => {
    const environment = new StoppedEnvironment();
    const alone = pageOnlyOf(environment);
    const kept = new KeptEntries(environment);
    fill();
    await kept.save(ENTRY);
    assert.equal(alone.getSnapshot().size, 0, 'words have a second place');
    await kept.save({ ...ENTRY, pictures: [{ ...picture, mutationId: 'of the picture' }] });
    assert.deepEqual([...alone.getSnapshot()], [ENTRY.mutationId]);
    await kept.forget(ENTRY.mutationId);
    assert.equal(alone.getSnapshot().size, 0);
  });

  it('are pictures beside a draft, until there is room or they are taken away', async () => {
    const environment = new StoppedEnvironment();
    const alone = pageOnlyOf(environment);
    const pictures = pictureDraftsAt(new StoreHub({} as Backend, { environment }), PLACE);
    fill();
    pictures.add(picture);
    await pictures.saved();
    const { id } = pictures.pictures[0]!;
    assert.equal(alone.has(id), true);
    IDBObjectStore.prototype.put = put;
    pictures.describe(id, 'A ramp in frost');
    await pictures.saved();
    assert.equal(alone.has(id), false);
  });

  it('are all words where storage is blocked, while there are any', async () => {
    const environment = new StoppedEnvironment('blocked');
    const draft = new Drafts({ environment, scope: 'intranet' }).draft(PLACE);
    draft.set('Half a sent');
    await draft.saved();
    assert.equal(pageOnlyOf(environment).has(draft.key), true);
    draft.clear();
    await draft.saved();
    assert.equal(pageOnlyOf(environment).has(draft.key), false);
  });
});

describe('A page that is left while someone types', () => {
  const spareOf = (environment: StoppedEnvironment, { key }: Draft): string | undefined =>
    new SpareTexts<StoredDraft>(environment, 'draft').read(key)?.text;

  it('has kept the last words before anything else could happen', async () => {
    const environment = new StoppedEnvironment(newDatabase());
    const draft = new Drafts({ environment, scope: 'intranet' }).draft(PLACE);
    draft.set('The last');
    assert.equal(spareOf(environment, draft), 'The last');
    draft.set('The last words');
    assert.equal(spareOf(environment, draft), 'The last words');
    await draft.saved();
    assert.equal(spareOf(environment, draft), undefined);
  });

  it('keeps what was typed while the database took less', async () => {
    const environment = new StoppedEnvironment(newDatabase());
    const draft = new Drafts({ environment, scope: 'intranet' }).draft(PLACE);
    await draft.ready;
    const { put } = IDBObjectStore.prototype;
    const spared: (string | undefined)[] = [];
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: StoredDraft) {
      spared.push(spareOf(environment, draft));
      if (value.text === 'The last') draft.set('The last words');
      return put.call(this, value);
    };
    draft.set('The last');
    await draft.saved();
    IDBObjectStore.prototype.put = put;
    assert.deepEqual(spared, ['The last', 'The last words']);
  });

  it('does not bring back what was sent', async () => {
    const storage = newDatabase();
    const environment = new StoppedEnvironment(storage);
    const draft = new Drafts({ environment, scope: 'intranet' }).draft(PLACE);
    draft.set('Sent');
    draft.clear();
    await draft.saved();
    assert.equal(await textIn(storage), '');
  });
});
