import { BackendError } from '@stoa/contract';
import type { Identity, Role } from '@stoa/contract';
import type { JWTPayload } from 'jose';

const ROLES: readonly Role[] = ['employee', 'leader', 'editor', 'moderator'];

/** The identity that a verified token states; claims of a wrong kind count as absent. */
export function identityFrom(claims: JWTPayload): Identity {
  const id = text(claims.sub, 128);
  if (id === null) throw new BackendError('unauthenticated', 'The token names nobody in "sub".');
  const told: unknown[] = Array.isArray(claims['roles']) ? claims['roles'] : [];
  const roles = ROLES.filter((role) => told.includes(role));
  return {
    person: {
      id,
      name: text(claims['name'], 200) ?? id,
      title: text(claims['title'], 200),
      department: text(claims['department'], 200),
      region: text(claims['region'], 200),
      photo: address(claims['picture']),
      leader: claims['leader'] === true || roles.includes('leader'),
      jobRole: text(claims['job_role'], 200),
    },
    roles,
  };
}

function text(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, longest) : null;
}

/** A picture's address, unless its scheme could run script. */
function address(value: unknown): string | null {
  const told = text(value, 2048);
  return told !== null && /^(https?:\/\/|\/)/i.test(told) ? told : null;
}
