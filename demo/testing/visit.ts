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

export function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find((path) => path && existsSync(path));
  assert.ok(executablePath, 'No Chromium was found: set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** A page that keeps everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  readonly problems: string[];
}

/** Opens a page in a fresh profile, in Polish. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'pl-PL',
    viewport: { width: 1280, height: 900 },
  });
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
