import type {
  Offer,
  OfferResults,
  OfferStatus,
  QuestionResult,
  ScaleQuestion,
} from '@stoa/contract';

/** Ratings are shown from this many respondents on, so that nobody's answer can be inferred. */
export const MINIMUM_GROUP = 5;

export function offerStatus(closesAt: string, now: string): OfferStatus {
  return closesAt > now ? 'open' : 'closed';
}

/** Results would steer those who have not answered yet. */
export function showsResults(offer: Pick<Offer, 'status' | 'mine'>): boolean {
  return offer.mine !== null || offer.status === 'closed';
}

/** Results from the number of times each step was chosen, lowest first, by question. */
export function offerResults(
  questions: readonly ScaleQuestion[],
  respondents: number,
  counts: ReadonlyMap<string, readonly number[]>,
): OfferResults {
  const enough = respondents >= MINIMUM_GROUP;
  return {
    respondents,
    minimumGroup: MINIMUM_GROUP,
    questions: questions.map((question): QuestionResult => {
      if (!enough) return { questionId: question.id, mean: null, distribution: null };
      const found = counts.get(question.id) ?? [];
      const distribution = new Array(question.steps).fill(0).map((_, step) => found[step] ?? 0);
      return { questionId: question.id, mean: mean(distribution), distribution };
    }),
  };
}

function mean(distribution: readonly number[]): number | null {
  const total = distribution.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return distribution.reduce((sum, count, step) => sum + count * (step + 1), 0) / total;
}
