import { BackendError } from '@stoa/contract';
import type { Identity, WriteLimit, WriteLimits, WritingBlock } from '@stoa/contract';
import { isModerator } from './moderation.ts';

/** What an installation says to words before they are written. */
export type Screening =
  | { readonly verdict: 'allow' }
  /** Comments wait for a moderator; elsewhere nothing can wait, and it counts as allowed. */
  | { readonly verdict: 'hold'; readonly reason: string }
  | { readonly verdict: 'refuse'; readonly reason: string };

export interface ScreenContext {
  /** The name of the write, for example `threads.reply`. */
  readonly operation: string;
  readonly identity: Identity;
}

/** The place for rules about words: called before every write of words, and answers at once. */
export type Screen = (text: string, context: ScreenContext) => Screening;

export const allowAll: Screen = () => ({ verdict: 'allow' });

/** No limit of any kind, for tests and for stores of one browser. */
export const NO_LIMITS: WriteLimits = {
  comments: null,
  reactions: null,
  reports: null,
  uploads: null,
};

/** More than anybody writes by hand, less than a script in a hurry. */
export const SERVER_LIMITS: WriteLimits = {
  comments: { count: 10, seconds: 60 },
  reactions: { count: 30, seconds: 60 },
  reports: { count: 10, seconds: 3_600 },
  uploads: { count: 30, seconds: 3_600 },
};

const LIMITED: Readonly<Record<string, keyof WriteLimits>> = {
  'threads.reply': 'comments',
  'threads.edit': 'comments',
  'threads.react': 'reactions',
  'moderation.report': 'reports',
  'media.upload': 'uploads',
};

/** What of the limits an operation draws on. */
export function limitOf(operation: string): keyof WriteLimits | null {
  return LIMITED[operation] ?? null;
}

/** The times of a person's writes with this one among them; `rate-limited` if it is one too many. */
export function spend(limit: WriteLimit, times: readonly string[], now: string): string[] {
  const begin = Date.parse(now) - limit.seconds * 1_000;
  const recent = times.filter((time) => Date.parse(time) > begin).slice(-limit.count);
  if (recent.length < limit.count) return [...recent, now];
  const retryAfter = Math.max(1, Math.ceil((Date.parse(recent[0]!) - begin) / 1_000));
  throw new BackendError('rate-limited', 'That was a lot at once: wait a little.', { retryAfter });
}

/** Members of drafts that hold words of people; names and addresses are none. */
const WORDS: ReadonlySet<string> = new Set([
  'alt',
  'body',
  'caption',
  'decision',
  'highest',
  'label',
  'lowest',
  'message',
  'outcome',
  'sentence',
  'summary',
  'text',
  'title',
  'transcript',
  'words',
]);

/** The words in what somebody asks to write, wherever they stand in it. */
export function wordsIn(input: unknown, within = false): string[] {
  if (typeof input === 'string') return within && input.trim() ? [input] : [];
  if (Array.isArray(input)) return input.flatMap((item) => wordsIn(item, within));
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, member]) =>
    key === 'format' ? [] : wordsIn(member, within || WORDS.has(key)),
  );
}

/** Moderation has its own words, reasons, which no rule and no block may stop. */
const isModeration = (operation: string): boolean => operation.startsWith('moderation.');

/** Whether a blocked person may not do it: words, reactions and media; not removals or reading. */
export function isWriting(operation: string, input: unknown): boolean {
  if (isModeration(operation)) return false;
  if (operation === 'threads.react' || operation.startsWith('media.')) return true;
  return wordsIn(input).length > 0;
}

/** Whether a block holds at this time. */
export function holds(block: WritingBlock | null | undefined, now: string): block is WritingBlock {
  return block != null && (block.until === null || block.until > now);
}

/** Refuses what a blocked person may not do. */
export function requireUnblocked(
  block: WritingBlock | null | undefined,
  now: string,
  operation: string,
  input: unknown,
): void {
  if (!holds(block, now) || !isWriting(operation, input)) return;
  const { until, reason } = block;
  const detail = { refusal: 'blocked', until, reason } as const;
  throw new BackendError('forbidden', 'Moderators have stopped this person’s writing.', detail);
}

/** Why the words have to wait, or `null`; `invalid` where a rule refuses them. */
export function screenWords(
  screen: Screen,
  operation: string,
  input: unknown,
  identity: Identity,
): string | null {
  if (screen === allowAll || isModeration(operation)) return null;
  let held: string | null = null;
  for (const text of wordsIn(input)) {
    const screening = screen(text, { operation, identity });
    if (screening.verdict === 'refuse') {
      const { reason } = screening;
      const detail = { fields: { 'body.text': 'refused' }, refusal: 'words', reason } as const;
      throw new BackendError('invalid', reason, detail);
    }
    if (screening.verdict === 'hold') held ??= screening.reason;
  }
  return isModerator(identity) ? null : held;
}
