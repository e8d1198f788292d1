import type { MemorySeed } from '@stoa/backend-memory';
import { EWA, MARTA, PEOPLE, PIOTR, TOMASZ } from './people.ts';

const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:15:00.000Z`;

/** Four questions that wait, and one that Marta answered. */
export const QUESTIONS: MemorySeed = {
  people: PEOPLE,
  comments: [
    {
      id: 'q-glasses',
      subject: 'page:/hr/benefits',
      authorId: PIOTR.id,
      kind: 'question',
      text: 'Are protective glasses with a prescription part of the benefit, or do we order them through safety as before?',
      lang: 'en',
      at: at(5),
    },
    {
      id: 'q-parking',
      subject: 'page:/leaders',
      authorId: TOMASZ.id,
      kind: 'question',
      text: `Who decides about parking at the depot, [@${EWA.name}](person:${EWA.id})?`,
      lang: 'en',
      at: at(6),
    },
    {
      id: 'q-keys',
      subject: 'post:plant',
      authorId: PIOTR.id,
      kind: 'question',
      text: 'Where are the keys to gate 4?',
      lang: 'en',
      at: at(7),
    },
    {
      id: 'q-heating',
      subject: 'page:/plant',
      authorId: TOMASZ.id,
      kind: 'question',
      text: 'When is the heating in hall 2 repaired?',
      lang: 'en',
      at: at(4),
    },
    {
      id: 'q-heating-1',
      subject: 'page:/plant',
      parentId: 'q-heating',
      authorId: MARTA.id,
      text: 'The firm comes on **Thursday at 7**. Until then there are two heaters at the gate.',
      lang: 'en',
      at: at(7),
      answer: { acceptedBy: EWA.id, at: at(8) },
    },
  ],
};

export const NO_QUESTIONS: MemorySeed = { people: PEOPLE };

/** A question as long as questions get, and a department with a long name. */
export const LONG_QUESTIONS: MemorySeed = {
  people: [
    ...PEOPLE,
    {
      ...PIOTR,
      id: 'long',
      name: 'Aleksandra Konstantynopolitańczykiewiczówna-Wierzbicka',
      department: 'Department for the Coordination of Regional Distribution and Returns',
    },
  ],
  comments: [
    {
      id: 'q-long',
      subject: 'page:/hr/benefits',
      authorId: 'long',
      kind: 'question',
      text: 'If somebody works half of the month in Gdańsk and the other half in Lublin, and has the bicycle in one place and the monthly ticket in the other, which of the two counts? '.repeat(
        6,
      ),
      lang: 'en',
      at: at(5),
    },
  ],
};

export const POLISH_QUESTIONS: MemorySeed = {
  people: PEOPLE,
  comments: [
    {
      id: 'q-klucze',
      subject: 'page:/zaklad',
      authorId: PIOTR.id,
      kind: 'question',
      text: 'Gdzie są klucze do bramy 4?',
      lang: 'pl',
      at: at(7),
    },
    {
      id: 'q-okulary',
      subject: 'page:/hr/benefity',
      authorId: TOMASZ.id,
      kind: 'question',
      text: 'Czy okulary ochronne z korekcją są częścią benefitu?',
      lang: 'pl',
      at: at(5),
    },
  ],
};
