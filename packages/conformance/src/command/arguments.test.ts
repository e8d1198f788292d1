import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArguments, UsageProblem } from './arguments.ts';
import type { Arguments } from './arguments.ts';

const URL = 'http://127.0.0.1:4173';
const TOKENS = ['author', 'reader', 'leader', 'editor', 'moderator'].flatMap((name) => [
  '--token',
  `${name}=jwt=of.${name}`,
]);

function read(...args: string[]): Arguments {
  const read = readArguments([URL, ...args]);
  assert.ok(read !== 'personas');
  return read;
}

describe('the command line of stoa-conformance', () => {
  it('signs each persona in with their token, and nobody as the guest', () => {
    const { url, signIn } = read(...TOKENS);
    assert.equal(url, URL);
    assert.equal(signIn('leader').token?.(), 'jwt=of.leader');
    assert.deepEqual(signIn('guest'), {});
  });

  it('names the personas of the kit to a server in demo mode', () => {
    const { signIn } = read('--demo');
    assert.deepEqual(signIn('author'), { persona: 'conformance-author' });
    assert.deepEqual(signIn('guest'), {});
  });

  it('passes on which checks to run', () => {
    assert.equal(read('--demo', '--only', 'paging').only, 'paging');
    assert.equal('only' in read('--demo'), false);
  });

  for (const [what, args, hint] of [
    ['no address', ['--demo'], /Name one address/],
    ['an address that is none', ['server', '--demo'], /Name one address/],
    ['two addresses', [URL, URL, '--demo'], /Name one address/],
    ['a persona without a token', [URL, ...TOKENS.slice(2)], /--token for: author/],
    ['an option it does not know', [URL, '--demos'], /--demos/],
  ] as const) {
    it(`refuses ${what}, and says what to change`, () => {
      assert.throws(
        () => readArguments(args),
        (error) => error instanceof UsageProblem && hint.test(error.message),
      );
    });
  }
});
