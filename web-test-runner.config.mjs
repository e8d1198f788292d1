import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { leanLit } from './scripts/bundle/baseline.mjs';
import { launcherFor } from './scripts/test/browser-launchers.ts';
import { freePort } from './scripts/test/free-port.ts';
import { countReporter } from './scripts/test/count-reporter.ts';
import { defaultReporter } from '@web/test-runner';

const engine = process.env.BROWSER_ENGINE ?? 'chromium';

/** Lit as the script tag ships it: in one engine, so that the others and the stories have it as published. */
const shippedLit = {
  name: 'shipped-lit',
  transform: ({ path, body }) => {
    const lean = leanLit(path, body);
    return lean === undefined ? undefined : { body: lean };
  },
};

export default {
  files: [
    'packages/elements/src/**/*.test.ts',
    'packages/**/src/**/*.browser.test.ts',
    // The packages of the workspace are linked there, and would be run again for each that uses them.
    '!packages/**/node_modules/**',
  ],
  rootDir: '.',
  hostname: '127.0.0.1',
  port: await freePort(),
  nodeResolve: { exportConditions: ['@stoa/source', 'browser'] },
  concurrency: engine === 'chromium' ? 2 : 1,
  browsers: [await launcherFor(engine)],
  plugins: [
    ...(engine === 'chromium' ? [shippedLit] : []),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  testFramework: { config: { timeout: '10000' } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    ...(process.env.STOA_COUNT_FILE ? [countReporter(process.env.STOA_COUNT_FILE)] : []),
  ],
};
