import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBackendError, LIMITS } from '@stoa/contract';
import { checkActivity, checkComment, checkPost, checkReaction, checkSubject } from './drafts.ts';
import { DEFAULT_REACTIONS } from './reactions.ts';

const words = (text: string) => ({ format: 'markdown', text }) as const;

/** The check refuses the draft and names exactly these fields. */
function faults(check: () => unknown, fields: Readonly<Record<string, string>>): void {
  assert.throws(check, (error) => {
    assert.ok(isBackendError(error), String(error));
    assert.deepEqual([error.code, error.detail.fields], ['invalid', fields]);
    return true;
  });
}

describe('a subject', () => {
  for (const subject of ['page:/hr/benefits', 'post:01900000', 'a:ż', 'news-item:x?y=1#z']) {
    it(`may be "${subject}"`, () => checkSubject(subject));
  }

  for (const [subject, problem] of [
    ['', 'required'],
    ['benefits', 'format'],
    ['Page:/x', 'format'],
    ['page:', 'format'],
    ['page:/a b', 'format'],
    ['page:/a\u0000', 'format'],
    [`page:${'x'.repeat(512)}`, 'too-long'],
  ] as const) {
    it(`may not be ${JSON.stringify(subject.slice(0, 20))} (${problem})`, () => {
      faults(() => checkSubject(subject), { subject: problem });
    });
  }
});

describe('a comment', () => {
  const comment = (text: string) =>
    checkComment({ subject: 'page:/x', parentId: null, body: words(text) });

  it('is stored as it was typed, unstorable characters aside', () => {
    assert.equal(comment('  two  spaces\r\n').body.text, '  two  spaces\r\n');
    assert.equal(comment('a\u0000b').body.text, 'a\uFFFDb');
  });

  it('needs words, up to the longest text', () => {
    faults(() => comment(' \n'), { 'body.text': 'required' });
    faults(() => comment('x'.repeat(LIMITS.comment + 1)), { 'body.text': 'too-long' });
    assert.equal(comment('x'.repeat(LIMITS.comment)).body.text.length, LIMITS.comment);
  });
});

describe('a reaction', () => {
  it('is a word of the vocabulary', () => {
    const choice = { kind: 'useful', on: true };
    assert.equal(checkReaction(choice, DEFAULT_REACTIONS), choice);
    faults(() => checkReaction({ kind: 'like', on: true }, DEFAULT_REACTIONS), { kind: 'unknown' });
  });
});

describe('a post', () => {
  const own = { provenance: 'own-hand' } as const;

  it('of form blog has a title', () => {
    assert.equal(
      checkPost({ form: 'blog', title: ' A start ', body: words('x'), ...own }).title,
      'A start',
    );
    faults(() => checkPost({ form: 'blog', body: words('x'), ...own }), { title: 'required' });
  });

  it('of form daily has no title and at most 280 characters', () => {
    const daily = (text: string, title?: string) =>
      checkPost({ form: 'daily', body: words(text), title: title ?? null, ...own });
    assert.equal(daily('x'.repeat(280)).title, null);
    faults(() => daily('x'.repeat(281)), { 'body.text': 'too-long' });
    faults(() => daily('x', 'A title'), { title: 'unknown' });
  });
});

describe('activity', () => {
  const event = {
    id: 'e',
    type: 'seen',
    target: { kind: 'post', id: 'p' },
    at: '2026-05-01T00:00:00.000Z',
  } as const;

  it('comes one to a hundred events at once, each with its time', () => {
    checkActivity([event]);
    faults(() => checkActivity([]), { events: 'required' });
    faults(() => checkActivity(new Array(101).fill(event)), { events: 'too-long' });
    faults(() => checkActivity([event, { ...event, at: 'now' }]), { 'events.1.at': 'format' });
  });
});
