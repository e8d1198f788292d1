import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LocalizedText, OfferStatus, Question } from '@stoa/contract';
import fc from 'fast-check';
import { csvFileName, offerCsv } from './offer-csv.ts';
import type { CsvWords } from './offer-csv.ts';
import { offerReport, representativeness, stagnation } from './offer-reports.ts';
import type { ReportedAnswer, ReportedPerson } from './offer-reports.ts';

const questions: Question[] = [
  {
    id: 'q',
    kind: 'scale',
    steps: 5,
    text: { en: 'Useful?' },
    lowest: { en: 'No' },
    highest: { en: 'Yes' },
  },
  { id: 'why', kind: 'sentence', text: { en: 'Why?' } },
];

const now = '2026-05-20T12:00:00.000Z';

const offer = (status: OfferStatus, anonymous = false) => ({
  id: 'offer',
  status,
  anonymous,
  questions,
  publishedAt: '2026-05-01T12:00:00.000Z',
});

const answers = (count: number, department: string, value = 3): ReportedAnswer[] =>
  Array.from({ length: count }, (_, i) => ({
    ratings: [{ questionId: 'q', value }],
    choices: [],
    remarks: [{ questionId: 'why', text: `${department} ${9 - (i % 10)}` }],
    sentence: null,
    department,
    region: 'North',
  }));

const person = (change: Partial<ReportedPerson> = {}): ReportedPerson => ({
  department: 'Sales',
  region: 'North',
  jobRole: 'adviser',
  answered: false,
  seen: false,
  ...change,
});

const staff = (count: number, change: Partial<ReportedPerson> = {}): ReportedPerson[] =>
  Array.from({ length: count }, () => person(change));

describe('the report of an offer', () => {
  const people = [...staff(9, { answered: true }), ...staff(7, { department: 'Care' })];

  it('tells by department only when it has closed', () => {
    const given = [...answers(6, 'Sales', 5), ...answers(5, 'Care', 1)];
    const of = (status: OfferStatus) =>
      offerReport({ offer: offer(status), answers: given, people, now });
    for (const status of ['open', 'closing'] as const) {
      const report = of(status);
      assert.deepEqual(
        [report.departments, report.regions, report.words],
        ['open', 'open', 'open'],
      );
      assert.ok(typeof report.totals !== 'string', 'totals are told meanwhile');
    }
    for (const status of ['closed', 'decided'] as const) {
      const { departments } = of(status);
      assert.ok(typeof departments !== 'string');
      assert.deepEqual(
        departments.map(({ name, respondents, hidden, questions: [first] }) => {
          return [name, respondents, hidden, first?.mean];
        }),
        [
          ['Care', 5, null, 1],
          ['Sales', 6, null, 5],
        ],
      );
    }
  });

  it('hides small groups and one more, and their sizes', () => {
    const given = [...answers(9, 'Sales'), ...answers(3, 'Care'), ...answers(6, 'Board')];
    const { departments } = offerReport({ offer: offer('closed'), answers: given, people, now });
    assert.ok(typeof departments !== 'string');
    const hidden = departments.filter((group) => group.hidden);
    assert.deepEqual(
      hidden.map(({ name, hidden, respondents }) => [name, hidden, respondents]),
      [
        ['Board', 'another', null],
        ['Care', 'few', null],
      ],
    );
    assert.ok(hidden.every((group) => group.questions.every(({ mean }) => mean === null)));
  });

  it('of an anonymous offer tells totals and words when it has closed, and never groups', () => {
    const given = answers(12, 'Sales').map(
      ({ department: _department, region: _region, ...answer }) => answer,
    );
    const of = (status: OfferStatus) =>
      offerReport({ offer: offer(status, true), answers: given, people, now });
    const open = of('open');
    assert.deepEqual([open.totals, open.words, open.respondents], ['open', 'open', 12]);
    const closed = of('closed');
    assert.deepEqual([closed.departments, closed.regions], ['anonymous', 'anonymous']);
    assert.ok(typeof closed.totals !== 'string' && typeof closed.words !== 'string');
  });

  it('tells words from ten respondents on, in the order of the alphabet', () => {
    const of = (count: number) =>
      offerReport({ offer: offer('closed'), answers: answers(count, 'A'), people, now }).words;
    assert.equal(of(9), 'few');
    const [written] = of(10) as Exclude<ReturnType<typeof of>, string>;
    assert.equal(written?.questionId, 'why');
    assert.deepEqual(written?.texts, [...written.texts].sort());
  });

  it('covers each department against its headcount, and hides those that name people', () => {
    const some = [...staff(9, { answered: true }), ...staff(2, { department: 'Board' })];
    const mixed = [...some, ...staff(8, { department: 'Care' })];
    const { coverage, headcount } = offerReport({
      offer: offer('open'),
      answers: answers(9, 'Sales'),
      people: mixed,
      now,
    });
    assert.equal(headcount, 19);
    assert.deepEqual(coverage.departments, [
      { name: 'Board', headcount: 2, respondents: null },
      { name: 'Care', headcount: 8, respondents: null },
      { name: 'Sales', headcount: 9, respondents: 9 },
    ]);
  });
});

