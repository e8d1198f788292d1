import type { Id } from '@stoa/contract';
import { canonicalJson, mutationsKeptSince, reusedMutation } from '@stoa/domain';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { toDocument } from './mapping.ts';
import type { Database } from './schema.ts';

/** One write of one person, which has one outcome however often it is asked for. */
export interface Mutation {
  readonly viewerId: Id;
  readonly mutationId: string;
  readonly digest: string;
}

export function digestOf(operation: string, input: unknown): string {
  return createHash('sha256')
    .update(canonicalJson([operation, input]))
    .digest('base64url');
}

/** The outcome of the first time, or `null` if this is it; `invalid` for a different write. */
export async function firstOutcome(
  db: Database,
  { viewerId, mutationId, digest }: Mutation,
): Promise<{ readonly outcome: unknown } | null> {
  const known = await db
    .selectFrom('mutations')
    .select(['digest', 'outcome'])
    .where('viewer_id', '=', viewerId)
    .where('mutation_id', '=', mutationId)
    .executeTakeFirst();
  if (!known) return null;
  if (known.digest !== digest) throw reusedMutation();
  return known;
}

export async function rememberOutcome(
  db: Database,
  { viewerId, mutationId, digest }: Mutation,
  outcome: unknown,
  now: string,
): Promise<void> {
  await db
    .insertInto('mutations')
    .values({
      viewer_id: viewerId,
      mutation_id: mutationId,
      digest,
      outcome: toDocument(outcome),
      day: now.slice(0, 10),
    })
    .execute();
}

/** A few at a time, so that no write waits for it. */
const FORGOTTEN_AT_ONCE = 100;

/** Drops outcomes that nobody will ask for again. */
export async function forgetOutcomes(db: Database, now: string): Promise<void> {
  const since = mutationsKeptSince(now).slice(0, 10);
  await sql`delete from mutations where ctid = any(array(
    select ctid from mutations where day < ${since} order by day limit ${FORGOTTEN_AT_ONCE}))`.execute(
    db,
  );
}
