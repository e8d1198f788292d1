import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { leanLit } from './scripts/bundle/baseline.mjs';
import { bundledTests } from './scripts/test/bundled-tests.ts';
import { launcherFor } from './scripts/test/browser-launchers.ts';
import { freePort } from './scripts/test/free-port.ts';
import { countReporter } from './scripts/test/count-reporter.ts';
import { defaultReporter } from '@web/test-runner';

const engine = process.env.BROWSER_ENGINE ?? 'chromium';

const root = fileURLToPath(new URL('.', import.meta.url));
const target = 'es2022';
const conditions = ['@stoa/source', 'browser'];
const files = ['packages/elements/src/**/*.test.ts', 'packages/**/src/**/*.browser.test.ts'];

const bundled = bundledTests({
  root,
  files,
  target,
  conditions,
  // Lit as the script tag ships it: in one engine, so that the others and the stories have it as published.
  ...(engine === 'chromium' && { instead: leanLit }),
});

export default {
  // The packages of the workspace are linked there, and would be run again for each that uses them.
  files: [...files, '!packages/**/node_modules/**'],
  rootDir: '.',
  hostname: '127.0.0.1',
  port: await freePort(),
  nodeResolve: { exportConditions: conditions },
  concurrency: engine === 'chromium' ? 2 : 1,
  browsers: [await launcherFor(engine)],
  // Who watches wants to see what is changed.
  middleware: process.argv.includes('--watch') ? [] : [bundled],
  plugins: [esbuildPlugin({ ts: true, target, tsconfig: join(root, 'tsconfig.json') })],
  testFramework: { config: { timeout: '20000' } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    ...(process.env.STOA_COUNT_FILE ? [countReporter(process.env.STOA_COUNT_FILE)] : []),
  ],
};
