import { BackendError } from '@stoa/contract';
import type {
  Access,
  Answer,
  Audience,
  Identity,
  Offer,
  OfferBarrier,
  OfferResults,
  OfferStatus,
  Question,
  QuestionResult,
} from '@stoa/contract';
import { addresses } from './audience.ts';
import { addDays } from './days.ts';
import type { AnswerContent, OfferContent } from './offer-drafts.ts';
import { accessFor } from './permissions.ts';
import { isWorkday } from './workdays.ts';

/** Answers are shown from this many respondents on, so that nobody's can be inferred. */
export const MINIMUM_GROUP = 5;

/** Words, which may give their author away, from this many on. */
export const MINIMUM_FOR_WORDS = 10;

/** So many workdays before its end an offer says that it is closing. */
const LAST_WORKDAYS = 3;

/** What the status of an offer depends on. */
export interface OfferTimes {
  readonly closesAt: string;
  /** `null` until the owner has told the outcome. */
  readonly outcome: object | null;
}

export function offerStatus({ closesAt, outcome }: OfferTimes, now: string): OfferStatus {
  if (outcome) return 'decided';
  if (closesAt <= now) return 'closed';
  return workdaysLeft(now, closesAt) <= LAST_WORKDAYS ? 'closing' : 'open';
}

/** Whether nobody is asked any more. */
export function isOver(status: OfferStatus): boolean {
  return status === 'closed' || status === 'decided';
}

/** Days that people in Poland work on and that begin between two instants, in UTC. */
export function workdaysLeft(now: string, closesAt: string): number {
  const last = closesAt.slice(0, 10);
  let days = 0;
  for (let day = addDays(now.slice(0, 10), 1); day <= last; day = addDays(day, 1)) {
    if (isWorkday(day)) days += 1;
    if (days > LAST_WORKDAYS) break;
  }
  return days;
}

/** What somebody may do with an offer, and what keeps them from answering. */
export function offerAccess(
  audience: Audience,
  status: OfferStatus,
  identity: Identity,
): { access: Access; barrier: OfferBarrier | null } {
  if (isOver(status)) return { access: 'read', barrier: 'closed' };
  if (!identity.person || addresses(audience, identity)) {
    return { access: accessFor(identity), barrier: null };
  }
  return { access: 'read', barrier: 'not-addressed' };
}

/** Refuses an answer that comes too late, or from somebody who is not asked. */
export function requireOpen(
  { audience, ...times }: OfferTimes & { readonly audience: Audience },
  identity: Identity,
  now: string,
): void {
  const { barrier } = offerAccess(audience, offerStatus(times, now), identity);
  if (barrier === 'closed') throw new BackendError('forbidden', 'This offer has closed.');
  if (barrier) {
    throw new BackendError('forbidden', 'This offer asks other people: it names who may answer.');
  }
}

/** Refuses to take an answer back that has been counted; whoever is asked no more may, too. */
export function requireUnclosed(times: OfferTimes, now: string): void {
  if (!isOver(offerStatus(times, now))) return;
  throw new BackendError('forbidden', 'This offer has closed: answers stay as they were counted.');
}

/** Editors may do everything with an offer, and so may the person who answers for it. */
export function offerRights({ person, roles }: Identity, ownerId: string): Offer['may'] {
  const allowed = person !== null && (roles.includes('editor') || person.id === ownerId);
  return { edit: allowed, decide: allowed, report: allowed };
}

/** Refuses everybody but editors and the owner. */
export function requireOfferRights(identity: Identity, ownerId: string): void {
  if (offerRights(identity, ownerId).report) return;
  throw new BackendError('forbidden', 'Only the owner of an offer and editors may do this.');
}

/** What a published offer is changed from. */
export interface KnownOffer extends OfferTimes {
  readonly content: Pick<OfferContent, 'questions' | 'anonymous' | 'ownerId'>;
  readonly answered: boolean;
}

/** Refuses changes that would bend what people have answered, or open to look at it twice. */
export function checkOfferChange(known: KnownOffer, next: OfferContent, now: string): void {
  const fields: Record<string, 'fixed'> = {};
  const over = isOver(offerStatus(known, now));
  if (over && (known.answered || known.outcome) && next.closesAt > now)
    fields['closesAt'] = 'fixed';
  if (known.answered) {
    if (known.content.anonymous !== next.anonymous) fields['anonymous'] = 'fixed';
    const shapes = [known.content.questions, next.questions].map((questions) =>
      JSON.stringify(questions.map(shapeOf)),
    );
    if (shapes[0] !== shapes[1]) fields['questions'] = 'fixed';
  }
  if (Object.keys(fields).length === 0) return;
  throw new BackendError(
    'invalid',
    'People have answered: whether the offer is anonymous, what its questions ask for, and its end, once it has come, stay as they were.',
    { fields },
  );
}

