import type { Question } from '@stoa/contract';
import { expect } from '@open-wc/testing';
import { answerOf, answersIn, givenIn, textOfAnswers, unanswered } from './kept-answer.ts';
import type { Given } from './kept-answer.ts';

const text = { en: 'A text' };
const options = ['city', 'cargo'].map((id) => ({ id, text }));

function scale(id: string, steps: number): Question {
  return { id, kind: 'scale', steps, text, lowest: text, highest: text };
}

const QUESTIONS: Question[] = [
  scale('useful', 5),
  { id: 'kind', kind: 'choice', text, options },
  { id: 'trips', kind: 'choices', text, options },
  { id: 'why', kind: 'sentence', text },
];

const GIVEN: [string, Given][] = [
  ['useful', 4],
  ['kind', ['cargo']],
  ['trips', ['city', 'cargo']],
  ['why', 'For two.'],
];

describe('a kept answer', () => {
  const kept = textOfAnswers(new Map(GIVEN));

  it('comes back for the questions it answers', () => {
    expect([...answersIn(kept, QUESTIONS)]).to.deep.equal(GIVEN);
  });

  it('is left out where a question is gone, shorter, or of another kind now', () => {
    const changed: Question[] = [
      scale('useful', 3),
      { id: 'kind', kind: 'choice', text, options: options.slice(0, 1) },
      scale('trips', 5),
    ];
    expect([...answersIn(kept, changed)]).to.deep.equal([]);
  });

  it('is none before anything was chosen', () => {
    expect(answersIn('', QUESTIONS).size).to.equal(0);
    expect(unanswered(QUESTIONS, new Map()).map(({ id }) => id)).to.deep.equal([
      'useful',
      'kind',
      'trips',
    ]);
  });

  it('is sent in the shape of the contract, and reads back the same', () => {
    const draft = answerOf(QUESTIONS, new Map(GIVEN), '  ');
    expect(draft).to.deep.equal({
      ratings: [{ questionId: 'useful', value: 4 }],
      choices: [
        { questionId: 'kind', optionIds: ['cargo'] },
        { questionId: 'trips', optionIds: ['city', 'cargo'] },
      ],
      remarks: [{ questionId: 'why', text: 'For two.' }],
      sentence: null,
    });
    expect([...givenIn(draft)]).to.deep.equal(GIVEN);
  });
});
