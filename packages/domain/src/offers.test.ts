import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ScaleQuestion } from '@stoa/contract';
import fc from 'fast-check';
import { MINIMUM_GROUP, offerResults, offerStatus, showsResults } from './offers.ts';

const question = (id: string, steps: number): ScaleQuestion => ({
  id,
  kind: 'scale',
  text: { en: 'How useful is it?' },
  steps,
  lowest: { en: 'Not' },
  highest: { en: 'Very' },
});

describe('an offer', () => {
  it('closes at its closing date, not after it', () => {
    assert.equal(offerStatus('2026-05-01T12:00:00.000Z', '2026-05-01T11:59:59.999Z'), 'open');
    assert.equal(offerStatus('2026-05-01T12:00:00.000Z', '2026-05-01T12:00:00.000Z'), 'closed');
  });

  it('shows results to those who answered, and to all once it has closed', () => {
    const mine = { ratings: [], sentence: null, answeredAt: '2026-05-01T12:00:00.000Z' };
    assert.equal(showsResults({ status: 'open', mine: null }), false);
    assert.equal(showsResults({ status: 'open', mine }), true);
    assert.equal(showsResults({ status: 'closed', mine: null }), true);
  });
});

describe('results of an offer', () => {
  it('hide ratings below the minimum group, whatever was chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MINIMUM_GROUP - 1 }), (respondents) => {
        const counts = new Map([['q', [respondents, 0, 0]]]);
        const results = offerResults([question('q', 3)], respondents, counts);
        assert.equal(results.respondents, respondents);
        assert.deepEqual(results.questions, [{ questionId: 'q', mean: null, distribution: null }]);
      }),
    );
  });

  it('give the mean of what was chosen, within the scale', () => {
    const answers = fc.integer({ min: 2, max: 10 }).chain((steps) =>
      fc.record({
        steps: fc.constant(steps),
        values: fc.array(fc.integer({ min: 1, max: steps }), {
          minLength: MINIMUM_GROUP,
          maxLength: 60,
        }),
      }),
    );
    fc.assert(
      fc.property(answers, ({ steps, values }) => {
        const counts = new Array<number>(steps).fill(0);
        for (const value of values) counts[value - 1]! += 1;
        const results = offerResults(
          [question('q', steps)],
          values.length,
          new Map([['q', counts]]),
        );
        const expected = values.reduce((sum, value) => sum + value, 0) / values.length;
        const { mean, distribution } = results.questions[0]!;
        assert.ok(Math.abs(mean! - expected) < 1e-9);
        assert.deepEqual(distribution, counts);
      }),
    );
  });

  it('have a step for each of the scale, and no mean of nothing', () => {
    const { questions } = offerResults(
      [question('a', 4), question('b', 2)],
      7,
      new Map([['a', [1]]]),
    );
    assert.deepEqual(questions, [
      { questionId: 'a', mean: 1, distribution: [1, 0, 0, 0] },
      { questionId: 'b', mean: null, distribution: [0, 0] },
    ]);
  });
});
