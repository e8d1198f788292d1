import type { Audience, Identity } from '@stoa/contract';

/** Whom everything is meant for that names nobody. */
export const EVERYONE: Audience = { departments: [], roles: [], regions: [] };

/** Whether something is meant for whoever looks; a guest is addressed only as one of everyone. */
export function addresses(audience: Audience, { person, roles }: Identity): boolean {
  return (
    matches(audience.departments, [person?.department]) &&
    matches(audience.roles, [person?.jobRole, ...(person ? roles : [])]) &&
    matches(audience.regions, [person?.region])
  );
}

function matches(
  wanted: readonly string[],
  found: readonly (string | null | undefined)[],
): boolean {
  return wanted.length === 0 || wanted.some((name) => found.includes(name));
}
