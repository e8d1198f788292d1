import type { Identity } from '@stoa/contract';
import { SignJWT } from 'jose';

export const SECRET = 'a secret of at least thirty-two bytes';
export const ISSUER = 'https://login.example.com';
export const AUDIENCE = 'stoa';

export interface TokenOptions {
  readonly secret?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string | null;
}

/** A token as the sign-in of a company would issue it for this person. */
export function mintToken(
  { person, roles }: Identity,
  options: TokenOptions = {},
): Promise<string> {
  const { id, name, title, department, region, photo, leader, jobRole } = person!;
  const about = { name, title, department, region, picture: photo, leader, job_role: jobRole };
  const token = new SignJWT({ ...about, roles })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(id)
    .setIssuer(options.issuer ?? ISSUER)
    .setAudience(options.audience ?? AUDIENCE);
  if (options.expires !== null) token.setExpirationTime(options.expires ?? '1h');
  return token.sign(new TextEncoder().encode(options.secret ?? SECRET));
}
