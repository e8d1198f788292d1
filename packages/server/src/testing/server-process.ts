import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin.ts', import.meta.url));
const BASE_ENV = { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0' };

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

export interface ServerProcess {
  readonly url: string;
  /** Its log, a JSON object in each line. */
  readonly log: readonly string[];
  readonly child: ChildProcess;
  /** Sends a signal, and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ending>;
}

/** Runs the command, or another entry script, until it listens; rejects if it ends before. */
export async function startServer(
  env: Readonly<Record<string, string>>,
  entry = BIN,
): Promise<ServerProcess> {
  const { child, log, ending } = run(env, entry);
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      log.push(line);
      const url = /Stoa listens on (http:[^"]+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  const ended = ending.then(({ code, stderr }) => {
    throw new Error(`The server ended with code ${code} before it listened: ${stderr}`);
  });
  const url = await Promise.race([listening, ended]);
  ended.catch(() => undefined);
  return {
    url,
    log,
    child,
    end: (signal) => {
      child.kill(signal);
      return ending;
    },
  };
}

/** Runs the command until it ends. */
export function runToEnd(env: Readonly<Record<string, string>>): Promise<Ending> {
  const { child, ending } = run(env, BIN);
  child.stdout!.resume();
  return ending;
}

function run(env: Readonly<Record<string, string>>, entry: string) {
  const child = spawn(process.execPath, ['--conditions=@stoa/source', entry], {
    env: { ...BASE_ENV, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ending = once(child, 'close').then(([code, signal]): Ending => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stderr,
  }));
  return { child, log: [] as string[], ending };
}
