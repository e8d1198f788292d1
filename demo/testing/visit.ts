import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const CHROMIUM = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The Chromium of this machine. */
export function chromiumPath(): string {
  const path = CHROMIUM.find((one) => one && existsSync(one));
  assert.ok(path, 'No Chromium was found: set CHROMIUM_PATH.');
  return path;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

/** A page that keeps everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  readonly problems: string[];
}

/** Who visits, in which language and on which screen. */
export interface Visitor {
  readonly persona?: string;
  readonly lang?: 'pl' | 'en';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Opens a page in a fresh profile; in Polish, on a desktop, unless told. */
export async function visit(
  browser: Browser,
  address: string,
  { persona, lang = 'pl', viewport = { width: 1280, height: 900 } }: Visitor = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: lang === 'pl' ? 'pl-PL' : 'en-GB',
    timezoneId: 'Europe/Warsaw',
    viewport,
    hasTouch: viewport.width < 500,
  });
  if (persona !== undefined) {
    const choice = JSON.stringify({ persona, lang, theme: 'light' });
    await context.addInitScript((kept) => localStorage.setItem('nadrzecze-demo', kept), choice);
  }
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(`page error: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Leaving a page ends its stream of changes.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    problems.push(`${request.failure()?.errorText} ${request.url()}`);
  });
  await page.goto(address);
  return { page, problems };
}
