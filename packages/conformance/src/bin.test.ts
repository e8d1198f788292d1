import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { personas } from './personas.ts';

const BIN = fileURLToPath(new URL('./bin.ts', import.meta.url));
const SERVER = fileURLToPath(new URL('../../server/src/bin.ts', import.meta.url));

function start(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): ChildProcess {
  return spawn(process.execPath, ['--conditions=@stoa/source', script, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function command(...args: string[]): Promise<{ code: number; out: string; problem: string }> {
  const child = start(BIN, args);
  const [[code], out, problem] = await Promise.all([
    once(child, 'exit') as Promise<[number]>,
    text(child.stdout!),
    text(child.stderr!),
  ]);
  return { code, out, problem };
}

describe('stoa-conformance', () => {
  let folder: string;
  let server: ChildProcess;
  let url: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stoa-conformance-'));
    const file = join(folder, 'personas.json');
    await writeFile(file, (await command('--personas')).out);
    server = start(SERVER, [], {
      HOST: '127.0.0.1',
      PORT: '0',
      STOA_STORE: 'memory',
      STOA_DEMO: '1',
      STOA_DEMO_PERSONAS: file,
      STOA_ALLOW_READING: '1',
      STOA_WRITES_PER_MINUTE: '100000',
      STOA_READS_PER_MINUTE: '100000',
      STOA_COMMENTS_PER_MINUTE: '0',
      STOA_REACTIONS_PER_MINUTE: '0',
      STOA_REPORTS_PER_HOUR: '0',
      STOA_UPLOADS_PER_HOUR: '0',
    });
    for await (const line of createInterface({ input: server.stdout! })) {
      url = /Stoa listens on (http:[^"]+)/.exec(line)?.[1] ?? '';
      if (url) break;
    }
    assert.ok(url, 'the server listens');
    server.stdout!.resume();
  });

  after(async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  });

  it('checks a running server and reports each check', async () => {
    const { code, out, problem } = await command(url, '--demo');
    assert.equal(problem, '');
    assert.match(out, /^✔ viewer: the session names who is looking/m);
    assert.match(out, /^– problems: .*the fixture has no faults/m);
    assert.match(out, /^\d+ passed, 0 failed, \d+ skipped$/m);
    assert.equal(code, 0);
  });

  it('prints the personas that a server in demo mode has to know', async () => {
    const printed = JSON.parse((await command('--personas')).out) as unknown[];
    assert.deepEqual(printed[0], personas.author);
    assert.equal(printed.length, 5);
  });

  it('says which persona the server takes for somebody else', async () => {
    const tokens = Object.keys(personas).flatMap((name) => ['--token', `${name}=wrong`]);
    const { code, problem } = await command(url, ...tokens);
    assert.equal(code, 1);
    assert.match(problem, /The server takes the author for a guest: correct its sign-in\./);
  });

  it('says how to use it', async () => {
    const { code, problem } = await command();
    assert.equal(code, 2);
    assert.match(problem, /stoa-conformance <url> --demo/);
  });
});
