import { StartProblem } from './start-problem.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a variable; empty counts as not set. */
export function text(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

export function flag(env: Environment, name: string): boolean {
  const value = text(env, name) ?? '0';
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw new StartProblem(`${name} is "${value}": set it to 1 or 0.`);
}

export function wholeNumber(
  env: Environment,
  name: string,
  fallback: number,
  most: number,
): number {
  const value = text(env, name) ?? String(fallback);
  if (/^\d+$/.test(value) && Number(value) <= most) return Number(value);
  throw new StartProblem(`${name} is "${value}": set it to a whole number from 0 to ${most}.`);
}

export function webAddress(env: Environment, name: string): URL | undefined {
  const value = text(env, name);
  if (value === undefined) return undefined;
  const url = URL.parse(value);
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new StartProblem(`${name} is "${value}": set it to an address that begins with https://.`);
}

export function list(env: Environment, name: string): string[] {
  return (text(env, name) ?? '').split(/[\s,]+/).filter(Boolean);
}
