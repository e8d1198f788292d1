import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fingerprintOf } from '../fingerprint.ts';
import { run } from '../test/command.ts';

const STORIES = resolve(import.meta.dirname, '../../stories');
const CONFIG = join(STORIES, '.storybook');
const OUTPUT = join(STORIES, 'storybook-static');
const STAMP = join(OUTPUT, 'built-from');
const SOURCES = [
  'packages/{contract,domain,stores,elements,theme}/{src/**,package.json}',
  'packages/backends/memory/{src/**,package.json}',
  'stories/**',
  'stories/.storybook/**',
  'pnpm-lock.yaml',
  'tsconfig.json',
];

/** Builds Storybook, unless nothing it is made of has changed, and tells where it is. */
export async function buildStorybook(): Promise<string> {
  const fingerprint = await fingerprintOf(SOURCES);
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === fingerprint) return OUTPUT;
  const code = await run(
    join(STORIES, 'node_modules/.bin/storybook'),
    [
      'build',
      '--config-dir',
      CONFIG,
      '--output-dir',
      OUTPUT,
      '--disable-telemetry',
      '--loglevel',
      'warn',
    ],
    { STORYBOOK_DISABLE_TELEMETRY: '1' },
  );
  if (code !== 0) throw new Error(`"storybook build" ended with code ${code}.`);
  await writeFile(STAMP, fingerprint);
  return OUTPUT;
}
