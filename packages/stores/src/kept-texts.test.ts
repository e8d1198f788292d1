import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftsOf } from './drafts.ts';
import { storesFor } from './hub.ts';
import type { StoreHub } from './hub.ts';
import { holdsDrafts, mayHoldEntries } from './kept-texts.ts';
import { outboxOf } from './outbox-of.ts';
import { Company, SUBJECT } from './testing/company.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';

const PLACE = { viewerId: 'anna', subject: SUBJECT, slot: 'reply:root' };
const company = new Company();

/** A fresh page of the site with this database. */
function page(database: string): StoreHub {
  return storesFor(company.page(), { environment: new StoppedEnvironment(database) });
}

describe('What earlier pages have kept', () => {
  it('is nothing where nobody wrote, and looking makes no database', async () => {
    const database = newDatabase();
    assert.equal(await holdsDrafts(page(database), PLACE), false);
    assert.equal(await mayHoldEntries(page(database)), false);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    assert.ok(!names.includes(database));
  });

  it('is a draft at its own place, and no text that was not sent', async () => {
    const database = newDatabase();
    const draft = draftsOf(page(database)).draft(PLACE);
    draft.set('Begun yesterday');
    await draft.saved();
    assert.equal(await holdsDrafts(page(database), PLACE), true);
    assert.equal(await holdsDrafts(page(database), { ...PLACE, slot: 'reply:' }), true);
    assert.equal(await holdsDrafts(page(database), { ...PLACE, slot: 'edit:c1' }), false);
    assert.equal(await holdsDrafts(page(database), { ...PLACE, viewerId: 'jan' }), false);
    assert.equal(await mayHoldEntries(page(database)), false);
  });

  it('is a text that was not sent', async () => {
    const database = newDatabase();
    const offline = new Company();
    offline.fail(...Array.from({ length: 3 }, () => 'lost answer' as const));
    const hub = storesFor(offline.page(), { environment: new StoppedEnvironment(database) });
    await hub.session.load();
    const body = { format: 'markdown', text: 'Not sent yesterday' } as const;
    await outboxOf(hub).use((outbox) =>
      outbox.submit({
        operation: 'threads.reply',
        viewerId: 'anna',
        draft: { subject: SUBJECT, parentId: null, body },
      }),
    );
    assert.equal(await mayHoldEntries(page(database)), true);
  });

  it('is a draft that the database never took', async () => {
    const database = newDatabase();
    const environment = new StoppedEnvironment(database);
    const draft = draftsOf(storesFor(company.page(), { environment })).draft(PLACE);
    draft.set('Typed as the page was left');
    assert.equal(await holdsDrafts(page(database), PLACE), true);
  });

  it('is left to the code that writes where that has begun on this page', async () => {
    const blocked = storesFor(company.page(), { environment: new StoppedEnvironment('blocked') });
    assert.equal(await mayHoldEntries(blocked), false);
    draftsOf(blocked).draft(PLACE).set('Kept in memory');
    assert.equal(await mayHoldEntries(blocked), true);
  });
});
