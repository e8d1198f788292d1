import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checks, runCheck, runChecks } from '@stoa/conformance';
import type { CheckResult } from '@stoa/conformance';
import type { Capabilities } from '@stoa/contract';
import { memoryFixture } from './testing/fixture.ts';

const REFUSALS: readonly (keyof Capabilities)[] = [
  'live',
  'editOwn',
  'removeOwn',
  'reactions',
  'withdrawAnswers',
  'anonymousFeedback',
  'offerReports',
  'sortHelpful',
  'sortUnanswered',
  'questions',
  'history',
  'searchThreads',
  'readMarks',
  'publishPosts',
  'editPosts',
  'schedulePosts',
  'draftPosts',
  'delegatePosts',
  'publishOffers',
  'publishCampaigns',
  'campaignLedger',
  'media',
  'voiceNotes',
];

describe('a backend that declares what it cannot do', () => {
  it('conforms in all else, whatever it lacks', async () => {
    const capabilities = Object.fromEntries(REFUSALS.map((capability) => [capability, false]));
    const { results } = await runChecks(() => memoryFixture({ capabilities }));
    assert.deepEqual(
      results.filter(({ outcome }) => outcome === 'failed'),
      [],
    );
  });

  for (const capability of REFUSALS) {
    it(`answers "unsupported" without "${capability}"`, async () => {
      const results = await runThose(capability);
      assert.deepEqual(
        results.filter(({ outcome }) => outcome === 'failed'),
        [],
      );
      const declined = results.filter(({ reason }) => reason?.startsWith(`"${capability}"`));
      assert.ok(declined.length > 0, 'some checks assert the refusal instead');
      assert.ok(declined.every(({ outcome }) => outcome === 'passed'));
    });
  }

  for (const capability of ['idempotentWrites', 'detectsConflicts'] as const) {
    it(`has checks skipped, with the reason, without "${capability}"`, async () => {
      const capabilities = { [capability]: false };
      const { results } = await runChecks(() => memoryFixture({ capabilities }));
      assert.deepEqual(
        results.filter(({ outcome }) => outcome === 'failed'),
        [],
      );
      const skipped = results.filter(({ outcome }) => outcome === 'skipped');
      assert.ok(skipped.length > 0);
      assert.ok(skipped.every(({ reason }) => reason?.includes(capability)));
    });
  }

  it('is caught when it can do what it denies', async () => {
    const { results } = await runChecks(async () => {
      const sound = await memoryFixture();
      return {
        ...sound,
        backendFor: async (persona) => {
          const backend = await sound.backendFor(persona);
          const session: typeof backend.viewer.session = async (call) => {
            const told = await backend.viewer.session(call);
            return { ...told, capabilities: { ...told.capabilities, editOwn: false } };
          };
          return { ...backend, viewer: { session } };
        },
      };
    });
    const edits = results.filter(({ name }) => name === 'only the author edits a comment');
    assert.deepEqual(
      edits.map(({ outcome }) => outcome),
      ['failed'],
    );
  });
});

/** The checks that need a capability, with a backend that lacks it. */
async function runThose(capability: keyof Capabilities): Promise<CheckResult[]> {
  const needy = checks.filter(({ capabilities }) => capabilities?.includes(capability));
  const results: CheckResult[] = [];
  for (const check of needy) {
    results.push(
      await runCheck(check, () => memoryFixture({ capabilities: { [capability]: false } })),
    );
  }
  return results;
}
