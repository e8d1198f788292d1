import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { newElement } from './new-element.ts';

describe('pnpm new-element', () => {
  let root: URL;

  beforeEach(() => {
    root = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'stoa-'))}/`);
    mkdirSync(new URL('packages/elements/src/', root), { recursive: true });
    writeFileSync(
      new URL('packages/elements/src/index.ts', root),
      "export * from './backend/backend.ts';\n",
    );
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('writes class, styles, test, define module and story, and lists the class', () => {
    const paths = newElement(root, 'silo-map');
    assert.deepEqual(paths, [
      'packages/elements/src/silo-map/silo-map.ts',
      'packages/elements/src/silo-map/silo-map.styles.ts',
      'packages/elements/src/silo-map/silo-map.test.ts',
      'packages/elements/src/define/silo-map.ts',
      'stories/silo-map.stories.ts',
    ]);
    const [first = ''] = paths;
    assert.match(
      readFileSync(new URL(first, root), 'utf8'),
      /class StoaSiloMap extends BackendElement/,
    );
    const index = readFileSync(new URL('packages/elements/src/index.ts', root), 'utf8');
    assert.match(index, /export \* from '.\/silo-map\/silo-map.ts';/);
  });

  for (const name of ['', 'map', 'SiloMap', 'stoa-silo-map', '../silo-map', 'silo_map', 'silo-']) {
    it(`refuses the name "${name}"`, () =>
      assert.throws(() => newElement(root, name), /two or more words/));
  }

  it('refuses a name that is taken, and touches nothing', () => {
    newElement(root, 'silo-map');
    const index = readFileSync(new URL('packages/elements/src/index.ts', root), 'utf8');
    assert.throws(() => newElement(root, 'silo-map'), /is taken/);
    assert.equal(readFileSync(new URL('packages/elements/src/index.ts', root), 'utf8'), index);
  });
});
