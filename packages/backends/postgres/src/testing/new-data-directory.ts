import { PGlite } from '@electric-sql/pglite';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A database as PGlite makes it, before anything is in it; kept where installing keeps its parts. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
/** Each version of PGlite is installed in a folder of its own. */
const VERSION = createHash('sha256').update(import.meta.resolve('@electric-sql/pglite'));
const PATTERN = join(CACHE, `pglite-${VERSION.digest('hex').slice(0, 12)}`);

/**
 * A data directory of its own with a database that is as new: to make one takes seconds, to copy one
 * does not. Whoever asks removes it.
 */
export async function newDataDirectory(name: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `stoa-${name}-`));
  await cp(await pattern(), join(directory, 'postgres'), { recursive: true });
  return directory;
}

async function pattern(): Promise<string> {
  if (await exists(PATTERN)) return PATTERN;
  await mkdir(CACHE, { recursive: true });
  const made = await mkdtemp(`${PATTERN}-`);
  await (await PGlite.create({ dataDir: join(made, 'postgres') })).close();
  // Of several processes that make one at the same time the first is taken.
  await rename(join(made, 'postgres'), PATTERN).catch(async (error: unknown) => {
    if (!(await exists(PATTERN))) throw error;
  });
  await rm(made, { recursive: true });
  return PATTERN;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
