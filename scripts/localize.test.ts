import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const ELEMENTS = join(ROOT, 'packages/elements');
const POLISH = join(ELEMENTS, 'xliff/pl.xlf');
const UNIT = /<trans-unit id="([^"]+)">\s*<source>([\s\S]*?)<\/source>([\s\S]*?)<\/trans-unit>/g;

interface Unit {
  readonly source: string;
  readonly target: string | undefined;
}

function unitsIn(file: string): Unit[] {
  return [...readFileSync(file, 'utf8').matchAll(UNIT)].map(([, , source = '', rest = '']) => ({
    source,
    target: /<target>([\s\S]*?)<\/target>/.exec(rest)?.[1],
  }));
}

describe('the texts of the elements', () => {
  let folder: string;

  /** Runs the tool on the sources and writes elsewhere than where its results are kept. */
  function localize(command: 'extract' | 'build'): void {
    const tool = join(ROOT, 'node_modules/.bin/lit-localize');
    // It writes the module of locale codes relative to where it is called.
    execFileSync(tool, [command, `--config=${join(folder, 'lit-localize.json')}`], { cwd: folder });
  }

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'stoa-texts-'));
    cpSync(join(ELEMENTS, 'xliff'), join(folder, 'xliff'), { recursive: true });
    const config = JSON.parse(readFileSync(join(ELEMENTS, 'lit-localize.json'), 'utf8')) as {
      tsConfig: string;
    };
    const tsConfig = resolve(ELEMENTS, config.tsConfig);
    writeFileSync(join(folder, 'lit-localize.json'), JSON.stringify({ ...config, tsConfig }));
    localize('extract');
    localize('build');
  });

  after(() => rmSync(folder, { recursive: true }));

  it('are all in the translation file, and nothing else is', () => {
    assert.equal(
      readFileSync(join(folder, 'xliff/pl.xlf'), 'utf8'),
      readFileSync(POLISH, 'utf8'),
      'Run pnpm --filter @stoa/elements localize.',
    );
  });

  it('are complete in Polish', () => {
    const missing = unitsIn(POLISH).filter(({ target }) => !target?.trim());
    assert.deepEqual(
      missing.map(({ source }) => source),
      [],
    );
  });

  it('have all four forms where Polish counts', () => {
    const counting = unitsIn(POLISH).filter(({ source }) => source.startsWith('one {'));
    assert.ok(counting.length > 0);
    for (const { target } of counting) {
      assert.match(target ?? '', /^one \{.*\} few \{.*\} many \{.*\} other \{.*\}$/);
    }
  });

  it('hold no markup', () => {
    for (const { source, target } of unitsIn(POLISH)) {
      assert.doesNotMatch(`${source} ${target}`, /&lt;\/?[a-z]/i);
    }
  });

  it('are generated from that file', () => {
    const generated = 'src/generated/locales/pl.ts';
    assert.equal(
      readFileSync(join(folder, generated), 'utf8'),
      readFileSync(join(ELEMENTS, generated), 'utf8'),
      'Run pnpm --filter @stoa/elements localize.',
    );
  });
});
