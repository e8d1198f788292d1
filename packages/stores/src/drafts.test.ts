import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Drafts } from './drafts.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';

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
