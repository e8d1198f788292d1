import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../serve-folder.ts';
import type { Scenario } from './scenarios.ts';

/** What a scenario loaded from the folder, in bytes after gzip, by file. */
export type Loaded = ReadonlyMap<string, number>;

export interface MeasureOptions {
  readonly browser: Browser;
  /** The built bundles. */
  readonly folder: string;
  /** The Stoa server that the page speaks to. */
  readonly backend: string;
  readonly persona: string;
}

/** Opens the scenario's page in the browser and weighs every script that it loads. */
export async function measure(scenario: Scenario, options: MeasureOptions): Promise<Loaded> {
  const { browser, folder, backend, persona } = options;
  const page = `<!doctype html><html lang="en"><title>Size</title>
    <script type="module" src="/stoa.js" data-backend="${backend}" data-persona="${persona}"></script>
    ${scenario.body}`;
  const served = await serveFolder(folder, { '/': page });
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const files: string[] = [];
    tab.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === served.origin && pathname.endsWith('.js')) files.push(pathname.slice(1));
    });
    await tab.goto(served.origin);
    await scenario.use(tab);
    return await weigh(folder, files);
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
