import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packAll, stylesheetsOf } from './packages/pack.ts';
import type { PackedPackage } from './packages/pack.ts';

const packed = await packAll();
after(() => packed.remove());

interface Bundle {
  /** Everything that the page can come to load. */
  readonly code: string;
  /** Modules of `@stoa/elements` in that code, by path in `dist`. */
  readonly modules: readonly string[];
}

/** Bundles a page's module over the packed packages, as a consumer would. */
async function bundle(contents: string): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: packed.folder },
    absWorkingDir: packed.folder,
    nodePaths: [...packed.dependencies],
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  // esbuild also writes chunks that nothing which was kept imports.
  const loaded = reachable(metafile.outputs, 'out/stdin.js');
  const prefix = 'node_modules/@stoa/elements/dist/';
  return {
    code: outputFiles
      .filter(({ path }) => loaded.has(relative(packed.folder, path).replaceAll('\\', '/')))
      .map(({ text }) => text)
      .join('\n'),
    modules: [...loaded]
      .flatMap((output) => Object.entries(metafile.outputs[output]?.inputs ?? {}))
      .filter(([path, { bytesInOutput }]) => path.startsWith(prefix) && bytesInOutput > 0)
      .map(([path]) => path.slice(prefix.length)),
  };
}

function reachable(outputs: Metafile['outputs'], entry: string): Set<string> {
  const found = new Set([entry]);
  for (const output of found) {
    for (const { path, external } of outputs[output]?.imports ?? []) if (!external) found.add(path);
  }
  return found;
}

const ELEMENTS = [
  'backend',
  'blog-post',
  'blog-roll',
  'campaign-archive',
  'campaign-banner',
  'campaign-editor',
  'discussion-thread',
  'moderation',
  'offer-editor',
  'offer-feedback',
  'offer-report',
  'post-editor',
  'questions',
  'whats-new',
];
const DEFINES = /\.define\(/;

function elementsIn(modules: readonly string[]): string[] {
  return ELEMENTS.filter((name) => modules.includes(`${name}/${name}.js`));
}

function defineModulesIn(modules: readonly string[]): string[] {
  return modules.filter((path) => path.startsWith('define/'));
}

describe('a page that bundles the packed elements', () => {
  it('gets a class alone: nothing is registered, no other element comes along', async () => {
    const { code, modules } = await bundle(
      `import { StoaCampaignBanner } from '@stoa/elements'; globalThis.page = StoaCampaignBanner;`,
    );
    assert.deepEqual(elementsIn(modules), ['campaign-banner']);
    assert.deepEqual(defineModulesIn(modules), []);
    assert.doesNotMatch(code, DEFINES);
  });

  it('gets nothing from an import that it does not use', async () => {
    const { code } = await bundle(`import '@stoa/elements';`);
    assert.equal(code.trim(), '');
  });

  it('registers one tag with the module that defines it', async () => {
    const { code, modules } = await bundle(`import '@stoa/elements/define/campaign-banner.js';`);
    assert.deepEqual(elementsIn(modules), ['campaign-banner']);
    assert.deepEqual(tagsIn(code), ['stoa-campaign-banner']);
  });

  it('registers a thread with its parts and nothing else', async () => {
    const { code, modules } = await bundle(`import '@stoa/elements/define/discussion-thread.js';`);
    assert.deepEqual(elementsIn(modules), ['discussion-thread']);
    assert.deepEqual(tagsIn(code), [
      'stoa-attachment-list',
      'stoa-comment-item',
      'stoa-comment-menu',
      'stoa-discussion-thread',
      'stoa-left-replies',
      'stoa-markdown-field',
      'stoa-moderation-dialog',
      'stoa-picture-tray',
      'stoa-reply-composer',
      'stoa-thread-search',
    ]);
  });

  /** `define('stoa-…', …)` is how every define module registers its tag. */
  function tagsIn(code: string): string[] {
    const tags = [...code.matchAll(/\bdefine\w*\("(stoa-[\w-]+)"/g)].map(([, tag = '']) => tag);
    return [...new Set(tags)].sort();
  }
});

describe('a packed package', () => {
  for (const one of packed.packages) {
    it(`${one.name} has a manifest that publint finds nothing wrong with`, async () => {
      const tarball = await readFile(one.tarball);
      const { messages, pkg } = await publint({
        pack: {
          tarball: tarball.buffer.slice(
            tarball.byteOffset,
            tarball.byteOffset + tarball.byteLength,
          ),
        },
        strict: true,
      });
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg)),
        [],
      );
    });

    it(`${one.name} ships no tests`, async () => {
      const { stdout } = await promisify(execFile)('tar', ['-tzf', one.tarball]);
      assert.deepEqual(
        stdout.split('\n').filter((file) => /\.test\./.test(file)),
        [],
      );
    });

    if (one.name === '@stoa/theme') continue;
    it(`${one.name} has types that resolve wherever its code does`, async () => {
      await assertTypesResolve(one);
    });
  }
});

async function assertTypesResolve(one: PackedPackage): Promise<void> {
  const stylesheets = (await stylesheetsOf(one)).flatMap((name) => ['--exclude-entrypoints', name]);
  const attw = join(import.meta.dirname, '../node_modules/.bin/attw');
  const options = ['--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji'];
  await promisify(execFile)(attw, [one.tarball, ...options, ...stylesheets]).catch(
    ({ stdout }: { stdout: string }) => assert.fail(stdout),
  );
}
