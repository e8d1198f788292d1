import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_REACTIONS, tallyReactions } from './reactions.ts';

describe('reactions', () => {
  const chosen = [
    { kind: 'support', personId: 'anna' },
    { kind: 'useful', personId: 'piotr' },
    { kind: 'useful', personId: 'anna' },
    { kind: 'retired-word', personId: 'anna' },
  ];

  it('are counted in the order of the vocabulary, without words that left it', () => {
    assert.deepEqual(tallyReactions(DEFAULT_REACTIONS, chosen, 'piotr'), [
      { kind: 'useful', count: 2, mine: true },
      { kind: 'support', count: 1, mine: false },
    ]);
  });

  it('are nobody’s own to a guest', () => {
    const tally = tallyReactions(DEFAULT_REACTIONS, chosen, null);
    assert.deepEqual(
      tally.map(({ mine }) => mine),
      [false, false],
    );
  });

  it('have a word in each language of the product', () => {
    for (const { label } of DEFAULT_REACTIONS) assert.deepEqual(Object.keys(label), ['en', 'pl']);
  });
});
