import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { counted, run } from './command.ts';
import { closingLine, countOfMissing } from './count.ts';

const REPORTER = resolve(import.meta.dirname, 'node-reporter.ts');

describe('The count of a test run', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stoa-count-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** Counts what node:test makes of a file with this text. */
  async function countOf(text: string): Promise<string> {
    const file = join(folder, `${crypto.randomUUID()}.test.mjs`);
    await writeFile(file, `import { describe, it } from 'node:test';\n${text}`);
    // A run inside a run reports to the outer one unless this is taken away.
    const env = { NODE_TEST_CONTEXT: undefined };
    const count = await counted((to) => {
      const reporter = [`--test-reporter=${REPORTER}`, `--test-reporter-destination=${to}`];
      return run('node', ['--test', ...reporter, file], env);
    });
    return closingLine(count);
  }

  it('adds up passed, failed and skipped tests, and suites through their tests', async () => {
    const text = `
      describe('a', () => {
        it('passes', () => {});
        it('fails', () => { throw new Error('as told'); });
        it('waits', { skip: 'not here' }, () => {});
      });`;
    assert.equal(await countOf(text), '1 passed, 1 failed, 1 skipped');
  });

  it('fails with a file that cannot be loaded', async () => {
    assert.equal(await countOf(`throw new Error('as told');`), '0 passed, 1 failed, 0 skipped');
  });

  it('fails with a suite that cannot be set up', async () => {
    const text = `
      import { before } from 'node:test';
      describe('a', () => {
        before(() => { throw new Error('as told'); });
        it('is never reached', () => {});
      });`;
    assert.match(await countOf(text), /^0 passed, [12] failed/);
  });

  it('fails when no test ran', async () => {
    const nothing = await counted(async (file) => {
      await writeFile(file, '{"passed":0,"failed":0,"skipped":0}');
      return 0;
    });
    assert.equal(nothing.failed, 1);
  });

  it('fails when the runner wrote no count', async () => {
    const nothing = await counted(() => Promise.resolve(0));
    assert.equal(nothing.failed, 1);
  });

  it('never passes an engine that is not there, and fails it where a change is decided', () => {
    assert.deepEqual(countOfMissing(undefined), { passed: 0, failed: 0, skipped: 1 });
    assert.deepEqual(countOfMissing('true'), { passed: 0, failed: 1, skipped: 0 });
  });
});
