import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('./start.mjs', import.meta.url));

/** Runs what `npm start` runs; it ends by itself only where it refuses to go on. */
function start(env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [START], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
  return { status, stdout, sentences: stderr.trim().split('\n') };
}

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-start-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const port of ['eighty', '-1', '65536', '41.73']) {
    it(`refuses the port "${port}" with one sentence, before any work`, () => {
      const { status, stdout, sentences } = start({ PORT: port, STOA_DATA_DIR: folder });
      assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
      assert.deepEqual(sentences, [
        `PORT is "${port}": set it to a whole number from 1 to 65535, or leave it out.`,
      ]);
    });
  }

  it('refuses a taken port with one sentence, before any work', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, stdout, sentences } = start({ PORT: String(port), STOA_DATA_DIR: folder });
    other.close();
    assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
    assert.deepEqual(sentences, [
      `Port ${port} is taken: stop what uses it, or set PORT to another.`,
    ]);
  });

  it('refuses a data directory that cannot be written with one sentence, before any work', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    refusesFolder(join(file, 'data'));
  });

  const skip = process.platform !== 'linux' && 'only Linux has /proc';
  it('refuses a data directory that cannot be made', { skip }, () => refusesFolder('/proc/stoa'));
});

function refusesFolder(dataDir: string): void {
  const { status, stdout, sentences } = start({ PORT: '0', STOA_DATA_DIR: dataDir });
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  assert.equal(sentences.length, 1);
  assert.match(sentences[0] ?? '', /cannot be written .* set STOA_DATA_DIR to another\.$/);
}
