import { glob } from 'node:fs/promises';
import type { Engine } from './browsers.ts';
import { check, counted, run } from './command.ts';
import type { Count } from './count.ts';

/** One part of the test run. */
export interface Lane {
  readonly name: string;
  /** The engine it needs; without it the lane is not run, and not counted as passed. */
  readonly engine?: Engine;
  readonly run: () => Promise<Count>;
}

const TEST_FILES = ['packages/**/src/**/*.test.ts', 'scripts/**/*.test.ts', 'demo/**/*.test.ts'];
const IN_BROWSERS = /\/packages\/elements\/src\/|\.browser\.test\.ts$/;

export const LANES: readonly Lane[] = [
  { name: 'types', run: () => check('tsc', ['-b']) },
  { name: 'lint', run: () => check('eslint', ['.']) },
  { name: 'format', run: () => check('prettier', ['--check', '--log-level', 'warn', '.']) },
  {
    name: 'import directions',
    run: () =>
      check('depcruise', ['packages', 'demo', 'stories', '--config', '.dependency-cruiser.cjs']),
  },
  { name: 'bundles', run: () => check('rollup', ['-c', '--silent']) },
  { name: 'metadata', run: () => check('node', ['scripts/generate.ts']) },
  { name: 'node', run: () => nodeTests(TEST_FILES) },
  { name: 'sizes', engine: 'chromium', run: () => check('node', ['scripts/size.ts']) },
  ...(['chromium', 'firefox', 'webkit'] as const).map((engine) => ({
    name: `elements in ${engine}`,
    engine,
    run: () => elementTests(engine),
  })),
  { name: 'script tags', engine: 'chromium', run: () => nodeTests(['scripts/**/*.e2e.ts']) },
  { name: 'stories with axe', engine: 'chromium', run: stories },
  { name: 'main job', engine: 'chromium', run: () => nodeTests(['demo/**/*.e2e.ts']) },
];

async function nodeTests(patterns: readonly string[]): Promise<Count> {
  const files: string[] = [];
  for await (const file of glob(patterns, { exclude: ['**/node_modules/**', '**/dist/**'] })) {
    if (!IN_BROWSERS.test(`/${file}`)) files.push(file);
  }
  return counted((file) =>
    run('node', [
      '--conditions=@stoa/source',
      '--test',
      '--test-concurrency=2',
      '--test-reporter=dot',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/test/node-reporter.ts',
      `--test-reporter-destination=${file}`,
      ...files.sort(),
    ]),
  );
}

function elementTests(engine: Engine): Promise<Count> {
  return counted((file) => run('wtr', [], { BROWSER_ENGINE: engine, STOA_COUNT_FILE: file }));
}

function stories(): Promise<Count> {
  return counted((file) =>
    run('node', ['--conditions=@stoa/source', 'scripts/visit-stories.ts', '--json', file]),
  );
}
