import { execFile } from 'node:child_process';
import { glob, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
const PNPM = 'pnpm@12.21.0';

/** A package as a registry would hand it out. */
export interface PackedPackage {
  readonly name: string;
  readonly tarball: string;
  /** Its files, unpacked where an `import` by name finds them. */
  readonly folder: string;
}

/** All our packages packed and unpacked in a folder of their own. */
export interface Packed {
  readonly folder: string;
  readonly packages: readonly PackedPackage[];
  /** Where the dependencies of the packages are found. */
  readonly dependencies: readonly string[];
  remove(): Promise<void>;
}

/** Packs what is in `packages/` and unpacks it as an installation would. */
export async function packAll(): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-packed-'));
  const filter = ['--recursive', '--filter', './packages/**'];
  await exec('npx', ['--yes', PNPM, ...filter, 'pack', '--pack-destination', folder], {
    cwd: ROOT,
    maxBuffer: 2 ** 26,
  });
  const packages: PackedPackage[] = [];
  for await (const file of glob('*.tgz', { cwd: folder })) {
    packages.push(await unpack(join(folder, file), folder));
  }
  const dependencies: string[] = [];
  for await (const found of glob('packages/{*,backends/*}/node_modules', { cwd: ROOT })) {
    dependencies.push(join(ROOT, found));
  }
  return {
    folder,
    packages: packages.sort((a, b) => (a.name < b.name ? -1 : 1)),
    dependencies,
    remove: () => rm(folder, { recursive: true }),
  };
}

async function unpack(tarball: string, folder: string): Promise<PackedPackage> {
  const { stdout } = await exec('tar', ['-xzOf', tarball, 'package/package.json']);
  const { name } = JSON.parse(stdout) as { name: string };
  const target = join(folder, 'node_modules', name);
  await mkdir(target, { recursive: true });
  await exec('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
  return { name, tarball, folder: target };
}

/** The names that the `exports` of a packed package give to stylesheets. */
export async function stylesheetsOf({ folder }: PackedPackage): Promise<string[]> {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  const { exports = {} } = JSON.parse(text) as { exports?: Readonly<Record<string, unknown>> };
  return Object.keys(exports).filter((name) => name.endsWith('.css'));
}
