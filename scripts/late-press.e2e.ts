import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { createMemorySource } from '@stoa/backend-memory';
import { createServer } from '@stoa/server';
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { serveFolder } from './serve-folder.ts';
import { CONTENT, READER } from './size/content.ts';

const CDN = resolve(import.meta.dirname, '../dist/cdn');
const BANNER = '<stoa-campaign-banner></stoa-campaign-banner>';
const THREAD = '<stoa-discussion-thread subject="page:/plain"></stoa-discussion-thread>';
/** What a banner does once it is shown. */
const LATE = /\/chunks\/(banner-life|campaign-answer|campaign-desk|activity|kept)-/;

describe('On a page from the bundle', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let ends: (() => Promise<unknown>)[] = [];
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    for (const end of ends) await end();
    ends = [];
  });

  async function visit(body: string): Promise<void> {
    const source = createMemorySource({ seed: CONTENT });
    const server = await createServer({ source, personas: [READER], cors: ['*'] });
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const script = `<script type="module" src="/stoa.js?v=1" data-backend="${address}" data-persona="anna"></script>`;
    const html = `<!doctype html><html lang="en"><title>Page</title>${script}<body>${body}`;
    const served = await serveFolder(CDN, { '/': html });
    ends = [() => served.close(), () => server.close(), () => source.dispose()];
    await page.goto(`${served.origin}/`);
  }

  /** Keeps what matches on its way until the returned function is called. */
  async function hold(pattern: RegExp): Promise<() => void> {
    let release: () => void = () => undefined;
    const released = new Promise<void>((go) => (release = go));
    await page.route(pattern, async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  const posted = (path: RegExp): Promise<Request> =>
    page.waitForRequest((request) => request.method() === 'POST' && path.test(request.url()));

  for (const [name, answer, words] of [
    ['Remind me later', 'snoozed', 'You will be reminded on another day.'],
    ['Do not show this again', 'dismissed', 'The message is closed.'],
    ['I already do this', 'already-does', 'Good to know. You will not be asked again.'],
  ] as const) {
    it(`"${name}" acts, though it is pressed before the code for it has come`, async () => {
      const release = await hold(LATE);
      await visit(BANNER);
      const told = page.evaluate(
        () =>
          new Promise((resolve) =>
            document.addEventListener('stoa-campaign-answered', (event) =>
              resolve((event as CustomEvent).detail),
            ),
          ),
      );
      await page.getByRole('button', { name }).click();
      await page.getByRole('link', { name: 'See the map' }).waitFor({ state: 'hidden' });
      const written = posted(/\/responses$/);
      release();
      assert.match((await written).postData() ?? '', new RegExp(`"answer":"${answer}"`));
      assert.deepEqual(await told, { campaignId: 'sports-card', answer });
      await page.getByText(words).waitFor();
    });
  }

  it('a link that is followed before the code for it has come is counted once it has', async () => {
    const release = await hold(LATE);
    await visit(BANNER);
    await page.evaluate(() =>
      document.addEventListener('stoa-campaign-click', (event) => event.preventDefault()),
    );
    await page.getByRole('link', { name: 'See the map' }).click();
    const counted = posted(/\/v1\/activity$/);
    release();
    assert.match((await counted).postData() ?? '', /"clicked"/);
  });

  for (const [missing, late] of [
    ['the composer', /\/chunks\/(composer|writing)-/],
    ['all that a comment can do', /\/chunks\/(acts|extras|composer|menu|writing)-/],
  ] as const) {
    it(`what is typed after "Reply" is in the field, though ${missing} has not come`, async () => {
      const release = await hold(late);
      await visit(THREAD);
      const reply = page.getByRole('button', { name: /^Reply to / }).first();
      await reply.press('Enter');
      await page.keyboard.type('Next time');
      await reply.press('Enter');
      await page.keyboard.type(', please');
      release();
      await page.getByRole('button', { name: 'Send reply' }).waitFor();
      const field = page.getByRole('textbox', { name: /^Reply to / });
      assert.equal(await field.inputValue(), 'Next time, please');
      await page.keyboard.type('!');
      assert.equal(await field.inputValue(), 'Next time, please!');
    });
  }

  /** Ends the page before anything more could come to it, and opens it again. */
  async function reopen(): Promise<void> {
    const address = page.url();
    await page.close();
    page = await context.newPage();
    await page.goto(address);
  }

  const CODE = /\/chunks\/(live|kept|acts|extras|composer|menu|writing)-/;

  it('what is typed before any code for it has come is there on the next page', async () => {
    await hold(CODE);
    await visit(THREAD);
    await page.getByRole('textbox', { name: 'Write a comment' }).fill('Typed early');
    await reopen();
    await page.getByRole('button', { name: 'Send comment' }).waitFor();
    assert.equal(await page.getByRole('textbox').first().inputValue(), 'Typed early');
  });

  it('so is a reply, and where it belongs', async () => {
    await hold(CODE);
    await visit(THREAD);
    const reply = (): Promise<void> =>
      page
        .getByRole('button', { name: /^Reply to / })
        .first()
        .press('Enter');
    const field = (): Locator => page.getByRole('textbox', { name: /^Reply to / });
    await reply();
    await field().fill('Replied early');
    await reopen();
    await reply();
    await page.getByRole('button', { name: 'Send reply' }).waitFor();
    assert.equal(await field().inputValue(), 'Replied early');
  });

  it('it follows what was begun before', async () => {
    await visit(THREAD);
    await page.getByRole('textbox', { name: 'Write a comment' }).fill('Begun yesterday');
    await page.getByRole('button', { name: 'Send comment' }).waitFor();
    await hold(CODE);
    await page.reload();
    await page.getByRole('textbox', { name: 'Write a comment' }).fill('Typed early');
    await reopen();
    const both = 'Begun yesterday\nTyped early';
    await page.waitForFunction(
      (text) =>
        document
          .querySelector('stoa-discussion-thread')
          ?.shadowRoot?.querySelector('stoa-reply-composer')
          ?.shadowRoot?.querySelector('stoa-markdown-field')
          ?.shadowRoot?.querySelector('textarea')?.value === text,
      both,
    );
    await page.reload();
    await page.getByRole('button', { name: 'Send comment' }).waitFor();
    assert.equal(await page.getByRole('textbox').first().inputValue(), both);
  });

  it('who is named before the composer has come is looked for once it has', async () => {
    const release = await hold(/\/chunks\/(acts|extras|composer|menu|writing)-/);
    await visit(THREAD);
    await page.getByRole('textbox', { name: 'Write a comment' }).pressSequentially('Ask @Ann');
    release();
    await page.getByRole('option', { name: /Anna Nowak/ }).waitFor();
  });

  it('what was begun on another day stays before what is typed while it is read', async () => {
    await visit(THREAD);
    const field = page.getByRole('textbox', { name: 'Write a comment' });
    await field.fill('On another day');
    await page.getByRole('button', { name: 'Send comment' }).waitFor();
    const release = await hold(/\/chunks\/(acts|extras|composer|menu|writing)-/);
    await page.reload();
    await field.pressSequentially('Today');
    release();
    await page.getByRole('button', { name: 'Send comment' }).waitFor();
    assert.equal(await field.inputValue(), 'On another day\nToday');
  });

  it('a server that is down is told with a way to try again, which works once it is up', async () => {
    let isDown = true;
    await page.route(/\/v1\//, (route) => (isDown ? route.abort() : route.continue()));
    await visit(BANNER + THREAD);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    assert.equal(await page.getByRole('region', { name: 'Message for you' }).count(), 0);
    isDown = false;
    await again.click();
    await page.getByText('A comment to read').waitFor();
  });

  it('the script runs once, whatever query its address has', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visit(BANNER);
    await page.getByRole('link', { name: 'See the map' }).waitFor();
    assert.deepEqual(
      asked.filter((path) => path === '/stoa.js'),
      ['/stoa.js'],
    );
  });
});
