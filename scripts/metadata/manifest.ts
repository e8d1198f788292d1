import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ANALYZER = fileURLToPath(import.meta.resolve('@custom-elements-manifest/analyzer/cem.js'));
const CONFIG = join(import.meta.dirname, 'cem.config.mjs');

export const ELEMENTS = resolve(import.meta.dirname, '../../packages/elements');
export const GENERATED = join(ELEMENTS, 'generated');

/** What a manifest says of anything with a name. */
export interface Described {
  readonly name: string;
  readonly description?: string;
}

export interface Typed extends Described {
  readonly type?: { readonly text: string };
}

/** A public element as its manifest describes it. */
export interface ElementDeclaration extends Described {
  readonly tagName: string;
  readonly summary?: string;
  readonly attributes?: readonly Typed[];
  readonly members: readonly Typed[];
  readonly events: readonly Typed[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

export interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly ElementDeclaration[];
  }[];
}

/** Reads the elements' sources and writes `generated/custom-elements.json`. */
export async function writeManifest(): Promise<Manifest> {
  await promisify(execFile)(
    process.execPath,
    [ANALYZER, 'analyze', '--config', CONFIG, '--quiet'],
    { cwd: ELEMENTS },
  );
  const file = join(GENERATED, 'custom-elements.json');
  // Readers of the manifest import what is published, not the sources that were read.
  const published = (await readFile(file, 'utf8')).replace(/"src\/([^"]+)\.ts"/g, '"dist/$1.js"');
  await writeFile(file, published);
  return JSON.parse(published) as Manifest;
}

/** The manifest that was written last. */
export async function readManifest(): Promise<Manifest> {
  const text = await readFile(join(GENERATED, 'custom-elements.json'), 'utf8');
  return JSON.parse(text) as Manifest;
}

/** The elements of a manifest, in the order of their tags. */
export function elementsIn({ modules }: Manifest): ElementDeclaration[] {
  return modules
    .flatMap(({ declarations }) => declarations)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}
