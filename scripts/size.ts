import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createMemorySource } from '@stoa/backend-memory';
import { createServer } from '@stoa/server';
import { launchChromium } from './chromium.ts';
import { CONTENT, READER } from './size/content.ts';
import { measure, total } from './size/measure.ts';
import type { Loaded } from './size/measure.ts';
import { SCENARIOS } from './size/scenarios.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
  },
});

const results = await measureAll();
const tooMuch = SCENARIOS.filter(({ name, limit }) => limit && bytesOf(name) > limit * 1000);
if (options.json) printJson();
else printTable();
for (const { name, limit } of tooMuch) {
  console.error(`${name} loads ${kilobytes(bytesOf(name))}, more than ${limit} kB.`);
}
process.exitCode = tooMuch.length > 0 ? 1 : 0;

/** Every scenario in a fresh page over a real server, so that nothing is left out of the account. */
async function measureAll(): Promise<ReadonlyMap<string, Loaded>> {
  const folder = resolve(import.meta.dirname, '../dist/cdn');
  const source = createMemorySource({ seed: CONTENT });
  const server = await createServer({ source, personas: [READER], cors: ['*'] });
  const browser = await launchChromium();
  try {
    const backend = await server.listen({ host: '127.0.0.1', port: 0 });
    const measured = new Map<string, Loaded>();
    for (const scenario of SCENARIOS) {
      const where = { browser, folder, backend, persona: 'anna' };
      measured.set(scenario.name, await measure(scenario, where));
    }
    return measured;
  } finally {
    await browser.close();
    await server.close();
    await source.dispose();
  }
}

function bytesOf(name: string): number {
  return total(results.get(name) ?? new Map());
}

function printJson(): void {
  const scenarios = SCENARIOS.map(({ name, limit }) => ({
    name,
    bytes: bytesOf(name),
    limit: limit ? limit * 1000 : null,
    files: Object.fromEntries(results.get(name) ?? []),
  }));
  console.log(JSON.stringify(scenarios, null, 2));
}

function printTable(): void {
  console.log('Scripts that a page loads, gzip, Lit included:');
  for (const { name, limit, over } of SCENARIOS) {
    const remark = over
      ? `${kilobytes(bytesOf(name) - bytesOf(over))} more than ${over}`
      : `of ${limit} kB`;
    console.log(`  ${name.padEnd(30)} ${kilobytes(bytesOf(name)).padStart(8)}  ${remark}`);
    if (options.files) {
      for (const [file, bytes] of results.get(name) ?? []) {
        console.log(`    ${kilobytes(bytes).padStart(8)}  ${file}`);
      }
    }
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
