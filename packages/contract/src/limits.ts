/** Longest texts that every backend accepts, in UTF-16 code units, and other bounds. */
export const LIMITS = {
  comment: 131_072,
  post: 131_072,
  daily: 280,
  title: 200,
  sentence: 1_000,
  questions: 5,
  pageDefault: 20,
  pageMaximum: 100,
  depth: 64,
} as const;
