import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as passing } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../serve-folder.ts';
import type { Scenario } from './scenarios.ts';

/** Files of the folder, in bytes after gzip, by name. */
export type Loaded = ReadonlyMap<string, number>;

/** What a scenario loaded. */
export interface Measured {
  /** What had come by the time that the reader saw it and could act on it. */
  readonly shown: Loaded;
  /** What came afterwards without anyone acting. */
  readonly later: Loaded;
}

export interface MeasureOptions {
  readonly browser: Browser;
  /** The built bundles. */
  readonly folder: string;
  /** The Stoa server that the page speaks to. */
  readonly backend: string;
  readonly persona: string;
}

/** How long the page is left without a file that it asks for once it reads what it shows. */
const PATIENCE = 3000;

/** Opens the scenario's page in the browser and weighs every script that it loads. */
export async function measure(scenario: Scenario, options: MeasureOptions): Promise<Measured> {
  const { browser, folder, backend, persona } = options;
  const page = `<!doctype html><html lang="${scenario.lang ?? 'en'}"><title>Size</title>
    <script type="module" src="/stoa.js" data-backend="${backend}" data-persona="${persona}"></script>
    ${scenario.body}`;
  const served = await serveFolder(folder, { '/': page });
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const requested: string[] = [];
    const come: string[] = [];
    let reads = false;
    tab.on('request', (request) => {
      reads ||= scenario.reads !== undefined && request.url().includes(scenario.reads);
    });
    const waiting = new AbortController();
    const ended = once(waiting.signal, 'abort');
    // What the page does without until then is not what it is waiting for.
    await tab.route(`${served.origin}/**/*.js`, async (route) => {
      const file = new URL(route.request().url()).pathname.slice(1);
      requested.push(file);
      if (scenario.without?.test(file)) await ended;
      else if (reads) await passing(PATIENCE, undefined, waiting).catch(() => undefined);
      come.push(file);
      await route.continue();
    });
    const settled = scenario.settled?.(tab);
    await tab.goto(served.origin);
    await scenario.shown(tab);
    const shown = [...come];
    waiting.abort();
    await settled;
    const later = requested.filter((file) => !shown.includes(file));
    return { shown: await weigh(folder, shown), later: await weigh(folder, later) };
  } finally {
    await context.close();
    await served.close();
  }
}

async function weigh(folder: string, files: readonly string[]): Promise<Loaded> {
  const weights = new Map<string, number>();
  for (const file of files) {
    weights.set(file, gzipSync(await readFile(join(folder, file)), { level: 9 }).byteLength);
  }
  return weights;
}

export function total(loaded: Loaded): number {
  return [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
}
