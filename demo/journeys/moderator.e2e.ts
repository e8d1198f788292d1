import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { DemoProcess } from '../testing/demo-process.ts';
import { openBrowser } from '../testing/visit.ts';

const MODERATOR = 'alicja-rutkowska';
const READER = 'magda-sowa';
const AUTHOR = 'tomasz-bielak';

interface Words {
  readonly lang: 'pl' | 'en';
  readonly viewport: { readonly width: number; readonly height: number };
  readonly insult: string;
  readonly why: string;
  readonly more: RegExp;
  readonly report: string;
  readonly harassment: string;
  readonly send: string;
  readonly reported: string;
  readonly hide: string;
  readonly reason: string;
  readonly hidden: RegExp;
  readonly undo: string;
  readonly takenBack: RegExp;
  readonly trail: string;
  readonly hiddenEntry: string;
  readonly hiddenForAuthor: string;
  readonly lock: string;
  readonly lockSubmit: string;
  readonly locked: string;
  readonly unlock: string;
  readonly stop: string;
  readonly stopped: RegExp;
  readonly cannotWrite: RegExp;
  readonly people: string;
  readonly lift: RegExp;
}

const POLISH: Words = {
  lang: 'pl',
  viewport: { width: 390, height: 844 },
  insult: 'Jak zwykle nikt w logistyce nie sprawdził.',
  why: 'Wyśmiewa kolegów z logistyki.',
  more: /Tomasz Bielak/,
  report: 'Zgłoś',
  harassment: 'Nęka jedną osobę',
  send: 'Wyślij zgłoszenie',
  reported: 'Zgłoszony przez ciebie',
  hide: 'Ukryj',
  reason: 'Powód',
  hidden: /Komentarz ukryty/,
  undo: 'Cofnij',
  takenBack: /Decyzja jest cofnięta/,
  trail: 'Dziennik',
  hiddenEntry: 'Ukrycie komentarza',
  hiddenForAuthor: 'Ukryty przez moderatorów',
  lock: 'Zamknij tę dyskusję',
  lockSubmit: 'Zamknij',
  locked: 'Moderatorzy zamknęli tę dyskusję',
  unlock: 'Otwórz tę dyskusję',
  stop: 'Wstrzymaj pisanie',
  stopped: /Pisanie wstrzymane/,
  cannotWrite: /Nie możesz pisać do/,
  people: 'Wstrzymane osoby',
  lift: /Przywróć pisanie/,
};

const ENGLISH: Words = {
  lang: 'en',
  viewport: { width: 1280, height: 800 },
  insult: 'As usual, nobody in logistics has checked.',
  why: 'It makes fun of the people in logistics.',
  more: /Tomasz Bielak/,
  report: 'Report',
  harassment: 'It goes after one person',
  send: 'Send report',
  reported: 'You reported this',
  hide: 'Hide',
  reason: 'Reason',
  hidden: /is hidden/,
  undo: 'Undo',
  takenBack: /The decision is taken back/,
  trail: 'What was done',
  hiddenEntry: 'Comment hidden',
  hiddenForAuthor: 'Hidden by moderators',
  lock: 'Lock this discussion',
  lockSubmit: 'Lock',
  locked: 'Moderators have locked this discussion',
  unlock: 'Unlock this discussion',
  stop: 'Stop writing',
  stopped: /can read and not write/,
  cannotWrite: /You cannot write until/,
  people: 'Stopped people',
  lift: /Let write again/,
};

