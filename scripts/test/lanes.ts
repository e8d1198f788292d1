import { glob } from 'node:fs/promises';
import type { Engine } from './browsers.ts';
import { check, counted } from './command.ts';
import type { Run } from './command.ts';
import type { Count } from './count.ts';

/** One part of the test run. */
export interface Lane {
  readonly name: string;
  /** The engine it needs; without it the lane is not run, and not counted as passed. */
  readonly engine?: Engine;
  /** It asks nothing of Chromium but its engine: without the browser around it, half the time. */
  readonly inShell?: boolean;
  readonly run: (run: Run) => Promise<Count>;
}

const TEST_FILES = ['packages/**/src/**/*.test.ts', 'scripts/**/*.test.ts', 'demo/**/*.test.ts'];
const NOTHING_IS_LOST = 'demo/nothing-is-lost.e2e.ts';
const MAIN_JOB = 'demo/main-job.e2e.ts';
const IN_BROWSERS = /\/packages\/elements\/src\/|\.browser\.test\.ts$/;

const elements = (engine: Engine): Lane => ({
  name: `elements in ${engine}`,
  engine,
  inShell: engine === 'chromium',
  run: (run) => elementTests(run, engine),
});

/** Lanes of which each needs what the one before it makes. */
export type Line = readonly Lane[];

/** One after the other; lines of one step run at the same time, where one alone leaves a core idle. */
export const STEPS: readonly (readonly (Lane | Line)[])[] = [
  [
    [
      { name: 'types', run: (run) => check(run, 'tsc', ['-b']) },
      { name: 'bundles', run: (run) => check(run, 'rollup', ['-c', '--silent']) },
    ],
    { name: 'lint', run: (run) => check(run, 'eslint', ['.']) },
    {
      name: 'format',
      run: (run) => check(run, 'prettier', ['--check', '--log-level', 'warn', '.']),
    },
    {
      name: 'import directions',
      run: (run) =>
        check(run, 'depcruise', [
          'packages',
          'demo',
          'stories',
          '--config',
          '.dependency-cruiser.cjs',
        ]),
    },
  ],
  [{ name: 'metadata', run: (run) => check(run, 'node', ['scripts/generate.ts']) }],
  [{ name: 'node', run: (run) => nodeTests(run, TEST_FILES) }],
  [
    {
      name: 'sizes',
      engine: 'chromium',
      inShell: true,
      run: (run) => check(run, 'node', ['scripts/size.ts']),
    },
    elements('chromium'),
    elements('firefox'),
    elements('webkit'),
  ],
  [
    { name: 'stories with axe', engine: 'chromium', inShell: true, run: stories },
    {
      name: 'script tags',
      engine: 'chromium',
      inShell: true,
      run: (run) => nodeTests(run, ['scripts/**/*.e2e.ts']),
    },
  ],
  [
    {
      name: 'nothing is lost',
      engine: 'chromium',
      inShell: true,
      run: (run) => nodeTests(run, [NOTHING_IS_LOST]),
    },
    {
      name: 'main job',
      engine: 'chromium',
      run: (run) => nodeTests(run, [MAIN_JOB]),
    },
    {
      name: 'demo',
      engine: 'chromium',
      inShell: true,
      run: (run) => nodeTests(run, ['demo/**/*.e2e.ts'], [NOTHING_IS_LOST, MAIN_JOB]),
    },
  ],
];

async function nodeTests(
  run: Run,
  patterns: readonly string[],
  but: readonly string[] = [],
): Promise<Count> {
  const files: string[] = [];
  const exclude = ['**/node_modules/**', '**/dist/**', ...but];
  for await (const file of glob(patterns, { exclude })) {
    if (!IN_BROWSERS.test(`/${file}`)) files.push(file);
  }
  return counted((file) =>
    run('node', [
      '--conditions=@stoa/source',
      '--test',
      // More than cores, because many wait for a disk or for a process to start.
      '--test-concurrency=3',
      '--test-reporter=dot',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/test/node-reporter.ts',
      `--test-reporter-destination=${file}`,
      ...files.sort(),
    ]),
  );
}

function elementTests(run: Run, engine: Engine): Promise<Count> {
  return counted((file) => run('wtr', [], { BROWSER_ENGINE: engine, STOA_COUNT_FILE: file }));
}

function stories(run: Run): Promise<Count> {
  return counted((file) =>
    run('node', ['--conditions=@stoa/source', 'scripts/visit-stories.ts', '--json', file]),
  );
}
