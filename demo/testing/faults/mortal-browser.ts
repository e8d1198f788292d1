import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { chromiumPath } from '../visit.ts';

/** A Chromium of ours with a profile that outlives it. */
export class MortalBrowser {
  #profile = '';
  #process: ChildProcess | undefined;

  async open(address: string): Promise<Page> {
    this.#profile ||= await mkdtemp(join(tmpdir(), 'stoa-profile-'));
    const browser = spawn(
      chromiumPath(),
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.#profile}`,
        'about:blank',
      ],
      // A process group of its own, so that all of it can be killed, and nothing else.
      { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    );
    this.#process = browser;
    for await (const line of createInterface(browser.stderr)) {
      const endpoint = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (!endpoint) continue;
      browser.stderr.resume();
      const [context] = (await chromium.connectOverCDP(endpoint)).contexts();
      const page = await context!.newPage();
      await page.goto(address);
      return page;
    }
    throw new Error('Chromium ended before it listened.');
  }

  /** Ends every process of it at once, as the kernel does when memory is short. */
  async kill(): Promise<void> {
    const browser = this.#process;
    if (!browser?.pid || browser.exitCode !== null || browser.signalCode !== null) return;
    const ended = once(browser, 'exit');
    process.kill(-browser.pid, 'SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    await this.kill();
    if (this.#profile) await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
