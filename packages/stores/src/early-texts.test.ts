import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftsOf } from './drafts.ts';
import { keepEarlyText } from './early-text.ts';
import { takeEarlyText } from './early-texts.ts';
import { StoreHub } from './hub.ts';
import { holdsDrafts } from './kept-texts.ts';
import { Company } from './testing/company.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';

const PLACE = { viewerId: 'anna', subject: 'page:/hr', slot: 'reply:root' };

/** A page of the site, before anything that writes has come. */
function page(site: string, environment = new StoppedEnvironment(site)): StoreHub {
  return new StoreHub(new Company().page(), { environment, scope: 'intranet' });
}

/** What a page finds begun in the place, once what writes has come. */
async function begunOn(hub: StoreHub, place = PLACE): Promise<string> {
  const draft = draftsOf(hub).draft(place);
  await draft.ready;
  return draft.text;
}

async function begin(site: string, text: string): Promise<void> {
  const draft = draftsOf(page(site)).draft(PLACE);
  draft.set(text);
  await draft.saved();
}

describe('A text that was typed before the code that writes had come', () => {
  it('is begun on the next page, in its place only', async () => {
    const site = newDatabase();
    keepEarlyText(page(site), PLACE, 'Typed');
    assert.equal(await holdsDrafts(page(site), PLACE), true);
    const next = page(site);
    assert.equal(await begunOn(next), 'Typed');
    assert.equal(await begunOn(next, { ...PLACE, slot: 'reply:c1' }), '');
    assert.equal(await begunOn(page(site)), 'Typed');
  });

  it('follows what was begun there before, once', async () => {
    const site = newDatabase();
    await begin(site, 'Begun');
    keepEarlyText(page(site), PLACE, 'Typed');
    assert.equal(await begunOn(page(site)), 'Begun\nTyped');
    assert.equal(await begunOn(page(site)), 'Begun\nTyped');
  });

  it('of several pages is there whole', async () => {
    const site = newDatabase();
    keepEarlyText(page(site), PLACE, 'Typed');
    keepEarlyText(page(site), PLACE, 'Typed again');
    assert.deepEqual((await begunOn(page(site))).split('\n').sort(), ['Typed', 'Typed again']);
  });

  it('that was taken out again is none', async () => {
    const site = newDatabase();
    const hub = page(site);
    keepEarlyText(hub, PLACE, 'Typed');
    keepEarlyText(hub, PLACE, '');
    assert.equal(await begunOn(page(site)), '');
  });

  it('is still with the page where it stands in the field, until that takes it', async () => {
    const site = newDatabase();
    const environment = new StoppedEnvironment(site);
    keepEarlyText(page(site, environment), PLACE, 'Typed');
    const hub = page(site, environment);
    assert.equal(await begunOn(hub), '');
    assert.equal(takeEarlyText(hub, PLACE), 'Typed');
    assert.equal(takeEarlyText(hub, PLACE), '');
    assert.equal(await begunOn(page(site)), '');
  });

  it('stays where no storage takes it into its place', async () => {
    const site = newDatabase();
    keepEarlyText(page(site), PLACE, 'Typed');
    const full = new StoppedEnvironment(site);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    const storage = full.spare()!;
    const setItem = (): never => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    full.spare = () =>
      new Proxy(storage, {
        get: (own, name) => (name === 'setItem' ? setItem : (Reflect.get(own, name) as unknown)),
      });
    try {
      await begunOn(page(site, full));
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    assert.equal(await begunOn(page(site)), 'Typed');
  });

  it('harms nobody where storage is blocked', () => {
    keepEarlyText(page('blocked'), PLACE, 'Typed');
  });
});
