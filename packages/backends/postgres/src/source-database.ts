import type { BackendSource } from '@stoa/contract';
import type { Database } from './schema.ts';

const databases = new WeakMap<BackendSource, Database>();

export function rememberDatabase(source: BackendSource, db: Database): void {
  databases.set(source, db);
}

/** The tables behind a source, for tests that look at them or empty them. */
export function databaseOf(source: BackendSource): Database {
  const db = databases.get(source);
  if (!db) throw new Error('This source is not one of PostgreSQL.');
  return db;
}
