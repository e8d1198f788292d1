import { msg } from '@lit/localize';
import type { LocalizedText, Picture, Question } from '@stoa/contract';
import type { Described } from '../kept-work/version-choice.ts';
import { localized } from '../foundation/localized.ts';
import type { OfferSheet } from './offer-sheet.ts';
import type { OutcomeSheet } from './outcome-form.ts';

type Field = keyof OfferSheet | keyof OutcomeSheet;

/** How a part of the offer or of its outcome is called, and what it says, in every language. */
export function describeField(field: string): Described {
  return { label: labelOf(field as Field), words: (value) => wordsOf(field as Field, value) };
}

function labelOf(field: Field): string {
  switch (field) {
    case 'title':
      return msg('Title');
    case 'summary':
      return msg('In a few sentences');
    case 'pictures':
      return msg('Pictures');
    case 'questions':
      return msg('Questions');
    case 'decision':
      return msg('Decision that the answers will influence');
    case 'closesOn':
      return msg('Last day for answers');
    case 'ownerId':
    case 'ownerName':
      return msg('Who answers for it');
    case 'anonymous':
      return msg('Anonymous');
    case 'departments':
      return msg('Departments');
    case 'roles':
      return msg('Kinds of work');
    case 'regions':
      return msg('Regions');
    case 'goal':
      return msg('Goal it serves, if there is one');
    case 'said':
      return msg('You said');
    case 'done':
      return msg('We did');
    case 'holdsFrom':
      return msg('Holds from, if there is a day');
  }
}

function wordsOf(field: Field, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? msg('Yes') : msg('No');
  if (field === 'pictures') return (value as readonly Picture[]).map(pictureWords).join('\n');
  if (field === 'questions') return (value as readonly Question[]).map(questionWords).join('\n');
  return Object.values(value as LocalizedText).join('\n');
}

function pictureWords({ alt, src }: Picture): string {
  return localized(alt) || src;
}

function questionWords(question: Question): string {
  const ends = 'lowest' in question ? [question.lowest, question.highest] : [];
  const options = 'options' in question ? question.options.map(({ text }) => text) : [];
  const answers = [...ends, ...options].map((text) => localized(text)).filter(Boolean);
  const words = Object.values(question.text).join(' / ');
  return answers.length > 0 ? `${words} (${answers.join(', ')})` : words;
}
