import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError, isAbort, isBackendError, toBackendError } from './problem.ts';

describe('a problem', () => {
  it('is recognised by its shape, whichever copy of the class made it', () => {
    const fromAnotherBundle = Object.assign(new Error('Slow down.'), {
      code: 'rate-limited',
      detail: { retryAfter: 7 },
    });
    assert.ok(isBackendError(fromAnotherBundle));
    assert.ok(isBackendError(new BackendError('conflict', 'It has changed.')));
  });

  for (const [what, value] of [
    ['an error of Node', Object.assign(new Error('refused'), { code: 'ECONNREFUSED', detail: {} })],
    ['an error without detail', Object.assign(new Error('x'), { code: 'conflict' })],
    ['a plain object', { code: 'conflict', detail: {} }],
    ['nothing', null],
  ] as const) {
    it(`is not ${what}`, () => assert.equal(isBackendError(value), false));
  }

  it('stays what it is when it is translated again', () => {
    const problem = new BackendError('invalid', 'No words.', {
      fields: { 'body.text': 'required' },
    });
    assert.equal(toBackendError(problem), problem);
  });

  it('is "unexpected" when nobody foresaw it, with its cause', () => {
    const cause = new TypeError('x is undefined');
    const problem = toBackendError(cause);
    assert.deepEqual([problem.code, problem.cause], ['unexpected', cause]);
    assert.equal(toBackendError('a string').message, 'a string');
  });
});

describe('an abort', () => {
  it('is what fetch and AbortController reject with', () => {
    const controller = new AbortController();
    controller.abort();
    assert.ok(isAbort(controller.signal.reason));
    assert.ok(isAbort(new DOMException('gone', 'AbortError')));
  });

  it('is neither a timeout nor a problem', () => {
    assert.equal(isAbort(new DOMException('late', 'TimeoutError')), false);
    assert.equal(isAbort(new BackendError('unavailable', 'down')), false);
    assert.equal(isAbort(undefined), false);
  });
});
