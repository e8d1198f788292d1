import { BackendError } from '@stoa/contract';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A directory that this process has for itself until it closes or dies. */
export interface DataDirectory {
  readonly database: string;
  release(): void;
}

/** Who holds a directory: a process, and when it began, because ids of processes come again. */
interface Holder {
  readonly pid: number;
  readonly began: string;
}

const held = new Set<string>();

/** Takes a directory, made if absent; `unavailable` if it cannot be written or is in use. */
export function takeDataDirectory(path: string): DataDirectory {
  const directory = resolve(path);
  const lock = join(directory, 'stoa.lock');
  if (held.has(directory)) throw inUse(directory, process.pid);
  try {
    mkdirSync(directory, { recursive: true });
    takeLock(lock, directory);
  } catch (error) {
    throw error instanceof BackendError ? error : notWritable(directory, error);
  }
  held.add(directory);
  return {
    database: join(directory, 'postgres'),
    release: () => {
      if (held.delete(directory)) rmSync(lock, { force: true });
    },
  };
}

function takeLock(lock: string, directory: string): void {
  const content = JSON.stringify({
    pid: process.pid,
    began: beginOf(process.pid),
  } satisfies Holder);
  try {
    writeFileSync(lock, content, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const left = readFileSync(lock, 'utf8');
    const holder = holderIn(left);
    if (holder && isRunning(holder)) throw inUse(directory, holder.pid);
    putAside(lock, left, directory);
    writeFileSync(lock, content, { flag: 'wx' });
  }
}

/** Removes the lock of a dead process, unless another process was quicker. */
function putAside(lock: string, left: string, directory: string): void {
  const aside = `${lock}.${process.pid}`;
  renameSync(lock, aside);
  const taken = readFileSync(aside, 'utf8');
  if (taken !== left) {
    renameSync(aside, lock);
    throw inUse(directory, holderIn(taken)?.pid ?? 0);
  }
  rmSync(aside);
}

function holderIn(content: string): Holder | null {
  try {
    const { pid, began } = JSON.parse(content) as Partial<Holder>;
    return typeof pid === 'number' && typeof began === 'string' ? { pid, began } : null;
  } catch {
    // A process that dies while it writes its lock leaves half of it.
    return null;
  }
}

function isRunning({ pid, began }: Holder): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return beginOf(pid) === began;
}

/** When a process began, in ticks since boot; empty where the system does not tell. */
function beginOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the command, in parentheses, may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function inUse(directory: string, pid: number): BackendError {
  return new BackendError(
    'unavailable',
    `The data directory ${directory} is in use by process ${pid}; stop it, or choose another directory.`,
  );
}

function notWritable(directory: string, cause: unknown): BackendError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BackendError(
    'unavailable',
    `The data directory ${directory} cannot be written (${reason}); give this user the right to, or choose another directory.`,
    {},
    { cause },
  );
}
