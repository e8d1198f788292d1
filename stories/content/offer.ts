import type { MemorySeed, SeedAnswer, SeedOffer } from '@stoa/backend-memory';
import type { Person } from '@stoa/contract';
import { DAYS, HOURS, minutesAgo } from './clock.ts';
import { PEOPLE, PIOTR } from './people.ts';

export const OFFER = 'company-bicycle';

const BICYCLE: SeedOffer = {
  id: OFFER,
  ownerId: 'marta',
  title: { en: 'A company bicycle', pl: 'Rower firmowy' },
  summary: {
    en: 'Lease a bicycle for 59 a month, repairs included, and keep it under a roof at work.',
    pl: 'Rower w leasingu za 59 zł miesięcznie, z naprawami i zadaszonym miejscem w firmie.',
  },
  pictures: [
    {
      src: './pictures/bicycle.svg',
      alt: {
        en: 'A bicycle under a roof beside an office building',
        pl: 'Rower pod wiatą obok biurowca',
      },
      width: 960,
      height: 540,
    },
  ],
  questions: [
    {
      id: 'useful',
      kind: 'scale',
      text: {
        en: 'How useful would a company bicycle be to you?',
        pl: 'Na ile przydałby Ci się rower firmowy?',
      },
      steps: 5,
      lowest: { en: 'Not at all', pl: 'Wcale' },
      highest: { en: 'Very', pl: 'Bardzo' },
    },
  ],
  decision: {
    en: 'Whether we sign the lease for 2027, and how many bicycles we order.',
    pl: 'Czy podpiszemy umowę na 2027 rok i ile rowerów zamówimy.',
  },
  closesAt: minutesAgo(-7 * DAYS),
};

function answersOf(values: readonly number[]): SeedAnswer[] {
  return values.map((value, i) => ({
    personId: `colleague-${i}`,
    at: minutesAgo((i + 1) * HOURS),
    ratings: [{ questionId: 'useful', value }],
  }));
}

const MINE: SeedAnswer = {
  personId: 'anna',
  at: minutesAgo(3 * HOURS),
  ratings: [{ questionId: 'useful', value: 4 }],
  sentence: 'From April to October I would ride every day.',
};

const COLLEAGUES = answersOf([5, 4, 4, 3, 5, 2, 5, 4, 1, 4, 5]);

function seedOf(offer: SeedOffer): MemorySeed {
  return { people: PEOPLE, offers: [offer] };
}

export const OPEN_OFFER = seedOf({ ...BICYCLE, answers: COLLEAGUES });
export const ANSWERED_OFFER = seedOf({ ...BICYCLE, answers: [...COLLEAGUES, MINE] });
/** Too few have answered to show how. */
export const FIRST_ANSWER = seedOf({ ...BICYCLE, answers: [MINE] });
export const CLOSED_OFFER = seedOf({
  ...BICYCLE,
  answers: COLLEAGUES,
  closesAt: minutesAgo(2 * DAYS),
});
const options = ['city', 'cargo', 'folding'].map((id) => ({
  id,
  text: {
    en: { city: 'A city bicycle', cargo: 'A cargo bicycle', folding: 'A folding bicycle' }[id]!,
    pl: { city: 'Rower miejski', cargo: 'Rower towarowy', folding: 'Rower składany' }[id]!,
  },
}));

/** A question of each kind, anonymous and in its last days. */
export const EVERY_KIND = seedOf({
  ...BICYCLE,
  anonymous: true,
  closesAt: minutesAgo(-1 * DAYS),
  questions: [
    {
      id: 'kind',
      kind: 'choice',
      text: { en: 'Which one would you take?', pl: 'Który wybierasz?' },
      options,
    },
    {
      id: 'trips',
      kind: 'choices',
      text: { en: 'Which would you try?', pl: 'Które chcesz wypróbować?' },
      options,
    },
    { id: 'why', kind: 'sentence', text: { en: 'Why?', pl: 'Dlaczego?' } },
  ],
});

export const DECIDED_OFFER = seedOf({
  ...BICYCLE,
  answers: [...COLLEAGUES, MINE],
  closesAt: minutesAgo(2 * DAYS),
  outcome: {
    at: minutesAgo(1 * DAYS),
    holdsFrom: null,
    said: {
      en: 'Eight of twelve would ride, and nearly all of you ask for a roof.',
      pl: 'Ośmioro z dwunastu by jeździło, a prawie wszyscy proszą o dach.',
    },
    done: {
      en: 'We sign for twenty bicycles and build the roof first.',
      pl: 'Podpisujemy umowę na dwadzieścia rowerów, a najpierw stawiamy dach.',
    },
  },
});

