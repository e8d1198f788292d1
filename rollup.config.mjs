import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { baseline } from './scripts/bundle/baseline.mjs';
import { chunkOf } from './scripts/bundle/chunks.mjs';
import { copied } from './scripts/bundle/copied.mjs';
import { integrity } from './scripts/bundle/integrity.mjs';
import { licences } from './scripts/bundle/licences.mjs';
import { minified } from './scripts/bundle/minified.mjs';
import { onlyThisBuild } from './scripts/bundle/only-this-build.mjs';
import { sourceMaps } from './scripts/bundle/source-maps.mjs';
import { trustedTypesPolicy } from './scripts/bundle/trusted-types-policy.mjs';

const FOLDER = 'dist/cdn';

/** From what tsc wrote to what a browser reads. */
const elements = {
  input: { stoa: 'packages/embed/dist/boot.js' },
  // `stoa.js` is the script itself: it finds its tag by its own address.
  preserveEntrySignatures: 'allow-extension',
  // Its modules do nothing by themselves, which its manifest does not say; few pages need them all.
  treeshake: { moduleSideEffects: (id) => !/[\\/]@lit[\\/]localize[\\/]/.test(id) },
  plugins: [
    sourceMaps(),
    nodeResolve({ browser: true }),
    trustedTypesPolicy('stoa-lit'),
    baseline(),
    // Without its slash a shape of an icon would swallow the next one.
    literalsHtmlCssMinifier({ options: { minifyOptions: { keepClosingSlash: true } } }),
  ],
  output: [
    {
      dir: FOLDER,
      format: 'es',
      // Beside each file, for who debugs; naming it there would cost every reader a little.
      sourcemap: 'hidden',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash:7].js',
      manualChunks: chunkOf,
      onlyExplicitManualChunks: true,
      generatedCode: { preset: 'es2015', symbols: false },
      freeze: false,
      externalLiveBindings: false,
      hashCharacters: 'base36',
      plugins: [
        minified(),
        copied('packages/embed/src/stoa.css'),
        licences('licences.txt'),
        onlyThisBuild('chunks'),
      ],
    },
    {
      dir: FOLDER,
      format: 'iife',
      name: 'Stoa',
      entryFileNames: 'stoa.iife.js',
      inlineDynamicImports: true,
      sourcemap: true,
      plugins: [minified()],
    },
  ],
};

/** A few lines for the head of a page. */
const room = {
  input: 'packages/embed/dist/room.js',
  treeshake: elements.treeshake,
  plugins: [sourceMaps(), nodeResolve({ browser: true }), integrity(FOLDER)],
  output: { file: `${FOLDER}/room.js`, format: 'iife', sourcemap: 'hidden', plugins: [minified()] },
};

export default [elements, room];
