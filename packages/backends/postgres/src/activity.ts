import type { ActivityPort } from '@stoa/contract';
import { checkActivity, contributionOf, LOOKS, looksKeptSince, requireRole } from '@stoa/domain';
import { sql } from 'kysely';
import type { Calls, Writing } from './calls.ts';
import type { Database } from './schema.ts';

export function activityPort(calls: Calls): ActivityPort {
  return {
    record: (events, call) => {
      const asked = structuredClone(events);
      return calls.record(call, async ({ db, person, now }) => {
        checkActivity(asked);
        await forgetLooks(db, looksKeptSince(now));
        const rows = asked.map(({ id, type, target, at, channel = null }) => ({
          person_id: person.id,
          id,
          type,
          target_kind: target.kind,
          target_id: target.id,
          at,
          channel,
        }));
        // In one order, so that two batches with the same events never wait for each other.
        rows.sort((a, b) => (a.id < b.id ? -1 : 1));
        await db
          .insertInto('activity')
          .values(rows)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    },

    summary: (target, call) =>
      calls.read(call, async ({ db }) => {
        requireRole(calls.identity, 'editor');
        const counts = await db
          .selectFrom('activity')
          .select(['type', sql<number>`count(distinct person_id)::int`.as('people')])
          .where('target_kind', '=', target.kind)
          .where('target_id', '=', target.id)
          .groupBy('type')
          .execute();
        const people = Object.fromEntries(counts.map((row) => [row.type, row.people]));
        return { target: { kind: target.kind, id: target.id }, people };
      }),
  };
}

/** What a write adds to the ledger by itself. */
export async function addContribution(
  { db, person, now }: Writing,
  operation: string,
  input: unknown,
  mutationId: string,
): Promise<void> {
  const contribution = contributionOf(operation, input);
  if (!contribution) return;
  const { type, target } = contribution;
  await db
    .insertInto('activity')
    .values({
      person_id: person.id,
      id: mutationId.toLowerCase(),
      type,
      target_kind: target.kind,
      target_id: target.id,
      at: now,
      channel: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A few at a time, so that no batch waits for it. */
const FORGOTTEN_AT_ONCE = 200;

async function forgetLooks(db: Database, since: string): Promise<void> {
  await sql`delete from activity where ctid = any(array(
    select ctid from activity where at < ${since} and type = any(${LOOKS})
    order by at limit ${FORGOTTEN_AT_ONCE} for update skip locked))`.execute(db);
}
