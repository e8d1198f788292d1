import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { DemoProcess } from '../testing/demo-process.ts';
import { openBrowser, visit } from '../testing/visit.ts';
import type { Visitor } from '../testing/visit.ts';

const LEADER = 'tomasz-bielak';
const DELEGATE = 'bartek-nowicki';
const EMPLOYEE = 'magda-sowa';

/** Milliseconds between keys: as quick as people type on a phone. */
const PACE = 45;

const PHONE = { lang: 'pl', viewport: { width: 390, height: 844 } } as const;
const DESKTOP = { lang: 'en', viewport: { width: 1280, height: 800 } } as const;

const POLISH = {
  visitor: PHONE,
  form: 'Długi wpis',
  titleField: 'Tytuł',
  field: 'Co chcesz powiedzieć?',
  title: 'Z czym kończymy na wiosnę',
  heading: 'Które to spotkania',
  text: 'Znikają trzy spotkania.\n\n## Które to spotkania\n\nTe, których nikomu nie będzie brakować.',
  kept: 'Zapisane na wszystkich twoich urządzeniach',
  when: 'Kiedy się ukaże',
  preview: 'Podgląd',
  publish: 'Opublikuj o tej porze',
  until: 'Do tego czasu możesz go zmienić albo wycofać.',
};

const ENGLISH = {
  visitor: DESKTOP,
  form: 'Long post',
  titleField: 'Title',
  field: 'What do you want to say?',
  title: 'What we stop doing in spring',
  heading: 'Which ones',
  text: 'Three meetings go.\n\n## Which ones\n\nThe ones nobody misses.',
  kept: 'Kept for all your devices',
  when: 'When it appears',
  preview: 'Preview',
  publish: 'Publish at that time',
  until: 'Until then you can change or withdraw it.',
};

describe('a leader', { timeout: 240_000 }, () => {
  const demo = new DemoProcess();
  let browser: Browser;

  const open = (path: string, persona: string, visitor: Visitor) =>
    visit(browser, demo.origin + path, { ...visitor, persona });

  before(async () => {
    [browser] = await Promise.all([openBrowser(), demo.start()]);
  });
  after(async () => {
    await browser?.close();
    await demo.stop();
  });

  it('writes a daily post on the phone in half a minute, and who follows sees it at once', async () => {
    const employee = await open('/leaders', EMPLOYEE, PHONE);
    const roll = employee.page.locator('stoa-blog-roll');
    // Shown at once; a page that is left before the answer would take the request along.
    const followed = employee.page.waitForResponse(
      (response) => response.request().method() === 'PUT' && /\/v1\/follows/.test(response.url()),
    );
    await roll.getByRole('button', { name: 'Obserwuj: Tomasz Bielak' }).first().click();
    await followed;
    await roll.getByRole('button', { name: 'Obserwujesz: Tomasz Bielak' }).first().waitFor();
    await employee.page.goto(`${demo.origin}/news`);
    const news = employee.page.locator('stoa-whats-new');
    await news.getByText('nieprzeczytan').first().waitFor();

    const { page, problems } = await open('/leaders/editor', LEADER, PHONE);
    const editor = page.locator('stoa-post-editor');
    const began = Date.now();
    await editor.getByLabel('Co chcesz powiedzieć?').click();
    await page.keyboard.type('Dziś u klienta w Kościanie. Wracam z zamówieniem.', { delay: PACE });
    await editor.getByRole('button', { name: 'Opublikuj teraz' }).click();
    await editor.getByText('Wpis jest już na liście.').waitFor();
    const took = Date.now() - began;
    assert.ok(took < 30_000, `a daily post took ${took} ms`);

    const item = news.getByRole('link').filter({ hasText: 'Nowy wpis: Tomasz Bielak' });
    await item.filter({ hasText: 'Wracam z zamówieniem.' }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `the editor is ${wide} px wide`);
    assert.deepEqual([...problems, ...employee.problems], []);
    await Promise.all([page.context().close(), employee.page.context().close()]);
  });

  for (const words of [POLISH, ENGLISH]) {
    const { lang, viewport } = words.visitor;
    it(`schedules a long post, which others do not see until then (${lang}, ${viewport.width} px)`, async () => {
      const { page, problems } = await open('/leaders/editor', LEADER, words.visitor);
      const editor = page.locator('stoa-post-editor');
      await editor.getByRole('radio', { name: words.form }).check();
      await editor.getByLabel(words.titleField).fill(words.title);
      await editor.getByLabel(words.field).fill(words.text);
      await editor.getByText(words.kept).waitFor();
      await editor.getByLabel(words.when).fill('2031-03-01T08:30');
      await editor.getByRole('button', { name: words.preview }).click();
      await editor.locator('strong', { hasText: words.heading }).waitFor();
      await editor.getByRole('button', { name: words.publish }).click();
      await editor.getByText(words.until).waitFor();
      await page.locator('stoa-blog-roll').getByText(words.title).waitFor();

      const employee = await open('/leaders', EMPLOYEE, words.visitor);
      await employee.page.locator('stoa-blog-roll article').first().waitFor();
      assert.equal(await employee.page.getByText(words.title).count(), 0);
      assert.deepEqual([...problems, ...employee.problems], []);
      await Promise.all([page.context().close(), employee.page.context().close()]);
    });
  }

  it('is written for by a delegate, whom every reader sees named', async () => {
    const { page, problems } = await open('/leaders/editor', DELEGATE, DESKTOP);
    const editor = page.locator('stoa-post-editor');
    await editor.getByLabel('What do you want to say?').fill('Tomasz asked me to thank you all.');
    assert.equal(await editor.getByRole('radio', { name: 'Written by hand' }).isDisabled(), true);
    await editor.getByRole('button', { name: 'Publish now' }).click();
    await editor.getByText('It is on the roll.').waitFor();

    const employee = await open('/leaders', EMPLOYEE, DESKTOP);
    const item = employee.page.getByRole('article').filter({ hasText: 'asked me to thank' });
    await item.getByText('Written by Bartek Nowicki for Tomasz Bielak').waitFor();
    await item.getByText('Written with help').waitFor();
    assert.deepEqual([...problems, ...employee.problems], []);
    await Promise.all([page.context().close(), employee.page.context().close()]);
  });
});
