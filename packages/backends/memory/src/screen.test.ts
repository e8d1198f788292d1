import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Identity } from '@stoa/contract';
import { isBackendError } from '@stoa/contract';
import type { Screen } from '@stoa/domain';
import { v7 } from 'uuid';
import { createMemorySource } from './source.ts';
import { asAnna } from './testing/people.ts';

/** A rule as a company would set it. */
const screen: Screen = (text) => {
  if (text.includes('never')) return { verdict: 'refuse', reason: 'We do not say never.' };
  if (text.includes('maybe')) return { verdict: 'hold', reason: 'A person looks at maybes.' };
  return { verdict: 'allow' };
};
const asModerator: Identity = { ...asAnna, roles: ['employee', 'moderator'] };
const call = () => ({ mutationId: v7() });
const draft = (text: string) => ({
  subject: 'page:/x',
  parentId: null,
  body: { format: 'markdown', text } as const,
});

describe('a rule about words', () => {
  it('refuses words with its reason, and nothing of them is kept', async () => {
    const threads = createMemorySource({ screen }).backendFor(asAnna).threads!;
    await assert.rejects(threads.reply(draft('never ever'), call()), (error) => {
      assert.ok(isBackendError(error));
      assert.deepEqual(error.detail, {
        fields: { 'body.text': 'refused' },
        refusal: 'words',
        reason: 'We do not say never.',
      });
      return true;
    });
    assert.equal((await threads.list({ subject: 'page:/x' })).items.length, 0);
  });

  it('holds a comment, or an edit, and stands in the audit trail as nobody', async () => {
    const source = createMemorySource({ screen });
    const threads = source.backendFor(asAnna).threads!;
    const held = await threads.reply(draft('maybe'), call());
    assert.deepEqual([held.state, held.stateReason], ['held', 'A person looks at maybes.']);
    const shown = await threads.reply(draft('surely'), call());
    const edit = { body: draft('maybe not').body };
    const edited = await threads.edit(shown.id, edit, shown.revision, call());
    assert.equal(edited.state, 'held');
    const { items } = await source.backendFor(asModerator).moderation!.audit();
    assert.deepEqual(
      items.map(({ act, actor, reason, from }) => [act, actor, reason, from]),
      [
        ['hold', null, 'A person looks at maybes.', 'shown'],
        ['hold', null, 'A person looks at maybes.', null],
      ],
    );
  });

  it('asks moderators no questions, but refuses their words as anybody’s', async () => {
    const threads = createMemorySource({ screen }).backendFor(asModerator).threads!;
    assert.equal((await threads.reply(draft('maybe'), call())).state, 'shown');
    await assert.rejects(threads.reply(draft('never'), call()), { code: 'invalid' });
  });
});
