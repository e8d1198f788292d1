import type {
  Audience,
  Coverage,
  GroupResult,
  Offer,
  OfferReport,
  Person,
  Question,
  SilentRole,
  Stagnation,
  Withheld,
  Words,
} from '@stoa/contract';
import { addresses } from './audience.ts';
import type { AnswerContent } from './offer-drafts.ts';
import {
  countAnswers,
  hiddenResult,
  isOver,
  MINIMUM_FOR_WORDS,
  MINIMUM_GROUP,
  questionResult,
} from './offers.ts';
import { suppress } from './suppression.ts';
import type { Hiding, Standing } from './suppression.ts';

/** An answer with the department and region its author had then; an anonymous one has neither. */
export interface ReportedAnswer extends AnswerContent, Partial<Standing> {}

/** Somebody who may answer. */
export interface ReportedPerson extends Standing {
  readonly jobRole: string | null;
  readonly answered: boolean;
  readonly seen: boolean;
}

export interface ReportFacts {
  readonly offer: Pick<Offer, 'id' | 'status' | 'anonymous' | 'questions' | 'publishedAt'>;
  readonly answers: readonly ReportedAnswer[];
  readonly people: readonly ReportedPerson[];
  readonly now: string;
}

/** Whether a person is among those an offer asks, as far as a list of people tells. */
export function isAsked(audience: Audience, person: Person): boolean {
  return addresses(audience, {
    person,
    roles: person.leader ? ['employee', 'leader'] : ['employee'],
  });
}

/**
 * What those who answer for an offer may know. Who has taken part is told while the offer is open;
 * what groups answered and what people wrote is told once, when it has closed, so that no two looks
 * differ by one answer.
 */
export function offerReport({ offer, answers, people, now }: ReportFacts): OfferReport {
  const over = isOver(offer.status);
  const respondents = answers.length;
  const groups = breakdown(offer, answers, people, over);
  const seen = people.filter((person) => person.seen).length;
  return {
    offerId: offer.id,
    status: offer.status,
    at: now,
    respondents,
    headcount: people.length,
    seen,
    minimumGroup: MINIMUM_GROUP,
    minimumForWords: MINIMUM_FOR_WORDS,
    representativeness: representativeness(people),
    coverage: coverageOf(people),
    totals: totals(offer, answers, over),
    departments: groups('department'),
    regions: groups('region'),
    words: words(offer.questions, answers, over),
    stagnation: over ? null : stagnation(offer.publishedAt, people, respondents, now),
  };
}

function totals(
  { questions, anonymous }: ReportFacts['offer'],
  answers: readonly ReportedAnswer[],
  over: boolean,
): OfferReport['totals'] {
  if (anonymous && !over) return 'open';
  if (answers.length < MINIMUM_GROUP) return 'few';
  const counts = countAnswers(questions, answers);
  return questions.map((question) => questionResult(question, counts.get(question.id) ?? []));
}

type Side = keyof Standing;

/** What each department or region answered, without those that would tell of single people. */
function breakdown(
  { questions, anonymous }: ReportFacts['offer'],
  answers: readonly ReportedAnswer[],
  people: readonly ReportedPerson[],
  over: boolean,
): (side: Side) => GroupResult[] | Withheld {
  if (anonymous) return () => 'anonymous';
  if (!over) return () => 'open';
  if (answers.length < MINIMUM_GROUP) return () => 'few';
  const standings = answers.map(({ department = null, region = null }) => ({ department, region }));
  const hidden = suppress(standings, MINIMUM_GROUP);
  return (side) => {
    const why = side === 'department' ? hidden.departments : hidden.regions;
    return namesOf([...people, ...standings], side).map((name) => {
      const own = answers.filter((answer) => (answer[side] ?? null) === name);
      const hiding: Hiding | null = own.length === 0 ? 'few' : (why.get(name) ?? null);
      return groupResult(questions, name, own, hiding);
    });
  };
}

function groupResult(
  questions: readonly Question[],
  name: string | null,
  answers: readonly ReportedAnswer[],
  hidden: Hiding | null,
): GroupResult {
  if (hidden) return { name, respondents: null, hidden, questions: questions.map(hiddenResult) };
  const counts = countAnswers(questions, answers);
  return {
    name,
    respondents: answers.length,
    hidden,
    questions: questions.map((question) => questionResult(question, counts.get(question.id) ?? [])),
  };
}

