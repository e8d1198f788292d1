import { BackendError } from '@stoa/contract';

/** JSON with sorted keys: equal writes have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null';
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(record[key])]));
}

/** The refusal of a `mutationId` that was used for a different write. */
export function reusedMutation(): BackendError {
  return new BackendError('invalid', 'This mutationId was used for a different write.', {
    fields: { mutationId: 'reused' },
  });
}

const MUTATION_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Refuses a `mutationId` that is not a UUID. */
export function checkMutationId(mutationId: string): void {
  if (typeof mutationId === 'string' && MUTATION_ID.test(mutationId)) return;
  throw new BackendError('invalid', 'A write needs a mutationId, a UUIDv7.', {
    fields: { mutationId: 'format' },
  });
}
