import { PGlite } from '@electric-sql/pglite';
import { BackendError } from '@stoa/contract';
import { Kysely, PGliteDialect } from 'kysely';
import { takeDataDirectory } from './data-directory.ts';
import type { Opened } from './opened.ts';
import type { Schema } from './schema.ts';
import { StorableValues } from './storable-values.ts';

/** Opens the embedded PostgreSQL in a directory that no other process uses. */
export async function openPGlite(path: string): Promise<Opened> {
  const directory = takeDataDirectory(path);
  try {
    const pglite = await PGlite.create({ dataDir: directory.database, relaxedDurability: false });
    const db = new Kysely<Schema>({
      dialect: new PGliteDialect({ pglite }),
      plugins: [new StorableValues()],
    });
    return {
      db,
      close: async () => {
        await db.destroy();
        directory.release();
      },
    };
  } catch (error) {
    directory.release();
    throw unreadable(path, error);
  }
}

function unreadable(path: string, cause: unknown): BackendError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BackendError(
    'unavailable',
    `The database in ${path} cannot be opened (${reason}); restore it from a backup, or choose another directory.`,
    {},
    { cause },
  );
}
