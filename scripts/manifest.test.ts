import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { glob, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { ELEMENTS, elementsIn, readManifest } from './metadata/manifest.ts';
import type { Described } from './metadata/manifest.ts';

const ROOT = resolve(import.meta.dirname, '..');
const elements = elementsIn(await readManifest());

/** The names among these that have no words. */
function undescribed(described: readonly Described[] = []): string[] {
  return described.filter(({ description }) => !description?.trim()).map(({ name }) => name);
}

/** What an element shows through templates of another. */
const BORROWED: Readonly<Record<string, readonly string[]>> = { 'blog-post': ['blog-roll'] };

/** The sources in a folder of `src` whose names end so. */
async function sourceIn(folder: string, ending = ''): Promise<string> {
  const texts: string[] = [];
  for await (const file of glob(`src/${folder}/*${ending}.ts`, { cwd: ELEMENTS })) {
    if (!file.endsWith('.test.ts')) texts.push(await readFile(join(ELEMENTS, file), 'utf8'));
  }
  return texts.join('\n');
}

function partsIn(source: string): string[] {
  return named(source, /\spart="([a-z-]+)"/g);
}

/** The names that a pattern captures, without repetition. */
function named(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))];
}

describe('the custom-elements manifest', () => {
  it('has every element that a page may hold', () => {
    assert.deepEqual(
      elements.map(({ tagName }) => tagName),
      [
        'stoa-backend',
        'stoa-blog-post',
        'stoa-blog-roll',
        'stoa-campaign-archive',
        'stoa-campaign-banner',
        'stoa-campaign-editor',
        'stoa-discussion-thread',
        'stoa-moderation',
        'stoa-offer-editor',
        'stoa-offer-feedback',
        'stoa-offer-report',
        'stoa-post-editor',
        'stoa-questions',
        'stoa-whats-new',
      ],
    );
  });

  for (const element of elements) {
    const { tagName, summary, attributes, members, events, cssParts, cssProperties } = element;
    const folder = tagName.replace(/^stoa-/, '');
    describe(tagName, () => {
      it('says what it is, in short and in full', () => {
        assert.ok(summary?.trim());
        assert.deepEqual(undescribed([{ ...element, name: tagName }]), []);
      });

      it('describes its attributes and properties', () => {
        assert.deepEqual([...undescribed(attributes), ...undescribed(members)], []);
      });

      it('names its events as the house does, each with a class and a description', () => {
        assert.deepEqual(undescribed(events), []);
        for (const { name, type } of events) {
          assert.match(name, /^stoa(-[a-z]+)+$/);
          assert.match(type?.text ?? '', /^[A-Z]\w+Event$/, `${name} has no class`);
        }
      });

      it('documents every event of its own', async () => {
        const own = named(await sourceIn(folder, '.events'), /super\(\s*'(stoa-[\w-]+)'/g);
        const documented = new Set(events.map(({ name }) => name));
        assert.deepEqual(
          own.filter((name) => !documented.has(name)),
          [],
        );
      });

      it('documents every part in its templates, and none that is not there', async () => {
        const documented = (cssParts ?? []).map(({ name }) => name);
        const own = partsIn(await sourceIn(folder));
        const others = ['foundation', ...(BORROWED[folder] ?? [])];
        const shared = await Promise.all(others.map(async (each) => partsIn(await sourceIn(each))));
        const known = [...own, ...shared.flat()];
        assert.deepEqual(
          own.filter((name) => !documented.includes(name)),
          [],
        );
        assert.deepEqual(
          documented.filter((name) => !known.includes(name)),
          [],
        );
        assert.deepEqual(undescribed(cssParts), []);
      });

      it('describes the tokens it names', () => {
        assert.deepEqual(undescribed(cssProperties), []);
        for (const { name } of cssProperties ?? []) assert.match(name, /^--stoa-/);
      });
    });
  }
});

describe('JSX types and React wrappers', () => {
  it('accept what the elements accept and refuse what they do not, under React 19', async () => {
    const tsc = join(ROOT, 'node_modules/.bin/tsc');
    const project = join(ELEMENTS, 'test/react');
    await promisify(execFile)(tsc, ['-p', project, '--noEmit']).catch(
      ({ stdout }: { stdout: string }) => assert.fail(stdout),
    );
  });
});

describe('data for editors', () => {
  it('knows every tag', async () => {
    const generated = join(ELEMENTS, 'generated');
    for (const file of ['vscode.html-custom-data.json', 'web-types.json']) {
      const text = await readFile(join(generated, file), 'utf8');
      for (const { tagName } of elements) assert.ok(text.includes(`"${tagName}"`), file);
    }
  });
});
