import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChoicesQuestion, Identity, ScaleQuestion } from '@stoa/contract';
import { isBackendError } from '@stoa/contract';
import fc from 'fast-check';
import { EVERYONE } from './audience.ts';
import {
  checkOfferChange,
  countAnswers,
  MINIMUM_GROUP,
  offerAccess,
  offerResults,
  offerRights,
  offerStatus,
  showsResults,
} from './offers.ts';
import type { KnownOffer } from './offers.ts';
import { checkOffer } from './offer-drafts.ts';

const question = (id: string, steps: number): ScaleQuestion => ({
  id,
  kind: 'scale',
  text: { en: 'How useful is it?' },
  steps,
  lowest: { en: 'Not' },
  highest: { en: 'Very' },
});

const choices: ChoicesQuestion = {
  id: 'c',
  kind: 'choices',
  text: { en: 'Which?' },
  options: ['x', 'y'].map((id) => ({ id, text: { en: id } })),
};

const identity = (id: string, ...roles: Identity['roles']): Identity => ({
  person: {
    id,
    name: id,
    title: null,
    department: 'Sales',
    region: null,
    photo: null,
    leader: false,
  },
  roles: ['employee', ...roles],
});

describe('an offer', () => {
  for (const [status, now] of [
    ['open', '2026-05-07T23:59:00.000Z'],
    ['closing', '2026-05-08T00:00:00.000Z'],
    ['closing', '2026-05-13T11:59:59.999Z'],
    ['closed', '2026-05-13T12:00:00.000Z'],
  ] as const) {
    it(`that closes on Wednesday at noon is ${status} at ${now}`, () => {
      assert.equal(
        offerStatus({ closesAt: '2026-05-13T12:00:00.000Z', outcome: null }, now),
        status,
      );
    });
  }

  it('counts its last three workdays without the weekend', () => {
    const closesAt = '2026-05-12T12:00:00.000Z';
    const at = (now: string) => offerStatus({ closesAt, outcome: null }, now);
    assert.equal(at('2026-05-06T12:00:00.000Z'), 'open', 'Wednesday before');
    assert.equal(at('2026-05-07T12:00:00.000Z'), 'closing', 'Thursday before');
  });

  it('counts its last three workdays without public holidays', () => {
    const closesAt = '2026-05-05T12:00:00.000Z';
    const at = (now: string) => offerStatus({ closesAt, outcome: null }, now);
    assert.equal(at('2026-04-28T23:59:00.000Z'), 'open', 'Tuesday of the week before');
    assert.equal(at('2026-04-29T12:00:00.000Z'), 'closing', 'Wednesday: May 1 is no workday');
  });

  it('is decided once there is an outcome, whatever its date', () => {
    const times = { closesAt: '2030-01-01T00:00:00.000Z', outcome: {} };
    assert.equal(offerStatus(times, '2026-05-01T12:00:00.000Z'), 'decided');
  });

  it('shows results to those who answered, and to all once it has closed', () => {
    assert.equal(showsResults({ status: 'open', answered: false }), false);
    assert.equal(showsResults({ status: 'closing', answered: true }), true);
    assert.equal(showsResults({ status: 'closed', answered: false }), true);
    assert.equal(showsResults({ status: 'decided', answered: false }), true);
  });

  it('asks those it names, and says to others why they only read', () => {
    const audience = { ...EVERYONE, departments: ['Logistics'] };
    const read = { access: 'read', barrier: 'not-addressed' };
    const guest: Identity = { person: null, roles: [] };
    assert.deepEqual(offerAccess(audience, 'open', identity('a')), read);
    assert.deepEqual(offerAccess(audience, 'closed', identity('a')), {
      ...read,
      barrier: 'closed',
    });
    assert.deepEqual(offerAccess(audience, 'open', guest), { access: 'sign-in', barrier: null });
    const write = { access: 'write', barrier: null };
    assert.deepEqual(offerAccess(EVERYONE, 'closing', identity('a')), write);
  });

  it('is in the hands of its owner and of editors', () => {
    const all = { edit: true, decide: true, report: true };
    const none = { edit: false, decide: false, report: false };
    assert.deepEqual(offerRights(identity('anna'), 'anna'), all);
    assert.deepEqual(offerRights(identity('ben', 'editor'), 'anna'), all);
    assert.deepEqual(offerRights(identity('ben', 'leader', 'moderator'), 'anna'), none);
    assert.deepEqual(offerRights({ person: null, roles: ['editor'] }, 'anna'), none);
  });
});

