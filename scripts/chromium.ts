import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowsers } from './test/browsers.ts';

/** Starts the Chromium of this machine, without its own traffic. */
export function launchChromium(): Promise<Browser> {
  const { path, reason } = findBrowsers().chromium;
  if (!path) throw new Error(reason);
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
