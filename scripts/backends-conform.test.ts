import assert from 'node:assert/strict';
import { glob, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

const PACKAGES = resolve(import.meta.dirname, '../packages');
const CALLS_THE_KIT = /\bdescribeConformance\(/;

/** The test files that call the kit, by path from the packages. */
async function callersOfTheKit(): Promise<string[]> {
  const callers: string[] = [];
  for await (const path of glob('**/src/**/*.test.ts', {
    cwd: PACKAGES,
    exclude: ['**/node_modules/**', '**/dist/**'],
  })) {
    if (CALLS_THE_KIT.test(await readFile(join(PACKAGES, path), 'utf8'))) callers.push(path);
  }
  return callers;
}

describe('Every backend', async () => {
  const callers = await callersOfTheKit();
  const backends = await readdir(join(PACKAGES, 'backends'));

  for (const backend of backends) {
    it(`passes the conformance kit: ${backend}`, () => {
      // The HTTP client needs a server, so its rows stand in the server's tests.
      const row = backend === 'http' ? 'server/' : `backends/${backend}/`;
      assert.ok(
        callers.some((path) => path.startsWith(row)),
        `no test of packages/backends/${backend} calls describeConformance`,
      );
    });
  }
});
