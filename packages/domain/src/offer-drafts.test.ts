import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnswerDraft, OfferDraft, Question } from '@stoa/contract';
import { isBackendError } from '@stoa/contract';
import { checkAnswer, checkOffer, checkOutcome } from './offer-drafts.ts';

/** The check refuses the draft and names exactly these fields. */
function faults(check: () => unknown, fields: Readonly<Record<string, string>>): void {
  assert.throws(check, (error) => {
    assert.ok(isBackendError(error), String(error));
    assert.deepEqual([error.code, error.detail.fields], ['invalid', fields]);
    return true;
  });
}

const offer: OfferDraft = {
  title: { en: 'Bicycles', pl: 'Rowery' },
  summary: { en: 'One each.' },
  pictures: [{ src: '/bicycle.jpg', alt: { en: 'A bicycle' }, width: 8, height: 6 }],
  questions: ['a', 'b'].map((id) => ({
    id,
    kind: 'scale',
    text: { en: 'Would you?' },
    steps: 5,
    lowest: { en: 'No' },
    highest: { en: 'Yes' },
  })),
  decision: { en: 'How many we order.' },
  closesAt: '2026-05-01T12:00:00Z',
  ownerId: 'anna',
};

describe('an answer', () => {
  const rate = (...ratings: [string, number][]) =>
    checkAnswer(
      {
        ratings: ratings.map(([questionId, value]) => ({ questionId, value })),
        sentence: ' So-so. ',
      },
      offer,
    );

  it('rates each question, and trims its sentence', () => {
    const { ratings, sentence } = rate(['a', 1], ['b', 5]);
    assert.deepEqual([ratings.length, sentence], [2, 'So-so.']);
  });

  for (const [what, ratings, fields] of [
    ['leaves one out', [['a', 1]], { 'ratings.b': 'required' }],
    [
      'leaves the scale',
      [
        ['a', 0],
        ['b', 6],
      ],
      { 'ratings.a': 'out-of-range', 'ratings.b': 'out-of-range' },
    ],
    [
      'is between two steps',
      [
        ['a', 1.5],
        ['b', 1],
      ],
      { 'ratings.a': 'out-of-range' },
    ],
    [
      'rates twice',
      [
        ['a', 1],
        ['a', 2],
        ['b', 1],
      ],
      { 'ratings.a': 'out-of-range' },
    ],
    [
      'rates what was not asked',
      [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ],
      { 'ratings.c': 'unknown' },
    ],
  ] as const) {
    it(`is refused when it ${what}`, () => {
      faults(() => rate(...(ratings as unknown as [string, number][])), fields);
    });
  }
});

describe('an offer to publish', () => {
  it('is stored with milliseconds, so that times compare as text', () => {
    assert.equal(checkOffer(offer).closesAt, '2026-05-01T12:00:00.000Z');
  });

  for (const [what, change, field, problem] of [
    ['a picture', { pictures: [] }, 'pictures', 'required'],
    [
      'a picture with words',
      { pictures: [{ ...offer.pictures[0]!, alt: {} }] },
      'pictures.0.alt',
      'required',
    ],
    [
      'a safe picture',
      { pictures: [{ ...offer.pictures[0]!, src: 'data:x' }] },
      'pictures.0.src',
      'format',
    ],
    ['a question', { questions: [] }, 'questions', 'required'],
    [
      'few questions',
      { questions: Array.from({ length: 6 }, (_, i) => ({ ...offer.questions[0]!, id: `${i}` })) },
      'questions',
      'too-long',
    ],
    [
      'different questions',
      { questions: [offer.questions[0]!, offer.questions[0]!] },
      'questions.1.id',
      'format',
    ],
    ['a decision', { decision: { en: ' ' } }, 'decision', 'required'],
    ['a closing date', { closesAt: '' }, 'closesAt', 'required'],
    ['a date of the calendar', { closesAt: '2026-13-01T00:00:00Z' }, 'closesAt', 'format'],
    ['an owner', { ownerId: '' }, 'ownerId', 'required'],
  ] as const) {
    it(`needs ${what}`, () => {
      faults(() => checkOffer({ ...offer, ...(change as Partial<OfferDraft>) }), {
        [field]: problem,
      });
    });
  }
});