describe('a moderator', () => {
  const demo = new DemoProcess();
  let browser: Browser;
  before(async () => {
    [browser] = await Promise.all([openBrowser(), demo.start()]);
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  for (const words of [POLISH, ENGLISH]) {
    const { width, height } = words.viewport;
    it(`decides on a report, with a reason that its author reads (${words.lang}, ${width}×${height})`, async () => {
      const author = await open(AUTHOR, '/parking', words);
      await write(demo.origin, AUTHOR, words.insult);
      const insult = author.locator('stoa-comment-item article').filter({ hasText: words.insult });
      await insult.waitFor();

      const reader = await open(READER, '/parking', words);
      const seen = reader.locator('stoa-comment-item article').filter({ hasText: words.insult });
      await seen.getByRole('button', { name: words.more }).last().click();
      await reader.getByRole('menuitem', { name: words.report, exact: true }).click();
      const asked = reader.getByRole('dialog');
      await asked.getByLabel(words.harassment).check();
      await asked.getByRole('button', { name: words.send }).click();
      await seen.getByText(words.reported).waitFor();

      const moderator = await open(MODERATOR, '/moderation', words);
      const waiting = moderator
        .locator('stoa-moderation article')
        .filter({ hasText: words.insult });
      await waiting.getByText(words.harassment).waitFor();
      await waiting.focus();
      await moderator.keyboard.press('h');
      const dialog = moderator.getByRole('dialog');
      await dialog.getByLabel(words.reason).fill(words.why);
      await dialog.getByRole('button', { name: words.hide, exact: true }).click();
      await moderator.getByRole('status').getByText(words.hidden).waitFor();
      await seen.waitFor({ state: 'detached' });
      await insult.getByText(words.hiddenForAuthor).waitFor();
      await insult.getByText(words.why).waitFor();

      await moderator.getByRole('button', { name: words.undo }).click();
      await moderator.getByRole('status').getByText(words.takenBack).waitFor();
      await seen.waitFor();
      await moderator.getByRole('tab', { name: words.trail }).click();
      const entry = moderator.getByRole('listitem').filter({ hasText: words.why });
      await entry.getByText(words.hiddenEntry).waitFor();
      await Promise.all([reader, moderator, author].map((page) => page.context().close()));
    });

    it(`locks a discussion, and stops somebody from writing (${words.lang}, ${width}×${height})`, async () => {
      const moderator = await open(MODERATOR, '/parking', words);
      await moderator.getByRole('button', { name: words.lock }).click();
      const dialog = moderator.getByRole('dialog');
      await dialog.getByRole('button', { name: words.lockSubmit, exact: true }).click();
      await moderator.getByText(words.locked).waitFor();
      const reader = await open(READER, '/parking', words);
      await reader.getByText(words.locked).waitFor();
      assert.equal(await reader.getByRole('textbox').count(), 0);
      await moderator.getByRole('button', { name: words.unlock }).click();
      await moderator.getByRole('button', { name: words.lock }).waitFor();

      const first = moderator
        .locator('stoa-comment-item article')
        .filter({ hasText: words.insult });
      await first.getByRole('button', { name: words.more }).last().click();
      await moderator.getByRole('menuitem', { name: words.stop }).click();
      await moderator.getByRole('dialog').getByLabel(words.reason).fill(words.why);
      await moderator.getByRole('dialog').getByRole('button', { name: words.stop }).click();
      await moderator.getByRole('dialog').waitFor({ state: 'detached' });
      const author = await open(AUTHOR, '/parking', words);
      await author.getByText(words.cannotWrite).waitFor();
      await author.getByText(words.why).waitFor();

      await moderator.goto(`${demo.origin}/moderation`);
      await moderator.getByRole('tab', { name: words.people }).click();
      const stopped = moderator.getByRole('listitem').filter({ hasText: 'Tomasz Bielak' });
      await stopped.getByRole('button', { name: words.lift }).click();
      await stopped.waitFor({ state: 'detached' });
      await author.reload();
      await author.getByRole('textbox').first().waitFor();
      await Promise.all([reader, moderator, author].map((page) => page.context().close()));
    });
  }

  /** A page as somebody sees it. */
  async function open(persona: string, address: string, { lang, viewport }: Words): Promise<Page> {
    const context = await browser.newContext({
      locale: lang === 'pl' ? 'pl-PL' : 'en-GB',
      viewport: { ...viewport },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${demo.origin}${address}`);
    await page.locator('#demo-persona').selectOption(persona);
    await page.locator(`[data-demo-lang="${lang}"]`).click();
    return page;
  }
});

/** What somebody writes elsewhere, as their own page would send it. */
async function write(origin: string, persona: string, text: string): Promise<void> {
  const answer = await fetch(`${origin}/v1/comments`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'stoa-persona': persona,
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({
      subject: 'page:/parking',
      parentId: null,
      body: { format: 'markdown', text },
    }),
  });
  assert.equal(answer.status, 201);
}
