import type { Answer, AnswerDraft, Question } from '@stoa/contract';

/** A step, the ids of options, or words. */
export type Given = number | readonly string[] | string;

/** What has been answered so far, by the id of the question. */
export type GivenAnswers = ReadonlyMap<string, Given>;

/** Answers as the text of a draft. */
export function textOfAnswers(given: GivenAnswers): string {
  return JSON.stringify([...given]);
}

/** The answers in the text of a draft that the questions, which may have changed since, allow. */
export function answersIn(text: string, questions: readonly Question[]): GivenAnswers {
  const kept = new Map(text ? (JSON.parse(text) as [string, Given][]) : []);
  const allowed = new Map<string, Given>();
  for (const question of questions) {
    const given = kept.get(question.id);
    if (given !== undefined && fits(question, given)) allowed.set(question.id, given);
  }
  return allowed;
}

function fits(question: Question, given: Given): boolean {
  switch (question.kind) {
    case 'scale':
      return typeof given === 'number' && given <= question.steps;
    case 'choice':
    case 'choices':
      return (
        Array.isArray(given) &&
        given.length > 0 &&
        given.every((id) => question.options.some((option) => option.id === id))
      );
    case 'sentence':
      return typeof given === 'string';
  }
}

/** Questions that still need an answer; words are a matter of choice. */
export function unanswered(questions: readonly Question[], given: GivenAnswers): Question[] {
  return questions.filter(({ id, kind }) => kind !== 'sentence' && !given.has(id));
}

/** What is sent. */
export function answerOf(
  questions: readonly Question[],
  given: GivenAnswers,
  sentence: string,
): AnswerDraft {
  const draft: AnswerDraft = { ratings: [], sentence: sentence.trim() || null };
  const choices: NonNullable<AnswerDraft['choices']> = [];
  const remarks: NonNullable<AnswerDraft['remarks']> = [];
  for (const { id: questionId } of questions) {
    const value = given.get(questionId);
    if (typeof value === 'number') draft.ratings.push({ questionId, value });
    else if (typeof value === 'string') {
      if (value.trim()) remarks.push({ questionId, text: value.trim() });
    } else if (value) choices.push({ questionId, optionIds: [...value] });
  }
  return {
    ...draft,
    ...(choices.length > 0 && { choices }),
    ...(remarks.length > 0 && { remarks }),
  };
}

/** An answer that was sent, by question. */
export function givenIn({
  ratings,
  choices = [],
  remarks = [],
}: AnswerDraft | Answer): GivenAnswers {
  const given = new Map<string, Given>();
  for (const { questionId, value } of ratings) given.set(questionId, value);
  for (const { questionId, optionIds } of choices) given.set(questionId, optionIds);
  for (const { questionId, text } of remarks) given.set(questionId, text);
  return given;
}