describe('an offer that is published again', () => {
  const content = checkOffer({
    title: { en: 'T' },
    summary: { en: 'S' },
    pictures: [{ src: '/p', alt: { en: 'P' }, width: 1, height: 1 }],
    questions: [question('a', 5), choices],
    decision: { en: 'D' },
    closesAt: '2026-05-13T12:00:00.000Z',
    ownerId: 'anna',
    anonymous: true,
  });
  const known: KnownOffer = {
    content,
    closesAt: content.closesAt,
    outcome: null,
    answered: true,
  };
  const before = '2026-05-01T12:00:00.000Z';
  const after = '2026-05-14T12:00:00.000Z';
  const later = { closesAt: '2026-06-01T12:00:00.000Z' };

  const fixed = (change: object, now: string, facts: Partial<KnownOffer> = {}): string[] => {
    try {
      checkOfferChange({ ...known, ...facts }, { ...content, ...change }, now);
      return [];
    } catch (error) {
      assert.ok(isBackendError(error) && error.code === 'invalid');
      return Object.keys(error.detail.fields ?? {});
    }
  };

  it('may say the same in better words, close earlier and later', () => {
    const reworded = [{ ...question('a', 5), text: { en: 'How useful?' } }, choices];
    assert.deepEqual(fixed({ questions: reworded, summary: { en: 'Longer.' } }, before), []);
    assert.deepEqual(fixed(later, before), []);
    assert.deepEqual(fixed({ closesAt: before }, before), []);
  });

  it('stays as anonymous as it was once somebody has answered', () => {
    assert.deepEqual(fixed({ anonymous: false }, before), ['anonymous']);
    assert.deepEqual(fixed({ anonymous: false }, before, { answered: false }), []);
  });

  it('asks what people have answered', () => {
    for (const questions of [
      [question('a', 4), choices],
      [question('b', 5), choices],
      [question('a', 5)],
      [question('a', 5), { ...choices, options: [...choices.options].reverse() }],
    ]) {
      assert.deepEqual(fixed({ questions }, before), ['questions']);
      assert.deepEqual(fixed({ questions }, before, { answered: false }), []);
    }
  });

  it('is not opened again, because two looks would differ by what came between', () => {
    assert.deepEqual(fixed(later, after), ['closesAt']);
    assert.deepEqual(fixed(later, after, { answered: false }), []);
    assert.deepEqual(fixed(later, after, { answered: false, outcome: {} }), ['closesAt']);
    assert.deepEqual(fixed({}, after), []);
  });
});

describe('results of an offer', () => {
  const open = { anonymous: false, status: 'open' } as const;

  it('hide answers below the minimum group, whatever was chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MINIMUM_GROUP - 1 }), (respondents) => {
        const counts = new Map([['q', [respondents, 0, 0]]]);
        const results = offerResults(
          { ...open, questions: [question('q', 3)] },
          respondents,
          counts,
        );
        assert.equal(results.respondents, respondents);
        assert.deepEqual(results.questions, [{ questionId: 'q', mean: null, distribution: null }]);
      }),
    );
  });

  it('of an anonymous offer come once, when it has closed', () => {
    const counts = new Map([['q', [9, 9, 9]]]);
    const of = (status: 'open' | 'closing' | 'closed' | 'decided') =>
      offerResults({ anonymous: true, status, questions: [question('q', 3)] }, 27, counts);
    for (const status of ['open', 'closing'] as const) {
      assert.equal(of(status).questions[0]!.distribution, null);
      assert.equal(of(status).respondents, 27);
    }
    for (const status of ['closed', 'decided'] as const) {
      assert.deepEqual(of(status).questions[0]!.distribution, [9, 9, 9]);
    }
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
        const questions = [question('q', steps)];
        const given = values.map((value) => ({
          ratings: [{ questionId: 'q', value }],
          choices: [],
        }));
        const counts = countAnswers(questions, given);
        const results = offerResults({ ...open, questions }, values.length, counts);
        const expected = values.reduce((sum, value) => sum + value, 0) / values.length;
        const { mean, distribution } = results.questions[0]!;
        assert.ok(Math.abs(mean! - expected) < 1e-9);
        assert.equal(
          distribution!.reduce((sum, count) => sum + count, 0),
          values.length,
        );
      }),
    );
  });

  it('have a number for each step and option, and a mean of scales only', () => {
    const questions = [question('a', 4), question('b', 2), choices];
    const given = { ratings: [{ questionId: 'a', value: 1 }], choices: [] };
    const both = { ratings: [], choices: [{ questionId: 'c', optionIds: ['x', 'y'] }] };
    const counts = countAnswers(questions, [given, both, both]);
    assert.deepEqual(offerResults({ ...open, questions }, 7, counts).questions, [
      { questionId: 'a', mean: 1, distribution: [1, 0, 0, 0] },
      { questionId: 'b', mean: null, distribution: [0, 0] },
      { questionId: 'c', mean: null, distribution: [2, 2] },
    ]);
  });
});