/** What answers refer to; words may be corrected. */
function shapeOf(question: Question): unknown {
  const { id, kind } = question;
  if (question.kind === 'scale') return [id, kind, question.steps];
  if (question.kind === 'sentence') return [id, kind];
  return [id, kind, question.options.map((option) => option.id)];
}

/** Results would steer those who have not answered yet. */
export function showsResults(offer: Pick<Offer, 'status' | 'answered'>): boolean {
  return offer.answered || isOver(offer.status);
}

/** How many chose each step or option, in their order, by question. */
export type Counts = ReadonlyMap<string, readonly number[]>;

/** Counts of answers. */
export function countAnswers(
  questions: readonly Question[],
  answers: Iterable<Pick<AnswerContent, 'ratings' | 'choices'>>,
): Counts {
  const chosen = new Map<string, number>();
  const count = (questionId: string, value: number | string): void => {
    const key = JSON.stringify([questionId, String(value)]);
    chosen.set(key, (chosen.get(key) ?? 0) + 1);
  };
  for (const { ratings, choices } of answers) {
    for (const { questionId, value } of ratings) count(questionId, value);
    for (const { questionId, optionIds } of choices) {
      for (const option of optionIds) count(questionId, option);
    }
  }
  return countsOf(questions, (questionId, value) => {
    return chosen.get(JSON.stringify([questionId, value])) ?? 0;
  });
}

/** Counts from the number of times each value, a step or the id of an option, was chosen. */
export function countsOf(
  questions: readonly Question[],
  times: (questionId: string, value: string) => number,
): Counts {
  return new Map(
    questions.map((question) => {
      return [question.id, valuesOf(question).map((value) => times(question.id, value))] as const;
    }),
  );
}

/** Steps or options as texts, in their order. */
function valuesOf(question: Question): string[] {
  if (question.kind === 'sentence') return [];
  if (question.kind !== 'scale') return question.options.map(({ id }) => id);
  return new Array(question.steps).fill(0).map((_, step) => String(step + 1));
}

/** What everybody who may see results sees. */
export function offerResults(
  offer: Pick<Offer, 'questions' | 'anonymous' | 'status'>,
  respondents: number,
  counts: Counts,
): OfferResults {
  // One look only: two looks at an anonymous offer would differ by what was answered between them.
  const shown = !offer.anonymous || isOver(offer.status);
  const enough = shown && respondents >= MINIMUM_GROUP;
  return {
    respondents,
    minimumGroup: MINIMUM_GROUP,
    questions: offer.questions.map((question) =>
      enough ? questionResult(question, counts.get(question.id) ?? []) : hiddenResult(question),
    ),
  };
}

export function hiddenResult({ id }: Question): QuestionResult {
  return { questionId: id, mean: null, distribution: null };
}

export function questionResult(question: Question, counts: readonly number[]): QuestionResult {
  const { id, kind } = question;
  if (kind === 'sentence') return hiddenResult(question);
  const distribution = valuesOf(question).map((_, index) => counts[index] ?? 0);
  return { questionId: id, mean: kind === 'scale' ? mean(distribution) : null, distribution };
}

function mean(distribution: readonly number[]): number | null {
  const total = distribution.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return distribution.reduce((sum, count, step) => sum + count * (step + 1), 0) / total;
}

/** Refuses a second anonymous answer of somebody whose first cannot be found with this key. */
export function answeredElsewhere(): BackendError {
  return new BackendError(
    'forbidden',
    'You have answered this anonymous offer already. Only the device you answered on can change it.',
  );
}

/** Refuses an anonymous answer under the key of another. */
export function keyTaken(): BackendError {
  return new BackendError('invalid', 'An anonymous answer needs a key of its own.', {
    fields: { answerKey: 'reused' },
  });
}

/** An anonymous answer, as its author reads it back. */
export function anonymousAnswer(content: AnswerContent): Answer {
  return { ...content, answeredAt: null };
}
