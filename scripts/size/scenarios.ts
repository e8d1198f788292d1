import type { Page } from 'playwright-core';

/** A page, what someone does there, and what it may cost. */
export interface Scenario {
  readonly name: string;
  readonly body: string;
  /** Ends when everything this needs has been loaded and used. */
  readonly use: (page: Page) => Promise<unknown>;
  /** Kilobytes after gzip, of 1,000 bytes. */
  readonly limit?: number;
  /** The scenario that this one is compared with, instead of a limit. */
  readonly over?: string;
}

const PLAIN = '<stoa-discussion-thread subject="page:/plain"></stoa-discussion-thread>';
const MARKDOWN = '<stoa-discussion-thread subject="page:/markdown"></stoa-discussion-thread>';

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a banner',
    body: '<stoa-campaign-banner></stoa-campaign-banner>',
    limit: 15,
    use: (page) =>
      Promise.all([
        page.getByRole('link', { name: 'See the map' }).waitFor(),
        page.waitForResponse((response) => response.url().endsWith('/v1/activity')),
      ]),
  },
  { name: 'reading a thread', body: PLAIN, limit: 25, use: reading },
  {
    name: 'reading a thread with markdown',
    body: MARKDOWN,
    over: 'reading a thread',
    use: reading,
  },
  { name: 'writing in a thread', body: PLAIN, limit: 45, use: writing },
];

/** The comment is there, and the line for later ones is open. */
async function reading(page: Page): Promise<void> {
  await Promise.all([
    page.getByText('A comment to read').waitFor(),
    page.waitForResponse((response) => response.url().includes('/v1/changes')),
  ]);
}

/** A comment is written, sent, confirmed and corrected. */
async function writing(page: Page): Promise<void> {
  await reading(page);
  await page.getByRole('textbox').first().fill('A comment to write');
  await answered(page, 'POST', () => page.getByRole('button', { name: 'Send comment' }).click());
  await page.getByRole('button', { name: 'Edit' }).first().click();
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
