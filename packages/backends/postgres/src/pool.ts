import { BackendError } from '@stoa/contract';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import type { Opened } from './opened.ts';
import type { Schema } from './schema.ts';
import { StorableValues } from './storable-values.ts';

const POOL_SIZE = 10;

/** Opens connections to a PostgreSQL server. */
export async function openPool(connectionString: string, max = POOL_SIZE): Promise<Opened> {
  const pool = new Pool({
    connectionString,
    max,
    application_name: 'stoa',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener the process ends.
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new StorableValues()],
  });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw unreachable(connectionString, error);
  }
  return { db, close: () => db.destroy() };
}

function unreachable(connectionString: string, cause: unknown): BackendError {
  const reason = cause instanceof Error && cause.message ? cause.message : String(cause);
  return new BackendError(
    'unavailable',
    `The database ${withoutPassword(connectionString)} cannot be reached (${reason}); check that it runs and that the address, name and password are right.`,
    {},
    { cause },
  );
}

function withoutPassword(connectionString: string): string {
  if (!URL.canParse(connectionString)) return 'of the connection string';
  const { host, pathname } = new URL(connectionString);
  return `${host}${pathname}`;
}
