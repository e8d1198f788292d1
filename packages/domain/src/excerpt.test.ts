import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { excerptOf } from './excerpt.ts';

describe('an excerpt', () => {
  const cases: readonly [text: string, excerpt: string][] = [
    ['Plain words.', 'Plain words.'],
    ['# A headline\n\nAnd **bold** or *slanted* `code`.', 'A headline And bold or slanted code.'],
    ['> quoted\n\n- one\n- two\n1. three', 'quoted one two three'],
    [
      '[@Jan Kowalski](person:jan), see [this](https://a.example "title")',
      '@Jan Kowalski, see this',
    ],
    ['![A bicycle](/media/1.jpg) here', 'A bicycle here'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['a \\* b', 'a * b'],
    ['```js\nlet a;\n```', 'let a;'],
    ['<b>no markup</b>', '<b>no markup</b>'],
  ];
  for (const [text, excerpt] of cases) {
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(excerpt)}`, () => {
      assert.equal(excerptOf(text), excerpt);
    });
  }

  it('ends with a whole word', () => {
    const excerpt = excerptOf('A sentence of words, '.repeat(20));
    assert.match(excerpt, /words…$|sentence…$|A…$|of…$/);
  });

  it('is one line of at most 160 units with no half character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900, size: 'max' }), (text) => {
        const excerpt = excerptOf(text);
        assert.ok(excerpt.length <= 160 && !/[\r\n]/.test(excerpt));
        assert.doesNotMatch(excerpt, /\p{Surrogate}/u);
      }),
    );
  });
});
