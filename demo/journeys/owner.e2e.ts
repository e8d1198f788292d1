import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { DemoProcess } from '../testing/demo-process.ts';
import { openBrowser, visit } from '../testing/visit.ts';
import type { Visitor } from '../testing/visit.ts';

const OWNER = 'dorota-maj';
const EMPLOYEE = 'magda-sowa';

interface Words {
  readonly visitor: Required<Pick<Visitor, 'lang' | 'viewport'>>;
  readonly title: string;
  readonly field: {
    readonly title: string;
    readonly summary: string;
    readonly address: string;
    readonly shows: string;
    readonly question: string;
    readonly lowest: string;
    readonly highest: string;
    readonly decision: string;
    readonly lastDay: string;
    readonly said: string;
    readonly done: string;
  };
  readonly byAddress: string;
  readonly publish: string;
  readonly why: string;
  readonly published: RegExp;
  readonly thanks: string;
  readonly answers: string;
  readonly coverage: RegExp;
  readonly csv: string;
  readonly outcome: string;
  readonly tell: string;
  readonly told: string;
  readonly came: string;
}

const POLISH: Words = {
  visitor: { lang: 'pl', viewport: { width: 390, height: 844 } },
  title: 'Szatnia z suszarnią',
  field: {
    title: 'Tytuł',
    summary: 'W kilku zdaniach',
    address: 'Adres',
    shows: 'Co na nim jest',
    question: 'Pytanie 1',
    lowest: '1 znaczy',
    highest: '5 znaczy',
    decision: 'Decyzja, na którą wpłyną odpowiedzi',
    lastDay: 'Ostatni dzień na odpowiedzi',
    said: 'Wasz głos',
    done: 'Nasza decyzja',
  },
  byAddress: 'Zdjęcie z adresu',
  publish: 'Opublikuj ofertę',
  why: 'Ludzie odpowiadają, gdy to coś zmienia: napisz, na jaką decyzję wpłyną odpowiedzi.',
  published: /jest opublikowana/,
  thanks: 'Dziękujemy',
  answers: 'Odpowiedzi',
  coverage: /z 60 pytanych osób/,
  csv: 'Zapisz jako CSV',
  outcome: 'Wynik',
  tell: 'Ogłoś wynik',
  told: 'Wynik trafił do wszystkich',
  came: 'Co z tego wynikło',
};

const ENGLISH: Words = {
  visitor: { lang: 'en', viewport: { width: 1280, height: 800 } },
  title: 'Lockers with a drying room',
  field: {
    title: 'Title',
    summary: 'In a few sentences',
    address: 'Address',
    shows: 'What it shows',
    question: 'Question 1',
    lowest: '1 means',
    highest: '5 means',
    decision: 'Decision that the answers will influence',
    lastDay: 'Last day for answers',
    said: 'You said',
    done: 'We did',
  },
  byAddress: 'Picture by its address',
  publish: 'Publish the offer',
  why: 'People answer when it changes something: say which decision their answers will influence.',
  published: /is published/,
  thanks: 'Thank you, your opinion is in.',
  answers: 'Answers',
  coverage: /of 60 who are asked/,
  csv: 'Save as CSV',
  outcome: 'Outcome',
  tell: 'Tell the outcome',
  told: 'The outcome is told to everyone',
  came: 'What came of it',
};

/** Writes an offer, is refused without a decision and told why, and publishes it. */
async function publish(page: Page, words: Words): Promise<string> {
  const editor = page.locator('stoa-offer-editor:not([offer])').first();
  const { field } = words;
  await editor.getByLabel(field.title, { exact: true }).fill(words.title);
  await editor.getByLabel(field.summary).fill(words.title);
  await editor.getByRole('button', { name: words.byAddress }).click();
  await editor.getByLabel(field.address, { exact: true }).fill('/pictures/offers/workshop.svg');
  await editor.getByLabel(field.shows).fill(words.title);
  await editor.getByLabel(field.question, { exact: true }).fill(`${words.title}?`);
  await editor.getByLabel(field.lowest).fill('1');
  await editor.getByLabel(field.highest).fill('5');
  const day = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await editor.getByLabel(field.lastDay).fill(day);
  await editor.getByRole('button', { name: words.publish }).click();
  await editor.getByRole('button', { name: words.why }).waitFor();
  // The field that lacks something has the focus: writing goes on where it is missing.
  await page.keyboard.type(words.title);
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && /\/v1\/offers$/.test(response.url()),
  );
  await editor.getByRole('button', { name: words.publish }).click();
  const { id } = (await (await answered).json()) as { id: string };
  await page.getByText(words.published).waitFor();
  return id;
}

/** The offers page with this offer on it. */
async function seen(page: Page, id: string): Promise<void> {
  await page.evaluate((offer) => {
    document.querySelector('stoa-offer-feedback')?.setAttribute('offer', offer);
  }, id);
}

describe('the owner of an offer', { timeout: 240_000 }, () => {
  const demo = new DemoProcess();
  let browser: Browser;

  before(async () => {
    [browser] = await Promise.all([openBrowser(), demo.start()]);
  });
  after(async () => {
    await browser?.close();
    await demo.stop();
  });

  for (const words of [POLISH, ENGLISH]) {
    it(`asks, hears, decides and tells (${words.visitor.lang})`, async () => {
      const owner = await visit(browser, `${demo.origin}/offers/editor`, {
        ...words.visitor,
        persona: OWNER,
      });
      const id = await publish(owner.page, words);

      const employee = await visit(browser, `${demo.origin}/offers/bicycle`, {
        ...words.visitor,
        persona: EMPLOYEE,
      });
      await seen(employee.page, id);
      const card = employee.page.locator(`stoa-offer-feedback[offer="${id}"]`);
      await card.getByRole('heading', { name: words.title }).waitFor();
      await card.locator('.step').nth(3).click();
      await card.getByText(words.thanks).waitFor();

      const editor = owner.page.locator(`stoa-offer-editor[offer="${id}"]`);
      await editor.getByRole('button', { name: words.answers, exact: true }).click();
      await editor.getByText(words.coverage).waitFor();
      const saving = owner.page.waitForEvent('download');
      await editor.getByRole('button', { name: words.csv }).click();
      const file = await saving;
      assert.match(file.suggestedFilename(), /^[a-z0-9-]+-\d{4}-\d\d-\d\d\.csv$/);
      assert.ok((await readFile(await file.path(), 'utf8')).startsWith('\uFEFF'));

      await editor.getByRole('button', { name: words.outcome, exact: true }).click();
      await editor.getByLabel(words.field.said).fill(`${words.title} 4`);
      await editor.getByLabel(words.field.done).fill(`${words.title} 20`);
      await editor.getByRole('button', { name: words.tell }).click();
      await editor.getByText(words.told).waitFor();

      await card.getByRole('heading', { name: words.came }).waitFor();
      await card.getByText(`${words.title} 20`).waitFor();
      assert.deepEqual([owner.problems, employee.problems], [[], []]);
      await owner.page.context().close();
      await employee.page.context().close();
    });
  }
});
