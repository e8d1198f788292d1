import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

const PACKAGES = resolve(import.meta.dirname, '../packages');
const CALLS_THE_KIT = /\bdescribeConformance\(/;

/** The test files that call the kit, by path, with their text. */
async function rows(): Promise<{ path: string; text: string }[]> {
  const all = await readdir(PACKAGES, { recursive: true });
  const tests = all.filter(
    (path) => path.endsWith('.test.ts') && !/(^|\/)(node_modules|dist)\//.test(path),
  );
  const read = tests.map(async (path) => ({
    path,
    text: await readFile(join(PACKAGES, path), 'utf8'),
  }));
  return (await Promise.all(read)).filter(({ text }) => CALLS_THE_KIT.test(text));
}

describe('Every backend', async () => {
  const calling = await rows();
  const backends = await readdir(join(PACKAGES, 'backends'));

  for (const backend of backends) {
    it(`passes the conformance kit: ${backend}`, () => {
      // The HTTP client needs a server, so its rows stand in the server's tests.
      const own = calling.filter(({ path }) => path.startsWith(`backends/${backend}/`));
      const served = calling.filter(({ path }) => path.startsWith('server/'));
      const row = backend === 'http' ? served : own;
      assert.ok(
        row.length > 0,
        `no test of packages/backends/${backend} calls describeConformance`,
      );
    });
  }
});
