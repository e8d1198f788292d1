import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';

const DEFINE = /^define\/([\w-]+)\.ts$/;

type Modules = Metafile['inputs'];

/**
 * The ids of the texts that each element can come to show, by tag. A part that only comes together
 * with an element has no words of its own; one that comes late has, if it defines a tag.
 */
export async function wordsByTag(
  folder: string,
  texts: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const modules = await modulesIn(folder);
  const defines = Object.keys(modules).filter((path) => DEFINE.test(path));
  const parts = new Set(defines.flatMap((path) => [...together(path, modules)].slice(1)));
  const words = new Map<string, readonly string[]>();
  for (const path of defines.filter((one) => !parts.has(one)).sort()) {
    const ids = [...reached(path, modules)].flatMap((one) => texts.get(one) ?? []);
    if (ids.length > 0) words.set(`stoa-${DEFINE.exec(path)?.[1]}`, [...new Set(ids)].sort());
  }
  return words;
}

async function modulesIn(folder: string): Promise<Modules> {
  const entryPoints: string[] = [];
  for await (const file of glob('define/*.ts', { cwd: folder }))
    entryPoints.push(join(folder, file));
  const { metafile } = await build({
    entryPoints,
    absWorkingDir: folder,
    bundle: true,
    packages: 'external',
    format: 'esm',
    outdir: 'out',
    write: false,
    metafile: true,
  });
  return metafile.inputs;
}

/** What comes with a module at once, itself first. */
function together(path: string, modules: Modules): Set<string> {
  const found = new Set([path]);
  for (const one of found) for (const next of imported(one, modules)) found.add(next);
  return found;
}

/** Also what comes late, unless it has a tag and with that words of its own. */
function reached(path: string, modules: Modules): Set<string> {
  const found = together(path, modules);
  for (const one of found) {
    for (const next of imported(one, modules, 'dynamic-import')) {
      if (DEFINE.test(next)) continue;
      for (const more of together(next, modules)) found.add(more);
    }
  }
  return found;
}

function imported(path: string, modules: Modules, wanted = 'import-statement'): string[] {
  const imports = modules[path]?.imports ?? [];
  return imports
    .filter(({ kind, external }) => kind === wanted && !external)
    .map((one) => one.path);
}
