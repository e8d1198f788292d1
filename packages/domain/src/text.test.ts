import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { storableJson, storableText } from './storable.ts';
import { searchable } from './text.ts';

/** Any sequence of UTF-16 code units, lone surrogates and NUL included. */
const codeUnits = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.constantFrom(0, 0x41),
    ),
  )
  .map((units) => String.fromCharCode(...units));

/** The text after a trip through UTF-8, which replaces lone surrogates. */
function throughUtf8(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

describe('text as it is stored', () => {
  it('is the same text when nothing in it is unstorable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\u0000'));
        assert.equal(storableText(text), text);
      }),
    );
  });

  it('has neither NUL nor lone surrogates, and every other unit in its place', () => {
    fc.assert(
      fc.property(codeUnits, (text) => {
        const stored = storableText(text);
        assert.equal(stored.length, text.length);
        assert.equal(stored, throughUtf8(text).replaceAll('\u0000', '\uFFFD'));
      }),
    );
  });

  it('survives UTF-8, and being stored again', () => {
    fc.assert(
      fc.property(codeUnits, (text) => {
        const stored = storableText(text);
        assert.equal(throughUtf8(stored), stored);
        assert.equal(storableText(stored), stored);
      }),
    );
  });
});

describe('JSON as it is stored', () => {
  it('has storable texts at every level, and is otherwise the same', () => {
    const json = { 'k\u0000': ['a\u0000', { en: '\uD83D', n: 1, none: null, yes: true }] };
    const stored = { 'k\uFFFD': ['a\uFFFD', { en: '\uFFFD', n: 1, none: null, yes: true }] };
    assert.deepEqual(storableJson(json), stored);
  });
});

describe('text for finding people', () => {
  for (const [text, found] of [
    ['Łukasz Żak', 'lukasz zak'],
    ['ŻÓŁĆ', 'zolc'],
    ['  Åsa Strøm-Müller ', 'asa strom-muller'],
    ['Weiß', 'weiss'],
    ['Ｆｕｌｌ ﬁn', 'full fin'],
    ['e\u0301', 'e'],
    ['soft\u00ADhyphen', 'softhyphen'],
  ] as const) {
    it(`makes "${text}" into "${found}"`, () => assert.equal(searchable(text), found));
  }

  it('does not change what is searchable already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = searchable(text);
        assert.equal(searchable(once), once);
      }),
    );
  });

  it('is the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(searchable(text.normalize('NFC')), searchable(text.normalize('NFD')));
      }),
    );
  });
});
