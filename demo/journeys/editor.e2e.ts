import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { DemoProcess } from '../testing/demo-process.ts';
import { openBrowser } from '../testing/visit.ts';

const POLISH = {
  lang: 'pl',
  campaign: /Nowe benefity/,
  texts: 'Teksty',
  plan: 'Kiedy i\u00a0komu',
  priority: 'Ważność',
  preview: 'Podgląd',
  simulation: 'Dziewięćdziesiąt dni',
  results: 'Wyniki',
  publish: 'Opublikuj zmiany',
  again: 'Tak, zapytaj ponownie',
  published: 'Opublikowano.',
  words: 'Dwa dni na rodzica, bez zaświadczeń i od zaraz.',
  act: 'Przeczytaj',
  comment: 'Napisz komentarz',
  send: 'Wyślij komentarz',
  done: 'załatwione',
  hidden: 'ukryte',
};
const ENGLISH: typeof POLISH = {
  lang: 'en',
  campaign: /Nowe benefity/,
  texts: 'Texts',
  plan: 'When and to whom',
  priority: 'Priority',
  preview: 'Preview',
  simulation: 'Ninety days',
  results: 'Results',
  publish: 'Publish the changes',
  again: 'Yes, ask again',
  published: 'Published.',
  words: 'Two days for a parent, without certificates, from now on.',
  act: 'Read about them',
  comment: 'Write a comment',
  send: 'Send comment',
  done: 'done',
  hidden: 'hidden',
};

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

for (const [place, words, screen] of [
  ['in Polish on a phone', POLISH, PHONE],
  ['in English on a desktop', ENGLISH, DESKTOP],
] as const) {
  describe(`an editor of campaigns ${place}`, { timeout: 120_000 }, () => {
    const demo = new DemoProcess();
    const problems: string[] = [];
    let browser: Browser;

    before(async () => {
      [browser] = await Promise.all([openBrowser(), demo.start()]);
    });
    after(async () => {
      await browser?.close();
      await demo.stop();
    });

    async function pageOf(persona: string): Promise<Page> {
      const context = await browser.newContext(screen);
      const choice = JSON.stringify({ persona, lang: words.lang, theme: 'light' });
      await context.addInitScript(`localStorage.setItem('nadrzecze-demo', '${choice}')`);
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => problems.push(message));
      return page;
    }

    it('writes until it works, and is told when it has', async () => {
      const desk = await pageOf('bartek-nowicki');
      await desk.goto(`${demo.origin}/campaigns/editor`);
      const editor = desk.locator('stoa-campaign-editor');
      await editor.getByRole('button', { name: words.campaign }).click();
      await editor.getByRole('tab', { name: words.texts }).click();
      await editor.locator(`textarea[lang="${words.lang}"]`).first().fill(words.words);
      await editor.getByRole('tab', { name: words.plan }).click();
      await editor.getByLabel(words.priority).fill('90');
      await editor.getByRole('tab', { name: words.preview }).click();
      await editor.locator('stoa-campaign-banner').getByText(words.words).waitFor();
      await editor.getByRole('tab', { name: words.simulation }).click();
      await editor.locator('.simulation .showing').first().waitFor({ state: 'attached' });
      await editor.getByRole('button', { name: words.publish }).click();
      await editor.getByRole('button', { name: words.again }).click();
      await editor.getByText(words.published).waitFor();

      const page = await pageOf('magda-sowa');
      await page.goto(demo.origin);
      const banner = page.locator('stoa-campaign-banner');
      await banner.getByText(words.words).waitFor();
      const other = await page.context().newPage();
      await other.goto(`${demo.origin}/leaders`);
      await other.locator('stoa-blog-roll').getByRole('article').first().waitFor();
      const inOther = other.locator('stoa-campaign-banner').getByText(words.words);
      assert.equal(await inOther.count(), 0, 'one interruption a day, also in another tab');

      await banner.getByRole('link', { name: words.act }).click();
      await page.waitForURL('**/hr/benefits');
      const thread = page.locator('stoa-discussion-thread');
      await thread.getByLabel(words.comment).fill('Czy dni na opiekę można brać po pół?');
      const kept = page.waitForResponse(
        (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/v1/comments'),
      );
      await thread.getByRole('button', { name: words.send }).click();
      assert.ok((await kept).ok());
      await page.goto(`${demo.origin}/campaigns/archive`);
      await page.locator('stoa-campaign-archive').getByText(words.done).waitFor();
      assert.equal(await banner.getByText(words.words).count(), 0, 'it has worked, and is silent');

      await editor.getByRole('tab', { name: words.results }).click();
      await editor.locator('.funnel').getByText(words.hidden).first().waitFor();
      assert.deepEqual(problems, []);
    });
  });
}
