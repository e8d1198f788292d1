import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const CSS = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Custom properties of each rule, by selector; a rule inside a media query is one of its own. */
function rules(css: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const properties = [...body.matchAll(/--stoa-([\w-]+):\s*([^;]+);/g)];
    found.set(
      selector.trim().replace(/\s+/g, ' '),
      new Map(properties.map(([, name = '', value = '']) => [name, value])),
    );
  }
  return found;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['surface', 'surface-raised', 'surface-sunken'];
const STATES = ['danger', 'success', 'warning', 'info'];

const READABLE: ReadonlyArray<readonly [string, string]> = [
  ...SURFACES.flatMap((surface) =>
    ['text', 'text-muted', 'accent', ...STATES].map((ink) => [ink, surface] as const),
  ),
  ...[...STATES, 'accent'].flatMap((state) =>
    [state, 'text', 'text-muted'].map((ink) => [ink, `${state}-surface`] as const),
  ),
  ['on-accent', 'accent'],
];

const RULES = rules(CSS);
const THEMES = {
  light: RULES.get(":root, [data-stoa-theme='light']"),
  dark: RULES.get("[data-stoa-theme='dark']"),
};

for (const [theme, tokens] of Object.entries(THEMES)) {
  assert.ok(tokens, `tokens.css has a rule for the ${theme} theme`);
  const color = (name: string): string => {
    const value = tokens.get(`color-${name}`);
    assert.match(value ?? '', /^#[0-9a-f]{6}$/, `--stoa-color-${name} is a colour`);
    return value as string;
  };

  for (const [ink, surface] of READABLE) {
    test(`${theme}: ${ink} on ${surface} is readable, 4.5 : 1`, () => {
      const ratio = contrast(color(ink), color(surface));
      assert.ok(ratio >= 4.5, `${ratio.toFixed(2)} : 1`);
    });
  }

  for (const surface of [...SURFACES, 'accent-surface']) {
    test(`${theme}: the edge of a control shows on ${surface}, 3 : 1`, () => {
      const ratio = contrast(color('border-strong'), color(surface));
      assert.ok(ratio >= 3, `${ratio.toFixed(2)} : 1`);
    });

    test(`${theme}: the focus ring shows on ${surface}, 3 : 1`, () => {
      const ring = tokens.get('focus-ring')?.match(/#[0-9a-f]{6}/)?.[0] ?? '';
      const ratio = contrast(ring, color(surface));
      assert.ok(ratio >= 3, `${ratio.toFixed(2)} : 1`);
    });
  }
}

test('a system in dark mode gets the same theme as an explicit choice of dark', () => {
  assert.deepEqual(RULES.get(":root:not([data-stoa-theme='light'])"), THEMES.dark);
});

test('light and dark name the same tokens', () => {
  assert.deepEqual([...(THEMES.light?.keys() ?? [])], [...(THEMES.dark?.keys() ?? [])]);
});
