import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig } from './config.ts';
import type { Environment } from './environment.ts';
import { StartProblem } from './start-problem.ts';

const SECRET = 'a secret of at least thirty-two bytes';
const JWKS = {
  STOA_JWKS_URL: 'https://login.example.com/keys',
  STOA_JWT_ISSUER: 'https://login.example.com',
  STOA_JWT_AUDIENCE: 'stoa',
};

const REFUSALS: readonly [Environment, string][] = [
  [{ PORT: 'http' }, 'PORT is "http": set it to a whole number from 0 to 65535.'],
  [{ PORT: '70000' }, 'PORT is "70000": set it to a whole number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT is "-1": set it to a whole number from 0 to 65535.'],
  [
    { STOA_STORE: 'mysql' },
    'STOA_STORE is "mysql": leave it out to keep data, or set it to memory to lose it at the end.',
  ],
  [
    { STOA_DATA_DIR: 's3://bucket' },
    'STOA_DATA_DIR is "s3://bucket": set it to a folder of this machine.',
  ],
  [
    { DATABASE_URL: 'mysql://root:hunter2@localhost/stoa' },
    'DATABASE_URL should read postgresql://user:password@host:5432/database.',
  ],
  [
    { DATABASE_URL: 'stoa' },
    'DATABASE_URL should read postgresql://user:password@host:5432/database.',
  ],
  [
    { DATABASE_URL: 'postgres://localhost/stoa', STOA_DATA_DIR: 'data' },
    'Set only one of STOA_STORE, STOA_DATA_DIR and DATABASE_URL.',
  ],
  [{ STOA_JWT_SECRET: 'short' }, 'STOA_JWT_SECRET is too short: set at least 32 bytes.'],
  [{ ...JWKS, STOA_JWT_SECRET: SECRET }, 'Set either STOA_JWT_SECRET or STOA_JWKS_URL, not both.'],
  [
    { ...JWKS, STOA_JWT_AUDIENCE: '' },
    'STOA_JWKS_URL also needs STOA_JWT_ISSUER and STOA_JWT_AUDIENCE: set both.',
  ],
  [
    { STOA_JWKS_URL: 'login' },
    'STOA_JWKS_URL is "login": set it to an address that begins with https://.',
  ],
  [
    { STOA_DEMO: '1', STOA_JWT_SECRET: SECRET },
    'STOA_DEMO lets every page choose who it is: unset it, or unset STOA_JWT_SECRET and STOA_JWKS_URL.',
  ],
  [{ STOA_DEMO: 'maybe' }, 'STOA_DEMO is "maybe": set it to 1 or 0.'],
  [
    { STOA_CORS_ORIGINS: 'https://a.example.com, https://b.example.com/page' },
    'STOA_CORS_ORIGINS has "https://b.example.com/page": list origins like https://intranet.example.com, or *.',
  ],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL is "loud": set it to one of fatal, error, warn, info, debug, trace, silent.',
  ],
  [
    { STOA_COMMENTS_PER_MINUTE: '-1' },
    'STOA_COMMENTS_PER_MINUTE is "-1": set it to a whole number from 0 to 1000.',
  ],
  [
    { STOA_MODERATION: 'strict' },
    'STOA_MODERATION is "strict": set it to pre, where comments wait for approval, or post.',
  ],
  [
    { STOA_WRITES_PER_MINUTE: 'few' },
    'STOA_WRITES_PER_MINUTE is "few": set it to a whole number from 0 to 1000000.',
  ],
];

describe('the environment', () => {
  for (const [env, sentence] of REFUSALS) {
    it(`is refused with: ${sentence}`, () => {
      const signIn = Object.keys(env).some((name) => /JW|DEMO/.test(name))
        ? {}
        : { STOA_JWT_SECRET: SECRET };
      assert.throws(() => readConfig({ ...signIn, ...env }), new StartProblem(sentence));
    });
  }

  it('is refused when nobody could read or sign in', () => {
    assert.throws(() => readConfig({}), /Nobody could sign in/);
    assert.equal(readConfig({ STOA_ALLOW_READING: '1' }).reading, 'anyone');
  });

  it('needs no more than a secret', () => {
    const { store, ...config } = readConfig({ STOA_JWT_SECRET: SECRET });
    assert.equal(store.kind, 'pglite');
    assert.deepEqual(config, {
      port: 8080,
      host: '127.0.0.1',
      bearer: { key: { secret: SECRET } },
      personas: null,
      reading: 'signed-in',
      cors: [],
      rateLimit: { reads: 600, writes: 60 },
      writing: {
        moderation: 'post',
        limits: {
          comments: { count: 10, seconds: 60 },
          reactions: { count: 30, seconds: 60 },
          reports: { count: 10, seconds: 3_600 },
          uploads: { count: 30, seconds: 3_600 },
        },
      },
      trustProxy: false,
      logLevel: 'info',
    });
  });

  it('chooses the store', () => {
    const kind = (env: Environment) => readConfig({ STOA_JWT_SECRET: SECRET, ...env }).store.kind;
    assert.equal(kind({ STOA_STORE: 'memory' }), 'memory');
    assert.equal(kind({ STOA_DATA_DIR: 'data' }), 'pglite');
    assert.equal(kind({ DATABASE_URL: 'postgresql://stoa@db.example.com/stoa' }), 'postgres');
  });

  it('offers a persona of each role in the demo', () => {
    const personas = readConfig({ STOA_DEMO: '1' }).personas ?? [];
    assert.deepEqual(
      personas.map(({ roles }) => roles.at(-1)),
      ['employee', 'leader', 'editor', 'moderator'],
    );
  });
});
