import { expect } from '@open-wc/testing';
import { toneTokens } from './tone.styles.ts';
import { tokenStyles } from './tokens.styles.ts';

const THEME = new URL('../../../../theme/src/tokens.css', import.meta.url);
const TOKEN = /--stoa-([\w-]+):\s*([^;]+);/g;
const FALLBACK = /--_[\w-]+:\s*var\(\s*--stoa-([\w-]+),\s*([^;]+?)\s*\);/g;

type Declarations = Record<string, string>;

function declarations(css: string, pattern: RegExp): Declarations {
  const found = [...css.matchAll(pattern)].map(
    ([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ')] as const,
  );
  return Object.fromEntries(found);
}

/** The rules of the theme in their order: light, shared by both, dark. */
async function theme(): Promise<Declarations[]> {
  const css = await (await fetch(THEME)).text();
  return [...css.matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) => declarations(body, TOKEN));
}

function half(fallbacks: Declarations, index: 1 | 2): Declarations {
  return Object.fromEntries(
    Object.entries(fallbacks).map(([name, value]) => [
      name,
      value.replace(/light-dark\(([^,]+), ([^)]+)\)/, `$${index}`),
    ]),
  );
}

const sheets = [tokenStyles, toneTokens].map(({ cssText }) => cssText.split('@supports'));
const fixed = declarations(sheets.map(([always]) => always).join(''), FALLBACK);
const adaptive = declarations(sheets.map(([, supported]) => supported).join(''), FALLBACK);

it('falls back to the light theme where none is loaded', async () => {
  const [light, shared] = await theme();
  const { 'color-scheme': scheme, ...tokens } = { ...light, ...shared };
  const { target: _target, ...fallbacks } = fixed;
  expect(scheme).to.equal('light');
  expect(fallbacks).to.deep.equal(tokens);
});

it('falls back to the colours of the theme that suits the page where the engine can tell', async () => {
  const [light = {}, , dark = {}] = await theme();
  const { target: _target, ...pairs } = adaptive;
  const names = [...Object.keys(light)].filter((name) => name !== 'color-scheme');
  for (const name of names.filter((name) => !name.startsWith('shadow'))) {
    expect(half(pairs, 1)[name], `${name}, light`).to.equal(light[name]);
    expect(half(pairs, 2)[name], `${name}, dark`).to.equal(dark[name]);
  }
});
