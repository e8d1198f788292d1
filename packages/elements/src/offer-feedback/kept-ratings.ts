import type { ScaleQuestion } from '@stoa/contract';

type Ratings = ReadonlyMap<string, number>;

/** Ratings as the text of a draft. */
export function textOfRatings(ratings: Ratings): string {
  return JSON.stringify([...ratings]);
}

/** The ratings in the text of a draft that the questions, which may have changed since, allow. */
export function ratingsIn(text: string, questions: readonly ScaleQuestion[]): Ratings {
  const kept = new Map(text ? (JSON.parse(text) as [string, number][]) : []);
  return new Map(
    questions.flatMap(({ id, steps }) => {
      const value = kept.get(id);
      return value !== undefined && value <= steps ? [[id, value] as const] : [];
    }),
  );
}
