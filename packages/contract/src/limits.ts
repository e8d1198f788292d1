/** Longest texts that every backend accepts, in UTF-16 code units, and other bounds. */
export const LIMITS = {
  comment: 131_072,
  post: 131_072,
  daily: 280,
  title: 200,
  transcript: 5_000,
  drafts: 100,
  search: 200,
  sentence: 1_000,
  /** Why a moderator acts. */
  reason: 500,
  /** Comments that stand above a thread. */
  pinned: 3,
  questions: 5,
  /** Of one question. */
  options: 10,
  /** Of one offer. */
  pictures: 8,
  /** Pictures of one comment, and what is said about each. */
  attachments: 8,
  alt: 500,
  fileName: 200,
  /** Bytes of one upload, pixels of a picture, seconds of a recording. */
  upload: 10_485_760,
  pixels: 50_000_000,
  recording: 600,
  pageDefault: 20,
  pageMaximum: 100,
  depth: 64,
} as const;
