import { glob, readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { TestRunnerConfig } from '@web/test-runner';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

export interface BundledTestsOptions {
  /** The workspace, which the addresses of files count from. */
  readonly root: string;
  readonly files: readonly string[];
  readonly target: string;
  readonly conditions: readonly string[];
  /** The text that a file has in the bundle instead of its own. */
  readonly instead?: (path: string, text: string) => string | undefined;
}

const HASHED = 'bundled';

/**
 * Serves tests and what they import in few files, made once: a test would else ask for hundreds of
 * modules, and each engine would wait for each. What a test asks for by its address is left to others.
 */
export function bundledTests(options: BundledTestsOptions): Middleware {
  let making: Promise<ReadonlyMap<string, string>> | undefined;
  return async (context, next) => {
    making ??= bundled(options);
    const body = (await making).get(context.path);
    if (body === undefined) return next() as Promise<unknown>;
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
    if (context.path.startsWith(`/${HASHED}/`)) context.set('cache-control', 'max-age=3600');
    context.body = body;
  };
}

/** What is served, by path; each test under its own, so that it finds what lies beside it. */
async function bundled({
  root,
  files,
  target,
  conditions,
  instead,
}: BundledTestsOptions): Promise<ReadonlyMap<string, string>> {
  const tests: string[] = [];
  for await (const file of glob(files, { cwd: root, exclude: ['**/node_modules/**'] })) {
    tests.push(file.replaceAll('\\', '/'));
  }
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: tests,
    outbase: root,
    outdir: root,
    chunkNames: `${HASHED}/[hash]`,
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    sourcemap: true,
    target,
    conditions: [...conditions],
    external: ['/__web*'],
    plugins: instead ? [replaced(instead)] : [],
    logLevel: 'error',
  });
  const served = new Map(
    outputFiles.map(({ path, text }) => [`/${relative(root, path).replaceAll('\\', '/')}`, text]),
  );
  for (const test of tests) {
    const made = `/${test.replace(/\.ts$/, '.js')}`;
    served.set(`/${test}`, served.get(made)!);
    served.delete(made);
  }
  return served;
}

function replaced(instead: (path: string, text: string) => string | undefined): Plugin {
  return {
    name: 'replaced',
    setup: (building) =>
      building.onLoad({ filter: /\.js$/ }, async ({ path }) => {
        const contents = instead(path, await readFile(path, 'utf8'));
        return contents === undefined ? undefined : { contents, loader: 'js' };
      }),
  };
}
