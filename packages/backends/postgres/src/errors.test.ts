import { BackendError } from '@stoa/contract';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isContention, toProblem } from './errors.ts';

function failure(code: string, message = 'as drivers say it'): Error {
  return Object.assign(new Error(message), { code });
}

describe('a failure of the database', () => {
  const cases: readonly [what: string, failure: Error, problem: string][] = [
    ['a refused connection', failure('ECONNREFUSED'), 'unavailable'],
    ['an unknown host', failure('ENOTFOUND'), 'unavailable'],
    ['a connection that broke', new Error('Connection terminated unexpectedly'), 'unavailable'],
    [
      'a pool without a free connection',
      new Error('timeout exceeded when trying to connect'),
      'unavailable',
    ],
    ['a shutdown', failure('57P01'), 'unavailable'],
    ['a statement that took too long', failure('57014'), 'unavailable'],
    ['too many connections', failure('53300'), 'unavailable'],
    ['a full disk', failure('53100'), 'unavailable'],
    ['a deadlock that remained', failure('40P01'), 'unavailable'],
    ['a time that does not exist', failure('22008'), 'invalid'],
    ['a broken constraint', failure('23505'), 'unexpected'],
    ['a mistake in a statement', failure('42601'), 'unexpected'],
    ['a mistake in our code', new TypeError('x is undefined'), 'unexpected'],
  ];
  for (const [what, error, problem] of cases) {
    it(`${what} is "${problem}"`, () => {
      assert.equal(toProblem(error).code, problem);
      assert.equal(toProblem(error).cause, error);
    });
  }

  it('a problem of ours stays as it is', () => {
    const problem = new BackendError('conflict', 'Changed in the meantime.');
    assert.equal(toProblem(problem), problem);
  });

  it('only deadlocks and serialization failures are worth another attempt', () => {
    const worthwhile = ['40001', '40P01', '57014'].map((code) => isContention(failure(code)));
    assert.deepEqual(worthwhile, [true, true, false]);
  });
});
