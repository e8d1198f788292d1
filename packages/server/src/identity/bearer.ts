import { BackendError } from '@stoa/contract';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey, JWTVerifyOptions } from 'jose';
import { identityFrom } from './claims.ts';
import type { Identify } from './identify.ts';

export interface BearerOptions {
  /** The shared secret of HS256, HS384 or HS512, or where the issuer publishes its keys. */
  readonly key: { readonly secret: string } | { readonly jwks: URL };
  readonly issuer?: string;
  readonly audience?: string;
}

const SHARED = ['HS256', 'HS384', 'HS512'];
const PUBLISHED = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];
/** Seconds by which the clocks of issuer and server may differ. */
const CLOCK_TOLERANCE = 5;

/** Identifies people by a JSON Web Token in `Authorization: Bearer …`; no token is a guest. */
export function bearerIdentity({ key, issuer, audience }: BearerOptions): Identify {
  const options: JWTVerifyOptions = {
    requiredClaims: ['sub', 'exp'],
    clockTolerance: CLOCK_TOLERANCE,
    algorithms: 'secret' in key ? SHARED : PUBLISHED,
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
  };
  const verify = verifier(key, options);
  return async ({ headers: { authorization } }) => {
    if (!authorization) return null;
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (!token) throw refused('The Authorization header holds no bearer token.');
    return identityFrom(await verify(token));
  };
}

function verifier(key: BearerOptions['key'], options: JWTVerifyOptions) {
  const bytes = 'secret' in key ? new TextEncoder().encode(key.secret) : null;
  const published: JWTVerifyGetKey | null = 'jwks' in key ? createRemoteJWKSet(key.jwks) : null;
  return async (token: string): Promise<JWTPayload> => {
    try {
      if (bytes) return (await jwtVerify(token, bytes, options)).payload;
      return (await jwtVerify(token, published as JWTVerifyGetKey, options)).payload;
    } catch (error) {
      if (!isTokenFault(error)) {
        const detail = { retryAfter: 5 };
        throw new BackendError('unavailable', 'Sign-in cannot be checked now.', detail, {
          cause: error,
        });
      }
      throw refused(
        error instanceof errors.JWTExpired
          ? 'The token has expired: sign in again.'
          : 'The token is not valid here: sign in again.',
      );
    }
  };
}

/** Whether the token is at fault, and not the way to the issuer's keys. */
function isTokenFault(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  return (
    !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) &&
    error.code !== 'ERR_JOSE_GENERIC'
  );
}

function refused(message: string): BackendError {
  return new BackendError('unauthenticated', message);
}
