import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findBrowsers } from './browsers.ts';

describe('The engines of this machine', () => {
  const { CHROMIUM_PATH, PATH } = process.env;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stoa-browsers-'));
    process.env['PATH'] = folder;
    delete process.env['CHROMIUM_PATH'];
  });
  after(async () => {
    process.env['PATH'] = PATH;
    if (CHROMIUM_PATH !== undefined) process.env['CHROMIUM_PATH'] = CHROMIUM_PATH;
    await rm(folder, { recursive: true });
  });

  it('count one that was installed after the search began', async () => {
    const found = findBrowsers().chromium.path;
    assert.ok(!found?.startsWith(folder), 'none in the empty folder');
    const installed = join(folder, 'chromium');
    await writeFile(installed, '');
    await chmod(installed, 0o755);
    assert.equal(findBrowsers().chromium.path, installed);
  });
});
