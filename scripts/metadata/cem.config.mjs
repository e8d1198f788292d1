import { eventTypes } from './event-types.mjs';
import { publicElements } from './public-elements.mjs';

/** How the analyzer reads `packages/elements`, where it is started. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['**/*.test.ts', 'src/testing/**', 'src/generated/**'],
  outdir: 'generated',
  litelement: true,
  packagejson: false,
  plugins: [eventTypes(), publicElements()],
};
