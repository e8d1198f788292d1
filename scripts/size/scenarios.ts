import type { Page } from 'playwright-core';

/** A page, what someone does there, and what it may cost. */
export interface Scenario {
  readonly name: string;
  readonly body: string;
  /** The page's language; English unless told. */
  readonly lang?: string;
  /** Part of the address that what is shown is read from. */
  readonly reads?: string;
  /** Files that it has to do without: none of them comes before it ends. */
  readonly without?: RegExp;
  /** Ends when the reader sees it and can act on it, or has acted. */
  readonly shown: (page: Page) => Promise<unknown>;
  /** Begins before the page opens, and ends when nothing more is loaded by itself. */
  readonly settled?: (page: Page) => Promise<unknown>;
  /** What it is to cost until shown, in kilobytes of 1,000 bytes after gzip. */
  readonly goal?: number;
  /** What fails the run: the goal, or a little above what has been reached. */
  readonly limit?: number;
  /** The scenario that this one is compared with, instead of a limit. */
  readonly over?: string;
}

const PLAIN = '<stoa-discussion-thread subject="page:/plain"></stoa-discussion-thread>';
const MARKDOWN = '<stoa-discussion-thread subject="page:/markdown"></stoa-discussion-thread>';

const BANNER = '<stoa-campaign-banner></stoa-campaign-banner>';
const OFFER = '<stoa-offer-feedback offer="bicycle"></stoa-offer-feedback>';
const ROLL = '<stoa-blog-roll></stoa-blog-roll>';
const ALL = `${BANNER}${OFFER}${ROLL}${PLAIN}`;

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a banner',
    body: BANNER,
    reads: '/v1/current-campaign',
    goal: 15,
    limit: 15,
    shown: bannerShown,
    settled: sightCounted,
  },
  {
    name: 'a banner in Polish',
    body: BANNER,
    lang: 'pl',
    reads: '/v1/current-campaign',
    // What listens to later campaigns may come before the words do.
    limit: 22.6,
    shown: (page) => page.getByRole('region', { name: 'Wiadomość dla ciebie' }).waitFor(),
    settled: sightCounted,
  },
  {
    name: 'reading a thread',
    body: PLAIN,
    reads: '/v1/threads',
    goal: 25,
    limit: 25,
    shown: commentShown,
    settled: lineOpen,
  },
  {
    name: 'reading a thread with markdown',
    body: MARKDOWN,
    reads: '/v1/threads',
    over: 'reading a thread',
    shown: (page) => page.locator('strong', { hasText: 'A comment to read' }).waitFor(),
    settled: lineOpen,
  },
  {
    name: 'writing in a thread',
    body: PLAIN,
    // What a page loads by itself, news and the tools of who reads, is in the way of nobody who writes.
    without: /\/(live|extras)-/,
    goal: 45,
    limit: 45,
    shown: writing,
    settled: lineOpen,
  },
  {
    name: 'correcting a comment',
    body: PLAIN,
    over: 'writing in a thread',
    shown: async (page) => {
      await writing(page);
      await correcting(page);
    },
  },
  { name: 'an offer', body: OFFER, reads: '/v1/offers', limit: 44, shown: offerShown },
  { name: 'a blog roll', body: ROLL, reads: '/v1/posts', limit: 34, shown: rollShown },
  { name: 'all four elements', body: ALL, limit: 76, shown: allShown, settled: sightCounted },
];

function bannerShown(page: Page): Promise<void> {
  return page.getByRole('link', { name: 'See the map' }).waitFor();
}

function sightCounted(page: Page): Promise<unknown> {
  return page.waitForResponse((response) => response.url().endsWith('/v1/activity'));
}

async function allShown(page: Page): Promise<void> {
  await Promise.all([bannerShown(page), commentShown(page), offerShown(page), rollShown(page)]);
}

function offerShown(page: Page): Promise<void> {
  return page.locator('stoa-offer-feedback').getByRole('heading').first().waitFor();
}

function rollShown(page: Page): Promise<void> {
  return page.locator('stoa-blog-roll').getByRole('article').first().waitFor();
}

function commentShown(page: Page): Promise<void> {
  return page.getByText('A comment to read').waitFor();
}

/** The page asks for later comments, and nothing is on its way any more. */
async function lineOpen(page: Page): Promise<void> {
  await page.waitForResponse((response) => response.url().includes('/v1/changes'));
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** A comment is written, sent and confirmed. */
async function writing(page: Page): Promise<void> {
  await commentShown(page);
  await page.getByRole('textbox').first().fill('A comment to write');
  await answered(page, 'POST', () => page.getByRole('button', { name: 'Send comment' }).click());
}

async function correcting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More about the comment' }).first().click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('textbox').last().fill('A comment to correct');
  await answered(page, 'PATCH', () => page.getByRole('button', { name: 'Save changes' }).click());
}

/** Acts, and waits until the server has answered the write that follows. */
async function answered(page: Page, method: string, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse(
    (response) => response.request().method() === method && response.url().includes('/v1/comments'),
  );
  await Promise.all([answer, act()]);
}