/** What people wrote, in the order of the alphabet, which says nothing about when and who. */
function words(
  questions: readonly Question[],
  answers: readonly ReportedAnswer[],
  over: boolean,
): OfferReport['words'] {
  if (!over) return 'open';
  if (answers.length < MINIMUM_FOR_WORDS) return 'few';
  const asked = questions.filter(({ kind }) => kind === 'sentence').map(({ id }) => id);
  const of = (questionId: string | null): Words => ({
    questionId,
    texts: answers
      .flatMap(({ remarks, sentence }) =>
        questionId === null
          ? (sentence ?? [])
          : remarks.flatMap((remark) => (remark.questionId === questionId ? remark.text : [])),
      )
      .sort((a, b) => (a < b ? -1 : 1)),
  });
  return [...asked.map(of), of(null)].filter(({ texts }) => texts.length > 0);
}

/** How many of each group have answered; groups so small that it names people are hidden. */
function coverageOf(people: readonly ReportedPerson[]): OfferReport['coverage'] {
  const hidden = suppress(people, MINIMUM_GROUP);
  const of = (side: Side, hides: ReadonlyMap<string | null, Hiding>): Coverage[] =>
    namesOf(people, side).map((name) => {
      const group = people.filter((person) => person[side] === name);
      const respondents = group.filter(({ answered }) => answered).length;
      return {
        name,
        headcount: group.length,
        respondents: hides.has(name) ? null : respondents,
      };
    });
  return {
    departments: of('department', hidden.departments),
    regions: of('region', hidden.regions),
  };
}

/** 1 − ½·Σ|r − h| over departments: r their share of respondents, h of the headcount. */
export function representativeness(
  people: readonly Pick<ReportedPerson, 'department' | 'answered'>[],
): number | null {
  const respondents = people.filter(({ answered }) => answered);
  if (respondents.length === 0) return null;
  const share = (all: readonly Pick<ReportedPerson, 'department'>[], name: string | null): number =>
    all.filter(({ department }) => department === name).length / all.length;
  const names = new Set(people.map(({ department }) => department));
  let distance = 0;
  for (const name of names) distance += Math.abs(share(respondents, name) - share(people, name));
  // Two digits, because more would tell of the hidden groups.
  return Math.round((1 - distance / 2) * 100) / 100;
}

const DAYS_OF_GRACE = 48 * 60 * 60 * 1000;
const MANY_SEEN = 50;
const FEW_OPINIONS = 3;
const ROLES_NAMED = 3;

/** After two days many have seen an offer and hardly anybody has answered: whom to ask again. */
export function stagnation(
  publishedAt: string,
  people: readonly Pick<ReportedPerson, 'jobRole' | 'answered' | 'seen'>[],
  respondents: number,
  now: string,
): Stagnation | null {
  const seen = people.filter((person) => person.seen).length;
  const early = Date.parse(now) - Date.parse(publishedAt) < DAYS_OF_GRACE;
  if (early || seen < MANY_SEEN || respondents >= FEW_OPINIONS) return null;
  const silent = new Map<string, number>();
  for (const person of people) {
    if (!person.seen || person.answered || !person.jobRole) continue;
    silent.set(person.jobRole, (silent.get(person.jobRole) ?? 0) + 1);
  }
  const roles = [...silent]
    .map(([jobRole, seen]): SilentRole => ({ jobRole, seen }))
    .filter((role) => role.seen >= MINIMUM_GROUP)
    .sort((a, b) => b.seen - a.seen || (a.jobRole < b.jobRole ? -1 : 1));
  return { seen, respondents, roles: roles.slice(0, ROLES_NAMED) };
}

/** Names in the order of their letters; those without one come last. */
function namesOf(people: Iterable<Standing>, side: Side): (string | null)[] {
  const names = new Set<string | null>();
  for (const person of people) names.add(person[side]);
  return [...names].sort((a, b) => {
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -1 : 1;
  });
}
