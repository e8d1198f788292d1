import type { Id, Identity, WriteLimits, WritingBlock } from '@stoa/contract';
import { holds, limitOf, requireUnblocked, screenWords, spend } from '@stoa/domain';
import type { Screen } from '@stoa/domain';
import { optionalInstant, toDocument } from './mapping.ts';
import type { Database } from './schema.ts';

/** What an installation asks of writes. */
export interface AdmissionRules {
  readonly screen: Screen;
  readonly limits: () => WriteLimits;
}

interface Asked {
  readonly identity: Identity;
  readonly personId: Id;
  readonly operation: string;
  readonly input: unknown;
  readonly now: string;
}

export interface Admission {
  /** Why a rule about words wants them to wait, or `null`. */
  readonly held: string | null;
  /** Counts the write once it has been done. */
  readonly count: (db: Database) => Promise<void>;
}

/** Lets a write through, or refuses it because of a block, a limit or a rule about words. */
export async function admitWrite(
  db: Database,
  { screen, limits }: AdmissionRules,
  { identity, personId, operation, input, now }: Asked,
): Promise<Admission> {
  requireUnblocked(await blockOf(db, personId, now), now, operation, input);
  const held = screenWords(screen, operation, input, identity);
  const kind = limitOf(operation);
  const limit = kind && limits()[kind];
  if (!limit) return { held, count: async () => undefined };
  const spent = await db
    .selectFrom('writes_spent')
    .select('times')
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  const times = toDocument(spend(limit, spent?.times ?? [], now));
  return {
    held,
    count: async (db) => {
      await db
        .insertInto('writes_spent')
        .values({ person_id: personId, kind, times })
        .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doUpdateSet({ times }))
        .execute();
    },
  };
}

/** What keeps a person from writing now. */
export async function blockOf(
  db: Database,
  personId: Id | undefined,
  now: string,
): Promise<WritingBlock | null> {
  if (personId === undefined) return null;
  const row = await db
    .selectFrom('blocks')
    .select(['until', 'reason'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const block = row ? { until: optionalInstant(row.until), reason: row.reason } : null;
  return holds(block, now) ? block : null;
}
