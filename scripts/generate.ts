import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { writeJsxTypes } from './metadata/jsx-types.ts';
import { elementsIn, GENERATED, writeManifest } from './metadata/manifest.ts';
import { reactWrappers } from './metadata/react-wrappers.ts';

await rm(GENERATED, { recursive: true, force: true });
const manifest = await writeManifest();
await writeJsxTypes(manifest, GENERATED);

const { code, types } = reactWrappers(elementsIn(manifest));
await writeFile(join(GENERATED, 'react.js'), code);
await writeFile(join(GENERATED, 'react.d.ts'), types);

// Each generator has a manifest type of its own, and adds to what it is given.
const copy = () => structuredClone(manifest) as never;
const editors = { outdir: GENERATED, hideLogs: true };
generateVsCodeCustomElementData(copy(), { ...editors, cssFileName: null });
generateJetBrainsWebTypes(copy(), { ...editors, packageJson: false, excludeCss: true });
