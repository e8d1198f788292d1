import { LIMITS } from '@stoa/contract';
import type {
  Answer,
  AnswerDraft,
  LocalizedText,
  OfferDraft,
  OutcomeDraft,
  Question,
} from '@stoa/contract';
import { EVERYONE } from './audience.ts';
import {
  inMilliseconds,
  localizedField,
  refuse,
  MEDIA_ADDRESS,
  timestampField,
} from './draft-fields.ts';
import type { Fields } from './draft-fields.ts';
import { offerReasons } from './offer-reasons.ts';
import { storableJson, storableText } from './storable.ts';

/** What is stored of a published offer. */
export type OfferContent = Required<Omit<OfferDraft, 'id' | 'revision'>>;

/** What is stored of an answer, with or without a name. */
export type AnswerContent = Omit<Answer, 'answeredAt'>;

const ANSWER_KEY = /^[A-Za-z0-9_-]{43}$/;

/** The offer as it is stored, or `invalid` with a sentence that says why each part is needed. */
export function checkOffer(draft: OfferDraft): OfferContent {
  const fields: Fields = {};
  localizedField(fields, 'title', draft.title);
  localizedField(fields, 'summary', draft.summary);
  localizedField(fields, 'decision', draft.decision);
  pictureFields(fields, draft);
  if (!draft.questions?.length) fields['questions'] = 'required';
  else if (draft.questions.length > LIMITS.questions) fields['questions'] = 'too-long';
  draft.questions?.forEach((question, i) => questionFields(fields, draft.questions, question, i));
  timestampField(fields, 'closesAt', draft.closesAt);
  if (!draft.ownerId) fields['ownerId'] = 'required';
  refuse(fields, offerReasons(fields));
  const { id: _id, revision: _revision, ...content } = draft;
  return storableJson({
    ...content,
    closesAt: inMilliseconds(draft.closesAt),
    anonymous: draft.anonymous ?? false,
    audience: draft.audience ?? EVERYONE,
    goal: draft.goal ?? null,
  });
}

/** The answer as it is stored: each question answered as its kind asks. */
export function checkAnswer(
  draft: AnswerDraft,
  offer: { readonly questions: readonly Question[]; readonly anonymous?: boolean },
): AnswerContent {
  const fields: Fields = {};
  const { ratings, choices = [], remarks = [] } = draft;
  for (const question of offer.questions) answerFields(fields, question, draft);
  unknownFields(fields, 'ratings', ratings, offer.questions, ['scale']);
  unknownFields(fields, 'choices', choices, offer.questions, ['choice', 'choices']);
  unknownFields(fields, 'remarks', remarks, offer.questions, ['sentence']);
  const said = remarks
    .map(({ questionId, text }) => ({ questionId, text: storableText(text).trim() }))
    .filter(({ text }) => text !== '');
  for (const { questionId, text } of said) {
    if (text.length > LIMITS.sentence) fields[`remarks.${questionId}`] = 'too-long';
  }
  const sentence = storableText(draft.sentence ?? '').trim();
  if (sentence.length > LIMITS.sentence) fields['sentence'] = 'too-long';
  const silent = ratings.length + choices.length + said.length === 0 && !sentence;
  if (silent) fields['remarks'] = 'required';
  keyField(fields, draft, offer.anonymous ?? false);
  refuse(fields, answerRefusal(fields));
  return {
    ratings: inOrder(ratings, offer.questions),
    choices: inOrder(choices, offer.questions).map((choice) =>
      optionsInOrder(choice, offer.questions),
    ),
    remarks: inOrder(said, offer.questions),
    sentence: sentence || null,
  };
}

/** The outcome as it is stored. */
export function checkOutcome(draft: OutcomeDraft): OutcomeDraft {
  const fields: Fields = {};
  localizedField(fields, 'said', draft.said);
  localizedField(fields, 'done', draft.done);
  if (draft.holdsFrom !== null) timestampField(fields, 'holdsFrom', draft.holdsFrom);
  refuse(
    fields,
    'Tell what people said and what was decided, and why: those who answered wait to hear it.',
  );
  const holdsFrom = draft.holdsFrom === null ? null : inMilliseconds(draft.holdsFrom);
  return storableJson({ said: draft.said, done: draft.done, holdsFrom });
}

function pictureFields(fields: Fields, { pictures }: OfferDraft): void {
  if (!pictures?.length) fields['pictures'] = 'required';
  else if (pictures.length > LIMITS.pictures) fields['pictures'] = 'too-long';
  pictures?.forEach((picture, i) => {
    localizedField(fields, `pictures.${i}.alt`, picture.alt);
    if (!MEDIA_ADDRESS.test(picture.src)) fields[`pictures.${i}.src`] = 'format';
  });
}