describe('representativeness', () => {
  it('is 1 when each department answers in proportion to its size', () => {
    const even = ['A', 'B'].flatMap((department) => [
      ...staff(3, { department, answered: true }),
      ...staff(3, { department }),
    ]);
    assert.equal(representativeness(even), 1);
    assert.equal(representativeness(staff(4)), null);
  });

  it('is the share of the headcount that answered when one department answers alone', () => {
    const people = [...staff(5, { answered: true }), ...staff(15, { department: 'B' })];
    assert.equal(representativeness(people), 0.25);
  });

  it('lies between 0 and 1', () => {
    const people = fc.array(
      fc.record({ department: fc.constantFrom('A', 'B', 'C'), answered: fc.boolean() }),
    );
    fc.assert(
      fc.property(people, (all) => {
        const value = representativeness(all);
        assert.ok(value === null || (value >= 0 && value <= 1));
      }),
    );
  });
});

describe('an offer that nobody answers', () => {
  const published = '2026-05-18T12:00:00.000Z';
  const seen = [
    ...staff(30, { seen: true }),
    ...staff(16, { seen: true, jobRole: 'driver' }),
    ...staff(4, { seen: true, jobRole: 'board' }),
  ];

  it('is to be asked again after 48 hours, by role, largest first', () => {
    assert.deepEqual(stagnation(published, seen, 2, now), {
      seen: 50,
      respondents: 2,
      roles: [
        { jobRole: 'adviser', seen: 30 },
        { jobRole: 'driver', seen: 16 },
      ],
    });
  });

  for (const [what, at, people, respondents] of [
    ['a minute too early', '2026-05-20T11:59:00.000Z', seen, 0],
    ['with three answers', now, seen, 3],
    ['seen by 49', now, seen.slice(1), 0],
  ] as const) {
    it(`is left alone ${what}`, () => {
      assert.equal(stagnation(published, people, respondents, at), null);
    });
  }
});

describe('the CSV of a report', () => {
  const words: CsvWords = {
    headings: ['part', 'group', 'question', 'answer', 'people', 'remark'],
    all: 'all',
    department: 'department',
    region: 'region',
    headcount: 'headcount',
    respondents: 'respondents',
    sentence: 'sentence',
    unnamed: 'none',
    hidden: 'hidden',
    text: (text: LocalizedText) => text['en'] ?? '',
  };
  const csv = (given: ReportedAnswer[]): string => {
    const report = offerReport({ offer: offer('closed'), answers: given, people: staff(20), now });
    return [...offerCsv(offer('closed'), report, words)].join('');
  };
  const saying = (text: string): ReportedAnswer[] =>
    answers(10, 'Sales').map((answer) => ({ ...answer, remarks: [{ questionId: 'why', text }] }));

  it('begins with a byte order mark and has six fields in every line', () => {
    const text = csv(answers(12, 'Sales'));
    assert.ok(text.startsWith('\uFEFFpart,group,question,answer,people,remark\r\n'));
    const lines = text.trimEnd().split('\r\n');
    assert.ok(lines.every((line) => line.split(',').length === 6));
    assert.ok(lines.includes('department,Sales,Useful?,3 / 5,12,'));
  });

  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\uFF1D1']) {
    it(`makes no formula of ${JSON.stringify(formula)}`, () => {
      assert.ok(csv(saying(formula)).includes(`,"'${formula}",`));
    });
  }

  it('keeps quotes, commas and line breaks inside their field', () => {
    assert.ok(csv(saying('He said "no",\nthen left')).includes(',"He said ""no"",\nthen left",'));
  });

  it('says "hidden" where the report shows nothing, and no number', () => {
    const text = csv([...answers(9, 'Sales'), ...answers(3, 'Care'), ...answers(6, 'Board')]);
    assert.ok(text.includes('department,Care,Useful?,,,hidden\r\n'));
    assert.ok(text.includes('department,Board,Useful?,,,hidden\r\n'));
    assert.ok(!/^department,(Care|Board),Useful\?,\d/m.test(text));
  });

  it('has a name that every system takes', () => {
    assert.equal(
      csvFileName('Rower służbowy: tak / nie?', now),
      'rower-sluzbowy-tak-nie-2026-05-20.csv',
    );
    assert.equal(csvFileName('Ждём', now), 'offer-2026-05-20.csv');
  });
});
