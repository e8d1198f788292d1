import { expect } from '@open-wc/testing';
import { tokenStyles } from './tokens.styles.ts';

const THEME = new URL('../../../../theme/src/tokens.css', import.meta.url);
const TOKEN = /--stoa-([\w-]+):\s*([^;]+);/g;
const FALLBACK = /--_[\w-]+: var\(\s*--stoa-([\w-]+),\s*([^;]+?)\s*\);/g;

function declarations(css: string, pattern: RegExp): Array<readonly [string, string]> {
  return [...css.matchAll(pattern)].map(
    ([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ')] as const,
  );
}

it('falls back to exactly the light theme where none is loaded', async () => {
  const theme = await (await fetch(THEME)).text();
  const light = [...theme.matchAll(/\{([^{}]*)\}/g)].slice(0, 2).map(([, body = '']) => body);
  expect(declarations(tokenStyles.cssText, FALLBACK)).to.deep.equal(
    declarations(light.join(''), TOKEN),
  );
});