describe('an answer to questions of every kind', () => {
  const options = ['red', 'green', 'blue'].map((id) => ({ id, text: { en: id } }));
  const questions: Question[] = [
    { id: 'one', kind: 'choice', text: { en: 'Which?' }, options },
    { id: 'some', kind: 'choices', text: { en: 'Which ones?' }, options },
    { id: 'why', kind: 'sentence', text: { en: 'Why?' } },
  ];
  const one = { questionId: 'one', optionIds: ['red'] };
  const some = { questionId: 'some', optionIds: ['blue', 'red'] };
  const complete: AnswerDraft = { ratings: [], choices: [some, one] };

  it('stands in the order of questions and options, whatever was clicked first', () => {
    const { choices, remarks } = checkAnswer(
      { ...complete, remarks: [{ questionId: 'why', text: '  ' }] },
      { questions },
    );
    assert.deepEqual(choices, [one, { questionId: 'some', optionIds: ['red', 'blue'] }]);
    assert.deepEqual(remarks, [], 'blanks are no words');
  });

  for (const [what, change, fields] of [
    ['leaves a choice out', { choices: [one] }, { 'choices.some': 'required' }],
    [
      'chooses twice where one is asked',
      { choices: [{ questionId: 'one', optionIds: ['red', 'blue'] }, some] },
      { 'choices.one': 'out-of-range' },
    ],
    [
      'chooses what is not offered',
      { choices: [one, { questionId: 'some', optionIds: ['pink'] }] },
      { 'choices.some': 'unknown' },
    ],
    [
      'rates where a choice is asked',
      { ratings: [{ questionId: 'one', value: 1 }] },
      { 'ratings.one': 'unknown' },
    ],
    [
      'writes too much',
      { remarks: [{ questionId: 'why', text: 'x'.repeat(1001) }] },
      { 'remarks.why': 'too-long' },
    ],
  ] as const) {
    it(`is refused when it ${what}`, () => {
      const draft = { ...complete, ...(change as unknown as Partial<AnswerDraft>) };
      faults(() => checkAnswer(draft, { questions }), fields);
    });
  }

  it('says something', () => {
    faults(() => checkAnswer({ ratings: [] }, { questions: [questions[2]!] }), {
      remarks: 'required',
    });
  });

  it('has a key exactly where the offer is anonymous', () => {
    const answerKey = 'k'.repeat(43);
    const kept = checkAnswer({ ...complete, answerKey }, { questions, anonymous: true });
    assert.ok(!JSON.stringify(kept).includes(answerKey), 'and the key is not kept with the words');
    const key = (anonymous: boolean, draft: AnswerDraft, problem: string) =>
      faults(() => checkAnswer(draft, { questions, anonymous }), { answerKey: problem });
    key(true, complete, 'required');
    key(true, { ...complete, answerKey: 'short' }, 'format');
    key(false, { ...complete, answerKey }, 'unknown');
  });
});

describe('what an offer lacks', () => {
  it('is told in sentences that say why it is needed', () => {
    const empty = {
      ...offer,
      pictures: [],
      questions: [],
      decision: {},
      closesAt: '',
      ownerId: '',
    };
    assert.throws(
      () => checkOffer(empty),
      ({ message }: Error) => {
        const reasons = [
          'people look before they read',
          'a picture that is only shown does not make people share',
          'people answer when it changes something',
          'until when their word counts',
          'people stop talking where nobody answers',
        ];
        for (const reason of reasons) assert.ok(message.includes(reason), reason);
        return true;
      },
    );
  });

  it('is named for each kind of question', () => {
    const text = { en: 'Which?' };
    const options = [{ id: 'a', text: { en: 'A' } }];
    const questions = [
      { id: 'q', kind: 'choice', text, options },
      { id: 'r', kind: 'choices', text, options: [...options, ...options] },
      { ...offer.questions[0]!, steps: 1, lowest: {} },
      { id: 't', kind: 'riddle', text },
    ] as unknown as Question[];
    faults(() => checkOffer({ ...offer, questions }), {
      'questions.0.options': 'too-short',
      'questions.1.options.1.id': 'format',
      'questions.2.steps': 'out-of-range',
      'questions.2.lowest': 'required',
      'questions.3.kind': 'unknown',
    });
  });
});

describe('an outcome', () => {
  it('says what people said and what was done', () => {
    const outcome = { said: { en: 'Yes.' }, done: { en: 'We order.' }, holdsFrom: null };
    assert.deepEqual(checkOutcome(outcome), outcome);
    faults(() => checkOutcome({ said: {}, done: { en: ' ' }, holdsFrom: 'soon' }), {
      said: 'required',
      done: 'required',
      holdsFrom: 'format',
    });
  });
});
