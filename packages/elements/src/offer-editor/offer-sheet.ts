import type { Goal, LocalizedText, Offer, OfferDraft, Picture, Question } from '@stoa/contract';

/** An offer as it is being written: anything may be missing, and everything can be kept. */
export interface OfferSheet {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly pictures: readonly Picture[];
  readonly questions: readonly Question[];
  readonly decision: LocalizedText;
  /** A day, `2026-05-31`; the offer closes at its end. */
  readonly closesOn: string;
  readonly ownerId: string;
  /** As it stands in the field, which may name nobody yet. */
  readonly ownerName: string;
  readonly anonymous: boolean;
  readonly departments: string;
  readonly roles: string;
  readonly regions: string;
  readonly goal: string;
}

export function emptySheet(owner: { readonly id: string; readonly name: string }): OfferSheet {
  return {
    title: {},
    summary: {},
    pictures: [],
    questions: [newQuestion('scale')],
    decision: {},
    closesOn: '',
    ownerId: owner.id,
    ownerName: owner.name,
    anonymous: false,
    departments: '',
    roles: '',
    regions: '',
    goal: '',
  };
}

/** The sheet of an offer that is published already. */
export function sheetOf(offer: Offer, text: (text: LocalizedText) => string): OfferSheet {
  const { audience, goal, owner, closesAt } = offer;
  return {
    title: offer.title,
    summary: offer.summary,
    pictures: offer.pictures,
    questions: offer.questions,
    decision: offer.decision,
    closesOn: dayOf(closesAt),
    ownerId: owner.id,
    ownerName: owner.name,
    anonymous: offer.anonymous,
    departments: audience.departments.join(', '),
    roles: audience.roles.join(', '),
    regions: audience.regions.join(', '),
    goal: goal ? text(goal.name) : '',
  };
}

/** What is published. */
export function draftOf(sheet: OfferSheet, known: Offer | null, lang: string): OfferDraft {
  return {
    ...(known && { id: known.id, revision: known.revision }),
    title: written(sheet.title),
    summary: written(sheet.summary),
    pictures: sheet.pictures.map((picture) => ({ ...picture, alt: written(picture.alt) })),
    questions: sheet.questions.map(writtenQuestion),
    decision: written(sheet.decision),
    // A day that was not touched keeps its hour.
    closesAt:
      known && dayOf(known.closesAt) === sheet.closesOn ? known.closesAt : endOf(sheet.closesOn),
    anonymous: sheet.anonymous,
    audience: {
      departments: namesIn(sheet.departments),
      roles: namesIn(sheet.roles),
      regions: namesIn(sheet.regions),
    },
    goal: goalOf(sheet.goal, known, lang),
    ownerId: sheet.ownerName.trim() ? sheet.ownerId : '',
  };
}

export function newQuestion(kind: Question['kind']): Question {
  const base = { id: newId(), text: {} };
  if (kind === 'scale') return { ...base, kind, steps: 5, lowest: {}, highest: {} };
  if (kind === 'sentence') return { ...base, kind };
  return { ...base, kind, options: [newOption(), newOption()] };
}

export function newOption(): { id: string; text: LocalizedText } {
  return { id: newId(), text: {} };
}

/** Short and unlike the others of the same offer; it is seen by nobody. */
function newId(): string {
  return Math.random().toString(36).slice(2, 10);
}

function writtenQuestion(question: Question): Question {
  const text = written(question.text);
  if (question.kind === 'scale') {
    return {
      ...question,
      text,
      lowest: written(question.lowest),
      highest: written(question.highest),
    };
  }
  if (question.kind === 'sentence') return { ...question, text };
  const options = question.options.map((option) => ({ ...option, text: written(option.text) }));
  return { ...question, text, options };
}

/** Without the languages in which nothing stands. */
function written(text: LocalizedText): LocalizedText {
  return Object.fromEntries(
    Object.entries(text)
      .map(([lang, words]) => [lang, words.trim()] as const)
      .filter(([, words]) => words !== ''),
  );
}

function namesIn(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function goalOf(name: string, known: Offer | null, lang: string): Goal | null {
  const words = name.trim();
  if (!words) return null;
  const { goal } = known ?? {};
  if (goal && Object.values(goal.name).includes(words)) return goal;
  return { id: words.toLowerCase().replace(/\s+/g, '-').slice(0, 128), name: { [lang]: words } };
}

function endOf(day: string): string {
  const end = new Date(`${day}T23:59:00`);
  return Number.isNaN(end.getTime()) ? '' : end.toISOString();
}

/** The day in the reader's own time, as a date field has it. */
function dayOf(instant: string): string {
  const date = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
