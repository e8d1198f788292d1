import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { copied } from './scripts/bundle/copied.mjs';
import { integrity } from './scripts/bundle/integrity.mjs';
import { onlyThisBuild } from './scripts/bundle/only-this-build.mjs';
import { sourceMaps } from './scripts/bundle/source-maps.mjs';
import { trustedTypesPolicy } from './scripts/bundle/trusted-types-policy.mjs';

const FOLDER = 'dist/cdn';

/** From what tsc wrote to what a browser reads. */
const plugins = () => [
  sourceMaps(),
  nodeResolve({ browser: true }),
  trustedTypesPolicy('stoa-lit'),
  literalsHtmlCssMinifier(),
];

const minified = () =>
  terser({ module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } });

export default [
  {
    input: { stoa: 'packages/embed/dist/boot.js' },
    plugins: [...plugins(), copied('packages/embed/src/stoa.css')],
    output: {
      dir: FOLDER,
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      hashCharacters: 'base36',
      plugins: [minified(), onlyThisBuild('chunks')],
    },
  },
  {
    input: 'packages/embed/dist/boot.js',
    plugins: plugins(),
    output: {
      file: `${FOLDER}/stoa.iife.js`,
      format: 'iife',
      name: 'Stoa',
      inlineDynamicImports: true,
      sourcemap: true,
      plugins: [minified(), integrity(FOLDER)],
    },
  },
];
