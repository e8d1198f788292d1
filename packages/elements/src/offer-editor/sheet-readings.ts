import type { LocalizedText, Picture, Question } from '@stoa/contract';
import {
  listOf,
  oneOf,
  readFlag,
  readNumber,
  readWords,
  shape,
  whole,
  wordsByLanguage,
} from '@stoa/stores';
import type { Reading, Readings } from '@stoa/stores';
import type { OfferSheet } from './offer-sheet.ts';
import { newOption, newQuestion } from './offer-sheet.ts';
import type { OutcomeSheet } from './outcome-form.ts';

/** How a kept offer is read, whatever version has kept it. */
export function offerReadings(lang: string): Readings<OfferSheet> {
  const texts = wordsByLanguage(lang);
  return {
    title: texts,
    summary: texts,
    pictures: listOf(pictureIn(texts)),
    questions: listOf(questionIn(texts)),
    decision: texts,
    closesOn: readWords,
    ownerId: readWords,
    ownerName: readWords,
    anonymous: readFlag,
    departments: readNames,
    roles: readNames,
    regions: readNames,
    goal: readWords,
  };
}

export function outcomeReadings(lang: string): Readings<OutcomeSheet> {
  const texts = wordsByLanguage(lang);
  return { said: texts, done: texts, holdsFrom: readWords };
}

function pictureIn(texts: Reading<LocalizedText>): Reading<Picture> {
  return whole<Picture>(
    { src: '', alt: {}, width: 1200, height: 800 },
    { src: readWords, alt: texts, width: readNumber, height: readNumber },
  );
}

const readKind = oneOf('scale', 'choice', 'choices', 'sentence');

function questionIn(texts: Reading<LocalizedText>): Reading<Question> {
  const option = (value: unknown, leave: (value: unknown) => void) =>
    whole(newOption(), { id: readWords, text: texts })(value, leave);
  const named = { id: readWords, kind: readKind, text: texts };
  const scale = { ...named, steps: readNumber, lowest: texts, highest: texts };
  return (value, leave) => {
    const nowhere = (): void => undefined;
    const kind = shape<{ kind: Question['kind'] }>({ kind: readKind })(value, nowhere)?.kind;
    if (!kind) return undefined;
    const fields =
      kind === 'scale'
        ? shape(scale)(value, leave)
        : kind === 'sentence'
          ? shape(named)(value, leave)
          : shape({ ...named, options: listOf(option) })(value, leave);
    // The kind was read first, and what is not of that kind was left.
    return { ...newQuestion(kind), ...fields } as Question;
  };
}

/** Names between commas, or a list of them. */
const readNames: Reading<string> = (value, leave) =>
  readWords(value, leave) ?? listOf(readWords)(value, leave)?.join(', ');
