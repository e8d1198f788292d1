import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ELEMENTS, localize } from './localize/localize.ts';

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

  before(async () => {
    // Elsewhere than where the results are kept.
    folder = mkdtempSync(join(tmpdir(), 'stoa-texts-'));
    cpSync(join(ELEMENTS, 'xliff'), join(folder, 'xliff'), { recursive: true });
    await localize(folder);
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
    const generated = (root: string): Record<string, string> =>
      filesIn(join(root, 'src/generated'));
    assert.deepEqual(
      generated(ELEMENTS),
      generated(folder),
      'Run pnpm --filter @stoa/elements localize.',
    );
  });

  it('come with the element that shows them, each of them with one', async () => {
    const shown = new Set<string>();
    const words = join(ELEMENTS, 'src/generated/words/pl');
    for (const file of readdirSync(words)) {
      const { templates } = (await import(join(words, file))) as { templates: object };
      for (const id of Object.keys(templates)) shown.add(id);
    }
    const ids = [...readFileSync(POLISH, 'utf8').matchAll(UNIT)].map(([, id]) => id);
    assert.deepEqual(
      ids.filter((id = '') => !shown.has(id)),
      [],
    );
  });
});

function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}
