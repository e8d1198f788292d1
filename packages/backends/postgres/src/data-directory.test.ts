import { isBackendError } from '@stoa/contract';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { takeDataDirectory } from './data-directory.ts';

/** Takes the directory in a process of its own, and goes on until it is killed. */
const HOLDER = `
  import { takeDataDirectory } from ${JSON.stringify(new URL('./data-directory.ts', import.meta.url).href)};
  takeDataDirectory(process.argv[1]);
  console.log('taken');
  setInterval(() => undefined, 1_000);
`;

async function holdInOtherProcess(directory: string) {
  const holder = spawn(
    process.execPath,
    ['--conditions=@stoa/source', '--input-type=module-typescript', '-e', HOLDER, directory],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(holder.stdout, 'data');
  return {
    pid: holder.pid,
    kill: async () => {
      const exited = once(holder, 'exit');
      holder.kill('SIGKILL');
      await exited;
    },
  };
}

function refusal(take: () => unknown): string {
  try {
    take();
  } catch (error) {
    assert.ok(isBackendError(error));
    assert.equal(error.code, 'unavailable');
    return error.message;
  }
  return assert.fail('the directory was taken');
}

describe('a data directory', () => {
  let parent = '';
  const directory = (name: string): string => join(parent, name);
  before(() => {
    parent = mkdtempSync(join(tmpdir(), 'stoa-directory-'));
  });
  after(() => rmSync(parent, { recursive: true }));

  it('is made if absent, and can be taken again after its release', () => {
    const path = directory('a/b');
    takeDataDirectory(path).release();
    assert.equal(existsSync(join(path, 'stoa.lock')), false);
    takeDataDirectory(path).release();
  });

  it('is refused to a second source of the same process', () => {
    const path = directory('twice');
    const taken = takeDataDirectory(path);
    assert.match(
      refusal(() => takeDataDirectory(path)),
      /is in use by process \d+; stop it/,
    );
    taken.release();
  });

  it('is refused while another process lives, and taken over when it was killed', async () => {
    const path = directory('other');
    const holder = await holdInOtherProcess(path);
    const message = refusal(() => takeDataDirectory(path));
    assert.ok(message.includes(`in use by process ${holder.pid}`), message);
    await holder.kill();
    takeDataDirectory(path).release();
  });

  it(
    'is taken over from a process whose id somebody else has now',
    { skip: process.platform !== 'linux' && 'only Linux tells when a process began' },
    () => {
      const path = directory('again');
      takeDataDirectory(path).release();
      const left = { pid: process.ppid, began: '1' };
      writeFileSync(join(path, 'stoa.lock'), JSON.stringify(left));
      takeDataDirectory(path).release();
    },
  );

  it('is taken over from a process that died while it wrote its lock', () => {
    const path = directory('half');
    takeDataDirectory(path).release();
    writeFileSync(join(path, 'stoa.lock'), '{"pid":');
    const taken = takeDataDirectory(path);
    assert.equal(
      (JSON.parse(readFileSync(join(path, 'stoa.lock'), 'utf8')) as { pid: number }).pid,
      process.pid,
    );
    taken.release();
  });

  it('is refused with what to do where nothing can be written', () => {
    const file = directory('file');
    writeFileSync(file, '');
    assert.match(
      refusal(() => takeDataDirectory(join(file, 'data'))),
      /cannot be written \(ENOTDIR.*choose another/,
    );
  });
});
