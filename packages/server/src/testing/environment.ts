import { AUDIENCE, ISSUER, SECRET } from './tokens.ts';

/** The environment of a server that accepts the tokens of the tests, however many requests come. */
export const TEST_ENV = {
  STOA_JWT_SECRET: SECRET,
  STOA_JWT_ISSUER: ISSUER,
  STOA_JWT_AUDIENCE: AUDIENCE,
  STOA_ALLOW_READING: '1',
  STOA_READS_PER_MINUTE: '0',
  STOA_WRITES_PER_MINUTE: '0',
  STOA_COMMENTS_PER_MINUTE: '0',
  STOA_REACTIONS_PER_MINUTE: '0',
  STOA_REPORTS_PER_HOUR: '0',
  STOA_UPLOADS_PER_HOUR: '0',
};
