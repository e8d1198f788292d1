import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { elementsIn } from './manifest.ts';
import type { Manifest } from './manifest.ts';

const FROM = '@stoa/elements';

/** Writes `jsx.d.ts`, with which the tags are typed in JSX. */
export async function writeJsxTypes(manifest: Manifest, folder: string): Promise<void> {
  const file = join(folder, 'jsx.d.ts');
  generateJsxTypes(manifest as never, {
    outdir: folder,
    fileName: 'jsx.d.ts',
    globalTypePath: FROM,
    stronglyTypedEvents: true,
  });
  // The generator names the classes of events without importing them.
  const events = elementsIn(manifest).flatMap((element) => element.events);
  const classes = [...new Set(events.map(({ type }) => type?.text))].sort().join(', ');
  const types = await readFile(file, 'utf8');
  await writeFile(file, `import type { ${classes} } from '${FROM}';\n${types}`);
}
