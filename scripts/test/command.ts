import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Count } from './count.ts';

/** Runs a command and resolves with its exit code. */
export type Run = (
  command: string,
  args: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
) => Promise<number>;

/** Runs a command with its output on ours. */
export const run: Run = (command, args, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** Runs commands whose output is kept to be told as a whole, because others print meanwhile. */
export function quietly(): { readonly run: Run; readonly told: () => string } {
  const printed: Buffer[] = [];
  const run: Run = (command, args, env) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...env },
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => printed.push(chunk));
      }
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  return { run, told: () => Buffer.concat(printed).toString() };
}

/** A command that is one check: it passes when it exits with 0. */
export async function check(run: Run, command: string, args: readonly string[]): Promise<Count> {
  const passed = (await run(command, args)) === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** A runner that writes its count into a file; without a count it has failed. */
export async function counted(start: (file: string) => Promise<number>): Promise<Count> {
  const file = join(
    tmpdir(),
    `stoa-count-${process.pid}-${Math.random().toString(36).slice(2)}.json`,
  );
  try {
    const code = await start(file);
    const text = await readFile(file, 'utf8').catch(() => '');
    const count: Count = text ? (JSON.parse(text) as Count) : { passed: 0, failed: 1, skipped: 0 };
    if (count.passed + count.failed === 0) return { ...count, failed: 1 };
    if (code !== 0 && count.failed === 0) return { ...count, failed: 1 };
    return count;
  } finally {
    await rm(file, { force: true });
  }
}
