import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { findBinaries } from './postgres-binaries.ts';

export interface RunningPostgres {
  readonly connectionString: string;
  /** Makes an empty database in the same server, and tells its connection string. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Who runs the server: it refuses to run as root. */
interface Unprivileged {
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts a PostgreSQL server of its own in a temporary directory; `stop` leaves nothing behind. */
export async function startPostgres(): Promise<RunningPostgres> {
  const { initdb, postgres } = await findBinaries();
  const user = unprivilegedUser();
  const directory = mkdtempSync(join(tmpdir(), 'stoa-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const locale = ['--encoding=UTF8', '--locale=C'];
  execFileSync(initdb, ['-D', data, '-U', 'stoa', '-A', 'trust', '--no-sync', ...locale], {
    ...user,
    cwd: directory,
    stdio: ['ignore', 'ignore', 'pipe'],
  });

  const port = await freePort();
  // The machine does not lose power in a test.
  const settings = ['-c', 'fsync=off', '-c', 'max_connections=50'];
  const address = ['-h', '127.0.0.1', '-p', String(port), '-k', ''];
  const server = spawn(postgres, ['-D', data, ...address, ...settings], {
    ...user,
    cwd: directory,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  const killWithProcess = (): void => {
    server.kill('SIGQUIT');
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', killWithProcess);

  const stop = async (): Promise<void> => {
    process.removeListener('exit', killWithProcess);
    if (server.exitCode === null) {
      const exited = once(server, 'exit');
      server.kill('SIGINT');
      await exited;
    }
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await untilReady(server);
  } catch (error) {
    await stop();
    throw error;
  }
  const base = `postgres://stoa@127.0.0.1:${port}`;
  const connectionString = `${base}/postgres`;
  let databases = 0;
  return {
    connectionString,
    newDatabase: async () => {
      const name = `stoa_${(databases += 1)}`;
      await execute(connectionString, `create database ${name}`);
      return `${base}/${name}`;
    },
    stop,
  };
}

async function execute(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function untilReady(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  let ready = false;
  for await (const line of createInterface({ input: server.stderr! })) {
    ready = line.includes('ready to accept connections');
    if (ready) break;
    said.push(line);
  }
  if (!ready) throw new Error(`PostgreSQL did not start: ${said.join('\n')}`);
  // A log that nobody reads would fill its pipe and stop the server.
  server.stderr!.resume();
}

function unprivilegedUser(): Unprivileged {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((user) => user.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and neither "postgres" nor "nobody" exists.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
