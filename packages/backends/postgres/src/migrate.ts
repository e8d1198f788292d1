import { BackendError } from '@stoa/contract';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Database } from './schema.ts';

const TABLE = 'stoa_migrations';

/** Brings the tables up to date, one process at a time; refuses a store of a newer version. */
export async function migrate(db: Database): Promise<void> {
  const applied = await appliedMigrations(db);
  const unknown = applied.find((name) => !(name in migrations));
  if (unknown) {
    throw new BackendError(
      'unavailable',
      `The data was written by a newer version of Stoa (it has "${unknown}"); start that version, or restore an older backup.`,
    );
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw notMigrated(error);
}

function notMigrated(cause: unknown): BackendError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BackendError(
    'unavailable',
    `The tables cannot be brought up to date (${reason}); check that the database user may create tables.`,
    {},
    { cause },
  );
}

async function appliedMigrations(db: Database): Promise<string[]> {
  const table = await sql<{
    name: string | null;
  }>`select to_regclass(${TABLE})::text as name`.execute(db);
  if (!table.rows[0]?.name) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`.execute(db);
  return rows.map(({ name }) => name);
}
