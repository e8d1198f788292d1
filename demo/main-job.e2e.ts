import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { DemoProcess } from './testing/demo-process.ts';
import { openBrowser, visit } from './testing/visit.ts';

/** What has been written stands where comments stand, and waits for nothing. */
const comment = (page: Page, text: string) =>
  page.locator('stoa-comment-item').filter({ hasText: text }).locator('.body');

async function write(page: Page, subject: string, text: string): Promise<void> {
  const thread = page.locator(`stoa-discussion-thread[subject="${subject}"]`);
  await thread.getByLabel('Napisz komentarz').first().click();
  await page.keyboard.type(text);
  await confirmed(page, () =>
    thread.getByRole('button', { name: 'Wyślij komentarz' }).first().click(),
  );
}

/** Acts, and waits until the server has acknowledged the write. */
async function confirmed(page: Page, act: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse(
    (response) =>
      response.request().method() !== 'GET' && /\/v1\/(comments|offers)/.test(response.url()),
  );
  await act();
  assert.equal((await answered).ok(), true);
}

describe('the main job', { timeout: 240_000 }, () => {
  const demo = new DemoProcess();
  let browser: Browser;

  before(async () => {
    [browser] = await Promise.all([openBrowser(), demo.start()]);
  });
  after(async () => {
    await browser?.close();
    await demo.stop();
  });

  it('survives a server that is killed: banner, answer, post and reply', async () => {
    const { page, problems } = await visit(browser, demo.origin);
    const banner = page.locator('stoa-campaign-banner');
    await banner.getByText('Z Wartowa do magazynu w dwanaście minut').waitFor();
    await banner.getByRole('link', { name: 'Zobacz i oceń' }).waitFor();

    // The bundler's minifier once nested the shapes of icons, which then do not show.
    assert.equal(await page.locator('svg :is(circle, path, rect) > *').count(), 0);

    const offer = page.locator('stoa-offer-feedback[offer="company-bicycle"]');
    await offer
      .getByRole('group', { name: /przydatny/ })
      .getByRole('radio', { name: '4' })
      .check();
    await offer
      .getByRole('group', { name: /zamykane/ })
      .getByRole('radio', { name: '5' })
      .check();
    await offer.getByLabel('Jednym zdaniem').fill('Dwanaście minut zamiast czterdziestu.');
    await confirmed(page, () => offer.getByRole('button', { name: 'Oceń ofertę' }).click());
    await offer.getByText('Dwanaście minut zamiast czterdziestu.').waitFor();
    await offer.getByText('21 odpowiedzi').waitFor();

    const post = page.getByRole('article', {
      name: 'Trzy pytania, na które nie odpowiada nasza strona',
    });
    await post.getByRole('button', { name: 'Czytaj dalej' }).click();
    await post.getByText('Za miesiąc policzymy telefony jeszcze raz.').waitFor();
    await post.getByRole('button', { name: 'odpowiedzi' }).click();
    await write(page, 'post:three-questions', 'Kierowcy pytają o czwarte: gdzie stanie dźwig?');
    await comment(page, 'gdzie stanie dźwig').waitFor();

    const asked = page.locator('stoa-comment-item').filter({ hasText: 'zamówienia do 11:00' });
    await asked.getByRole('button', { name: 'Odpowiedz: Sylwia Rak' }).click();
    await asked.locator('textarea:focus').waitFor();
    await page.keyboard.type('Z planowania: dziś **23 z 23**.');
    await confirmed(page, () => asked.getByRole('button', { name: 'Wyślij odpowiedź' }).click());
    await comment(page, 'dziś 23 z 23').waitFor();

    await page.goto('about:blank');
    await demo.kill();
    await demo.start();
    await page.goto(demo.origin);

    await offer.getByText('Dwanaście minut zamiast czterdziestu.').waitFor();
    await offer.getByText('21 odpowiedzi').waitFor();
    await comment(page, 'dziś 23 z 23').waitFor();
    await post.getByRole('button', { name: 'odpowiedzi' }).click();
    await comment(page, 'gdzie stanie dźwig').waitFor();
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('works in the old portal, whose shortcuts and page-wide form take no key', async () => {
    const { page, problems } = await visit(browser, `${demo.origin}/classic`);
    await write(page, 'page:/classic/canteen', 'Są gołąbki 1 i 2 grudnia?');
    await page.reload();
    await comment(page, 'Są gołąbki 1 i 2 grudnia?').waitFor();
    // The opinion given above is what the campaign wanted, and the day has had its interruption.
    assert.equal(await page.locator('stoa-campaign-banner').getByRole('link').count(), 0);
    assert.equal(new URL(page.url()).pathname, '/classic');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('works in a page with one script tag, without asking the server for anything but files', async () => {
    const { page, problems } = await visit(browser, `${demo.origin}/bare`);
    const calls: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/v1')) calls.push(request.url());
    });
    const thread = page.locator('stoa-discussion-thread');
    await thread.getByLabel('Write a comment').click();
    await page.keyboard.type('Kept in this browser');
    await thread.getByRole('button', { name: 'Send comment' }).click();
    await thread.getByText('1 comment').waitFor();
    await page.reload();
    await comment(page, 'Kept in this browser').waitFor();
    assert.deepEqual(calls, []);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('says so when the field for writing cannot be loaded, and loses nothing', async () => {
    const { page } = await visit(browser, demo.origin);
    const thread = page.locator('stoa-discussion-thread[subject="page:/news/two-days"]');
    const field = thread.getByLabel('Napisz komentarz');
    await field.waitFor();
    await page.route('**/cdn/**', (route) => route.abort());
    await field.focus();
    await thread.getByText('Nie udało się wczytać tej części').waitFor();
    await page.keyboard.type('Napisane w tunelu');
    await page.unroute('**/cdn/**');
    await field.blur();
    await field.focus();
    await thread.locator('stoa-reply-composer').waitFor();
    assert.equal(await field.inputValue(), 'Napisane w tunelu');
    await page.context().close();
  });

  it('greets guests without a place to write', async () => {
    const { page, problems } = await visit(browser, demo.origin);
    await page.getByLabel('Patrzysz jako').selectOption('');
    const thread = page.locator('stoa-discussion-thread');
    await thread.getByText('Zaloguj się do intranetu, aby dołączyć do dyskusji.').waitFor();
    assert.equal(await thread.getByRole('textbox').count(), 0);
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});