function questionFields(
  fields: Fields,
  questions: readonly Question[],
  question: Question,
  i: number,
): void {
  const name = `questions.${i}`;
  localizedField(fields, `${name}.text`, question.text);
  if (!question.id) fields[`${name}.id`] = 'required';
  else if (questions.findIndex(({ id }) => id === question.id) !== i) {
    fields[`${name}.id`] = 'format';
  }
  switch (question.kind) {
    case 'scale': {
      const { steps } = question;
      if (!Number.isInteger(steps) || steps < 2 || steps > 10) {
        fields[`${name}.steps`] = 'out-of-range';
      }
      localizedField(fields, `${name}.lowest`, question.lowest);
      localizedField(fields, `${name}.highest`, question.highest);
      return;
    }
    case 'choice':
    case 'choices':
      optionFields(fields, `${name}.options`, question.options);
      return;
    case 'sentence':
      return;
    default:
      fields[`${name}.kind`] = 'unknown';
  }
}

function optionFields(
  fields: Fields,
  name: string,
  options: readonly { readonly id: string; readonly text: LocalizedText }[] | undefined,
): void {
  if (!options || options.length < 2) fields[name] = 'too-short';
  else if (options.length > LIMITS.options) fields[name] = 'too-long';
  options?.forEach((option, i) => {
    localizedField(fields, `${name}.${i}.text`, option.text);
    if (!option.id) fields[`${name}.${i}.id`] = 'required';
    else if (options.findIndex(({ id }) => id === option.id) !== i) {
      fields[`${name}.${i}.id`] = 'format';
    }
  });
}

function answerFields(fields: Fields, question: Question, draft: AnswerDraft): void {
  const { id } = question;
  switch (question.kind) {
    case 'scale': {
      const ratings = draft.ratings.filter(({ questionId }) => questionId === id);
      const value = ratings[0]?.value;
      if (value === undefined) fields[`ratings.${id}`] = 'required';
      else if (
        ratings.length > 1 ||
        !Number.isInteger(value) ||
        value < 1 ||
        value > question.steps
      ) {
        fields[`ratings.${id}`] = 'out-of-range';
      }
      return;
    }
    case 'choice':
    case 'choices': {
      const given = (draft.choices ?? []).filter(({ questionId }) => questionId === id);
      const chosen = given[0]?.optionIds ?? [];
      const known = chosen.every((option) => question.options.some((one) => one.id === option));
      if (chosen.length === 0) fields[`choices.${id}`] = 'required';
      else if (!known) fields[`choices.${id}`] = 'unknown';
      else if (
        given.length > 1 ||
        new Set(chosen).size < chosen.length ||
        (question.kind === 'choice' && chosen.length > 1)
      ) {
        fields[`choices.${id}`] = 'out-of-range';
      }
      return;
    }
    case 'sentence': {
      const given = (draft.remarks ?? []).filter(({ questionId }) => questionId === id);
      if (given.length > 1) fields[`remarks.${id}`] = 'out-of-range';
    }
  }
}

function unknownFields(
  fields: Fields,
  name: string,
  given: readonly { readonly questionId: string }[],
  questions: readonly Question[],
  kinds: readonly Question['kind'][],
): void {
  const asked = new Set(questions.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));
  for (const { questionId } of given) {
    if (!asked.has(questionId)) fields[`${name}.${questionId}`] = 'unknown';
  }
}

function keyField(fields: Fields, { answerKey }: AnswerDraft, anonymous: boolean): void {
  if (!anonymous) {
    if (answerKey !== undefined) fields['answerKey'] = 'unknown';
  } else if (answerKey === undefined) fields['answerKey'] = 'required';
  else if (!ANSWER_KEY.test(answerKey)) fields['answerKey'] = 'format';
}

function answerRefusal(fields: Fields): string {
  if (fields['answerKey'] === 'unknown') {
    return 'This offer is not anonymous: look at it again before you answer.';
  }
  if (fields['answerKey'])
    return 'An anonymous answer needs its key, 32 random bytes as base64url.';
  return 'Answer each question once, on its scale or among its options.';
}

/** In the order of the questions, so that the order in which somebody answered says nothing. */
function inOrder<T extends { readonly questionId: string }>(
  given: readonly T[],
  questions: readonly Question[],
): T[] {
  return questions.flatMap(({ id }) => given.filter(({ questionId }) => questionId === id));
}

function optionsInOrder(
  { questionId, optionIds }: AnswerContent['choices'][number],
  questions: readonly Question[],
): AnswerContent['choices'][number] {
  const question = questions.find(({ id }) => id === questionId);
  const options = question && 'options' in question ? question.options : [];
  return {
    questionId,
    optionIds: options.map(({ id }) => id).filter((id) => optionIds.includes(id)),
  };
}
