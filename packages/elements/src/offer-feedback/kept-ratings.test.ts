import type { ScaleQuestion } from '@stoa/contract';
import { expect } from '@open-wc/testing';
import { ratingsIn, textOfRatings } from './kept-ratings.ts';

function question(id: string, steps: number): ScaleQuestion {
  return { id, kind: 'scale', steps, text: { en: id }, lowest: { en: '' }, highest: { en: '' } };
}

describe('kept ratings', () => {
  const text = textOfRatings(
    new Map([
      ['useful', 4],
      ['price', 7],
    ]),
  );

  it('come back for the questions they answer', () => {
    const ratings = ratingsIn(text, [question('useful', 5), question('price', 7)]);
    expect([...ratings]).to.deep.equal([
      ['useful', 4],
      ['price', 7],
    ]);
  });

  it('are left out where a question is gone or its scale is shorter now', () => {
    expect([...ratingsIn(text, [question('price', 5)])]).to.deep.equal([]);
  });

  it('are none before anything was chosen', () => {
    expect(ratingsIn('', [question('useful', 5)]).size).to.equal(0);
  });
});
