import type { Identity } from '@stoa/contract';
import type { RateLimits } from '../admission.ts';
import type { BearerOptions } from '../identity/bearer.ts';
import { readPersonas } from './demo-personas.ts';
import { flag, list, text, webAddress, wholeNumber } from './environment.ts';
import type { Environment } from './environment.ts';
import { StartProblem } from './start-problem.ts';
import { storeConfig } from './store-config.ts';
import type { StoreConfig } from './store-config.ts';
import { writingRules } from './writing-rules.ts';
import type { WritingRules } from './writing-rules.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly store: StoreConfig;
  readonly bearer: BearerOptions | null;
  readonly personas: readonly Identity[] | null;
  readonly reading: 'anyone' | 'signed-in';
  readonly cors: readonly string[];
  readonly rateLimit: RateLimits;
  /** What one person may write, and whether it waits for approval. */
  readonly writing: WritingRules;
  readonly trustProxy: boolean;
  readonly logLevel: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
/** HS256 wants a key as long as its hash. */
const SHORTEST_SECRET = 32;

/** What the environment asks for; throws `StartProblem` for the first thing wrong with it. */
export function readConfig(env: Environment): Config {
  const config: Config = {
    port: wholeNumber(env, 'PORT', 8080, 65_535),
    host: text(env, 'HOST') ?? '127.0.0.1',
    store: storeConfig(env),
    bearer: bearer(env),
    personas: flag(env, 'STOA_DEMO') ? readPersonas(text(env, 'STOA_DEMO_PERSONAS')) : null,
    reading: flag(env, 'STOA_ALLOW_READING') ? 'anyone' : 'signed-in',
    cors: list(env, 'STOA_CORS_ORIGINS').map(origin),
    rateLimit: {
      reads: limit(env, 'STOA_READS_PER_MINUTE', 600),
      writes: limit(env, 'STOA_WRITES_PER_MINUTE', 60),
    },
    writing: writingRules(env),
    trustProxy: flag(env, 'STOA_TRUST_PROXY'),
    logLevel: logLevel(env),
  };
  if (config.personas && config.bearer) {
    throw new StartProblem(
      'STOA_DEMO lets every page choose who it is: unset it, or unset STOA_JWT_SECRET and STOA_JWKS_URL.',
    );
  }
  if (!config.personas && !config.bearer && config.reading === 'signed-in') {
    throw new StartProblem(
      'Nobody could sign in: set STOA_JWT_SECRET or STOA_JWKS_URL, or STOA_DEMO=1 to try Stoa out.',
    );
  }
  return config;
}

function bearer(env: Environment): BearerOptions | null {
  const secret = text(env, 'STOA_JWT_SECRET');
  const jwks = webAddress(env, 'STOA_JWKS_URL');
  const issuer = text(env, 'STOA_JWT_ISSUER');
  const audience = text(env, 'STOA_JWT_AUDIENCE');
  const expected = { ...(issuer ? { issuer } : {}), ...(audience ? { audience } : {}) };
  if (secret && jwks) {
    throw new StartProblem('Set either STOA_JWT_SECRET or STOA_JWKS_URL, not both.');
  }
  if (secret) {
    if (Buffer.byteLength(secret) < SHORTEST_SECRET) {
      throw new StartProblem(
        `STOA_JWT_SECRET is too short: set at least ${SHORTEST_SECRET} bytes.`,
      );
    }
    return { key: { secret }, ...expected };
  }
  if (!jwks) return null;
  if (!issuer || !audience) {
    // An issuer signs for many applications: without these, their tokens would open this one.
    throw new StartProblem(
      'STOA_JWKS_URL also needs STOA_JWT_ISSUER and STOA_JWT_AUDIENCE: set both.',
    );
  }
  return { key: { jwks }, ...expected };
}

function origin(told: string): string {
  if (told === '*' || URL.parse(told)?.origin === told) return told;
  throw new StartProblem(
    `STOA_CORS_ORIGINS has "${told}": list origins like https://intranet.example.com, or *.`,
  );
}

function limit(env: Environment, name: string, fallback: number): number {
  return wholeNumber(env, name, fallback, 1_000_000) || Number.MAX_SAFE_INTEGER;
}

function logLevel(env: Environment): string {
  const level = text(env, 'LOG_LEVEL') ?? 'info';
  if (LOG_LEVELS.includes(level)) return level;
  throw new StartProblem(`LOG_LEVEL is "${level}": set it to one of ${LOG_LEVELS.join(', ')}.`);
}
