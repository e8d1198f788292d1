import { BackendError, LIMITS } from '@stoa/contract';
import type { Cursor, PageRequest } from '@stoa/contract';

type Key = readonly (string | number)[];

/** A cursor for the list `name` after the item with this sort key. */
export function encodeCursor(name: string, key: Key): Cursor {
  const bytes = new TextEncoder().encode(JSON.stringify([name, ...key]));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The sort key in a cursor of the list `name`; `invalid` for a cursor from elsewhere. */
export function decodeCursor(name: string, cursor: Cursor, arity: number): Key {
  const refused = new BackendError('invalid', 'This cursor does not belong to this list.', {
    fields: { cursor: 'format' },
  });
  let parsed: unknown;
  try {
    const binary = atob(cursor.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refused;
  }
  if (!Array.isArray(parsed) || parsed[0] !== name || parsed.length !== arity + 1) throw refused;
  const key: unknown[] = parsed.slice(1);
  if (!key.every((part) => typeof part === 'string' || typeof part === 'number')) throw refused;
  return key;
}

/** How many items a page holds; `invalid` outside 1…100. */
export function pageLimit(page: PageRequest | undefined): number {
  const limit = page?.limit ?? LIMITS.pageDefault;
  if (Number.isInteger(limit) && limit >= 1 && limit <= LIMITS.pageMaximum) return limit;
  throw new BackendError('invalid', `Ask for 1 to ${LIMITS.pageMaximum} items.`, {
    fields: { limit: 'out-of-range' },
  });
}
