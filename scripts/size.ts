import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createMemorySource } from '@stoa/backend-memory';
import { createServer } from '@stoa/server';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { CONTENT, READER } from './size/content.ts';
import { measure, total } from './size/measure.ts';
import type { Loaded, Measured } from './size/measure.ts';
import { SCENARIOS } from './size/scenarios.ts';
import type { Scenario } from './size/scenarios.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
  },
});

const results = await measureAll();
const tooMuch = SCENARIOS.filter(({ name, limit }) => limit && shownBytes(name) > limit * 1000);
if (options.json) printJson();
else printTable();
for (const { name, limit } of tooMuch) {
  console.error(`${name} loads ${kilobytes(shownBytes(name))} until shown, more than ${limit} kB.`);
}
process.exitCode = tooMuch.length > 0 ? 1 : 0;

/** Every scenario in a fresh page over a real server, so that nothing is left out of the account. */
async function measureAll(): Promise<ReadonlyMap<string, Measured>> {
  const browser = await launchChromium();
  try {
    const measured = new Map<string, Measured>();
    for (const scenario of SCENARIOS) measured.set(scenario.name, await weighed(scenario, browser));
    return measured;
  } finally {
    await browser.close();
  }
}

/** With a server of its own: what a page has shown to somebody, another one may not show again. */
async function weighed(scenario: Scenario, browser: Browser): Promise<Measured> {
  const folder = resolve(import.meta.dirname, '../dist/cdn');
  const source = createMemorySource({ seed: CONTENT });
  const server = await createServer({ source, personas: [READER], cors: ['*'] });
  try {
    const backend = await server.listen({ host: '127.0.0.1', port: 0 });
    return await measure(scenario, { browser, folder, backend, persona: 'anna' });
  } finally {
    await server.close();
    await source.dispose();
  }
}

function shownBytes(name: string): number {
  return total(results.get(name)?.shown ?? new Map());
}

function laterBytes(name: string): number {
  return total(results.get(name)?.later ?? new Map());
}

function allBytes(name: string): number {
  return shownBytes(name) + laterBytes(name);
}

function printJson(): void {
  const scenarios = SCENARIOS.map(({ name, goal, limit }) => ({
    name,
    shown: shownBytes(name),
    later: laterBytes(name),
    goal: goal ? goal * 1000 : null,
    limit: limit ? limit * 1000 : null,
    files: {
      shown: Object.fromEntries(results.get(name)?.shown ?? []),
      later: Object.fromEntries(results.get(name)?.later ?? []),
    },
  }));
  console.log(JSON.stringify(scenarios, null, 2));
}

function printTable(): void {
  console.log(
    'Scripts that a page loads, gzip, Lit included: until the reader sees it and can act, and then ' +
      'by itself; a run fails above the limit, which is the goal or a little above what was reached.',
  );
  for (const scenario of SCENARIOS) {
    const { name } = scenario;
    const shown = kilobytes(shownBytes(name)).padStart(8);
    const later = kilobytes(laterBytes(name)).padStart(8);
    console.log(`  ${name.padEnd(30)} ${shown} + ${later}  ${remark(scenario)}`);
    if (options.files) printFiles(name);
  }
}

function remark({ name, goal, limit, over }: Scenario): string {
  if (over) return `${kilobytes(allBytes(name) - allBytes(over))} more than ${over}`;
  if (!goal) return `limit ${limit} kB`;
  const distance = shownBytes(name) - goal * 1000;
  return distance > 0
    ? `goal ${goal} kB: ${kilobytes(distance)} too much; limit ${limit} kB`
    : `goal ${goal} kB: met`;
}

function printFiles(name: string): void {
  const measured = results.get(name);
  printEach(' ', measured?.shown);
  printEach('+', measured?.later);
}

function printEach(sign: string, loaded: Loaded = new Map()): void {
  for (const [file, bytes] of loaded) {
    console.log(`  ${sign} ${kilobytes(bytes).padStart(8)}  ${file}`);
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