export const FOR_OTHERS = seedOf({
  ...BICYCLE,
  audience: { departments: ['Logistics'], roles: [], regions: [] },
});

export const CLOSED_ANONYMOUSLY = seedOf({
  ...BICYCLE,
  anonymous: true,
  answers: COLLEAGUES,
  closesAt: minutesAgo(2 * DAYS),
});

/** Anna has answered on another device. */
export const ANSWERED_ELSEWHERE = seedOf({
  ...BICYCLE,
  anonymous: true,
  answers: [...COLLEAGUES, MINE],
});

export const NO_OFFER: MemorySeed = { people: PEOPLE };

export const SEVERAL_PICTURES = seedOf({
  ...BICYCLE,
  pictures: [
    ...BICYCLE.pictures,
    {
      src: './pictures/lock.svg',
      alt: { en: 'The lock that comes with it', pl: 'Kłódka w zestawie' },
      width: 960,
      height: 540,
    },
    {
      src: './pictures/shed.svg',
      alt: { en: 'The shed behind the office', pl: 'Wiata za biurem' },
      width: 960,
      height: 540,
    },
  ],
});

export const LONG_OFFER = seedOf({
  ...BICYCLE,
  answers: COLLEAGUES,
  title: {
    en: 'A company bicycle, leased by the month, with repairs, insurance, winter storage and a roof at every one of our four places',
  },
  summary: {
    en: 'Everything about this offer is in the regulations, which have eleven pages. '.repeat(8),
  },
});

/** As many questions as an offer may have. */
export const MANY_QUESTIONS = seedOf({
  ...BICYCLE,
  questions: ['The price', 'The choice of bicycles', 'The repairs', 'The roof', 'The whole'].map(
    (text, i) => ({ ...BICYCLE.questions[0]!, id: `question-${i}`, text: { en: text } }),
  ),
});

const REGIONS = ['Gdańsk', 'Gdynia', 'Łódź'];
const SIZES = { Logistics: 22, Service: 14, Finance: 9, People: 6, Board: 3 };

/** A company large enough for a report to say something. */
const COMPANY: readonly Person[] = Object.entries(SIZES).flatMap(([department, size]) =>
  Array.from({ length: size }, (_, i) => ({
    ...PIOTR,
    id: `${department} ${i}`,
    name: `${department} ${i}`,
    department,
    region: REGIONS[i % REGIONS.length] ?? null,
  })),
);

const OPINIONS = [5, 4, 4, 3, 5, 2, 5, 4, 1, 4, 5, 3];
const WORDS = [
  'From April to October I would ride every day.',
  'Only with a roof and a lock at the warehouse.',
  'The lease is dearer than my own bicycle.',
];

/** Two of three have answered, in each department. */
const BY_DEPARTMENT: readonly SeedAnswer[] = COMPANY.filter((_, i) => i % 3 !== 1).map(
  ({ id }, i) => ({
    personId: id,
    at: minutesAgo((i + 1) * HOURS),
    ratings: [{ questionId: 'useful', value: OPINIONS[i % OPINIONS.length] ?? 3 }],
    sentence: i % 3 === 0 ? (WORDS[(i / 3) % WORDS.length] ?? null) : null,
  }),
);

const sightsOf = (people: readonly Person[]): NonNullable<MemorySeed['activity']> =>
  people.map(({ id }, i) => ({
    personId: id,
    id: 'sight',
    type: 'seen',
    target: { kind: 'offer', id: OFFER },
    at: minutesAgo((i + 2) * HOURS),
  }));

const EVERYBODY = COMPANY.map((person, i) => ({ ...person, jobRole: i % 3 ? 'Driver' : 'Fitter' }));
/** Those who answered, and some of the others. */
const LOOKERS = COMPANY.filter((_, i) => i % 3 !== 1 || i % 2 === 0);

function reported(offer: Partial<SeedOffer>, lookers: readonly Person[] = LOOKERS): MemorySeed {
  return {
    people: [...PEOPLE, ...(lookers === LOOKERS ? COMPANY : lookers)],
    offers: [{ ...BICYCLE, answers: BY_DEPARTMENT, ...offer }],
    activity: sightsOf(lookers),
  };
}

export const REPORTED_OPEN = reported({});
/** Many have looked, and two have answered. */
export const REPORTED_STAGNATING = reported({ answers: BY_DEPARTMENT.slice(0, 2) }, EVERYBODY);
export const REPORTED_CLOSED = reported({ closesAt: minutesAgo(2 * DAYS) });
export const REPORTED_ANONYMOUSLY = reported({ anonymous: true, closesAt: minutesAgo(2 * DAYS) });
