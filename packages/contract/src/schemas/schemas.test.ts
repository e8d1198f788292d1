import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Value } from 'typebox/value';
import { AnswerDraft, CommentDraft, LocalizedText, Subject, Timestamp } from './index.ts';

describe('the schemas', () => {
  for (const [name, schema, valid, invalid] of [
    [
      'a timestamp',
      Timestamp,
      ['2026-11-23T09:30:00.000Z', '2026-11-23T09:30:00Z'],
      ['2026-11-23', 'yesterday', 1795425000000, ''],
    ],
    [
      'a subject',
      Subject,
      ['page:/hr/benefits', 'post:1', 'a:ż?x#y'],
      ['benefits', 'Page:/x', 'page:/a b', 'page:', `page:/${'x'.repeat(512)}`],
    ],
    [
      'an official text',
      LocalizedText,
      [{ en: 'Bicycles', pl: 'Rowery' }],
      [{}, { en: 1 }, 'Bicycles'],
    ],
    [
      'a comment',
      CommentDraft,
      [{ subject: 'page:/x', parentId: null, body: { format: 'markdown', text: 'Words.' } }],
      [
        { subject: 'page:/x', body: { format: 'markdown', text: 'Words.' } },
        { subject: 'page:/x', parentId: null, body: { format: 'html', html: '<b>' } },
        { subject: 'page:/x', parentId: null, body: { format: 'markdown', text: '' } },
        {
          subject: 'page:/x',
          parentId: null,
          body: { format: 'markdown', text: 'Words.' },
          authorId: 'somebody else',
        },
      ],
    ],
    [
      'an answer',
      AnswerDraft,
      [
        { ratings: [{ questionId: 'q', value: 3 }] },
        { ratings: [], choices: [{ questionId: 'q', optionIds: ['a', 'b'] }] },
        { ratings: [], answerKey: 'k'.repeat(43) },
      ],
      [
        { choices: [] },
        { ratings: [], answerKey: 'short' },
        { ratings: [{ questionId: 'q', value: 0 }] },
        { ratings: [{ questionId: 'q', value: 2.5 }] },
      ],
    ],
  ] as const) {
    it(`accept ${name} and refuse what is none`, () => {
      for (const value of valid) assert.ok(Value.Check(schema, value), JSON.stringify(value));
      for (const value of invalid) assert.ok(!Value.Check(schema, value), JSON.stringify(value));
    });
  }
});
