import { BackendError, LIMITS } from '@stoa/contract';
import type {
  FollowTarget,
  Id,
  Identity,
  NewsKind,
  NewsMark,
  NewsTarget,
  Person,
  Subject,
  Topic,
} from '@stoa/contract';
import { checkSubject } from './drafts.ts';
import { mayWatch } from './moderation.ts';
import { newsTopic } from './news-topic.ts';
import { NEWS_TOPIC } from './topics.ts';

const DAY = 24 * 60 * 60 * 1000;
const DAYS_KEPT = 90;
/** So many people are told singly; beyond, the topic `news` tells everyone to look again. */
const TOLD_SINGLY = 100;
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** Something that happened, by reference: what is said of it is read with the reader's rights. */
export interface NewsEvent {
  readonly target: NewsTarget;
  /** The thread where it stands. */
  readonly subject: Subject;
  /** Who did it; `null` where nobody is named. */
  readonly actorId: Id | null;
  /** What was decided, for a `decision`. */
  readonly decision?: string | null;
}

/** From the least to the most that it matters to a person. */
const WEIGHTS: readonly NewsKind[] = [
  'thread',
  'post',
  'mention',
  'reply',
  'answer',
  'outcome',
  'decision',
];

/**
 * Whether something becomes news again for a person who has an item about the same thing: when it
 * now matters more, or was decided again.
 */
export function becomesNews(kind: NewsKind, known: NewsKind | undefined): boolean {
  if (known === undefined || kind === 'decision') return true;
  return WEIGHTS.indexOf(kind) > WEIGHTS.indexOf(known);
}

/** Kinds that an item of this kind replaces; the same rule for stores that ask in one statement. */
export function outweighedBy(kind: NewsKind): NewsKind[] {
  return WEIGHTS.filter((known) => becomesNews(kind, known));
}

export interface CommentNews {
  readonly authorId: Id;
  /** Who wrote what it replies to. */
  readonly repliesTo: Id | null;
  readonly mentioned: readonly Id[];
  /** Who follows the thread. */
  readonly followers: readonly Id[];
}

/** Whom a new comment concerns, each once and for what matters most; never its author. */
export function newsOfComment(comment: CommentNews): Map<NewsKind, Id[]> {
  const told = new Set<Id>([comment.authorId]);
  const once = (people: readonly (Id | null)[]): Id[] => {
    const fresh = [...new Set(people)].filter((id) => id !== null && !told.has(id)) as Id[];
    for (const id of fresh) told.add(id);
    return fresh;
  };
  return new Map([
    ['reply', once([comment.repliesTo])],
    ['mention', once(comment.mentioned)],
    ['thread', once(comment.followers)],
  ]);
}

/** The topics on which recipients learn of it. */
export function newsTopics(recipients: readonly Id[]): Topic[] {
  return recipients.length > TOLD_SINGLY ? [NEWS_TOPIC] : recipients.map(newsTopic);
}

/** Those topics that an identity may watch: what is new for others is not among them. */
export function watchable(identity: Identity, topics: readonly Topic[]): Topic[] {
  const own = identity.person ? newsTopic(identity.person.id) : null;
  const personal = newsTopic('');
  return topics.filter(
    (topic) => mayWatch(identity, topic) && (!topic.startsWith(personal) || topic === own),
  );
}

/** Items from before this time are no longer listed, and may be forgotten. */
export function newsKeptSince(now: string): string {
  return new Date(Date.parse(now) - DAYS_KEPT * DAY).toISOString();
}

export function checkFollow(target: FollowTarget, person: Person): FollowTarget {
  if (target.kind === 'thread') checkSubject(target.id);
  else if (!target.id) throw invalid('Name whom to follow.', 'id', 'required');
  else if (target.id === person.id) throw invalid('Nobody follows themselves.', 'id', 'unknown');
  return target;
}

export function checkFollowTargets(targets: readonly FollowTarget[]): void {
  if (targets.length <= LIMITS.pageMaximum) return;
  throw invalid(`Ask for at most ${LIMITS.pageMaximum} at once.`, 'targets', 'too-long');
}

export function checkNewsMark(mark: NewsMark): NewsMark {
  const { ids, upTo, subject } = mark;
  if (ids === undefined && upTo === undefined && subject === undefined) {
    throw invalid('Say what was read: ids, upTo or subject.', 'ids', 'required');
  }
  if (ids && ids.length > LIMITS.pageMaximum) {
    throw invalid(`Mark at most ${LIMITS.pageMaximum} at once.`, 'ids', 'too-long');
  }
  if (subject !== undefined) checkSubject(subject);
  if (upTo === undefined) return mark;
  if (!TIMESTAMP.test(upTo) || Number.isNaN(Date.parse(upTo))) {
    throw invalid('The time is no instant in UTC.', 'upTo', 'format');
  }
  return { ...mark, upTo: new Date(upTo).toISOString() };
}

function invalid(
  message: string,
  field: string,
  problem: 'required' | 'too-long' | 'format' | 'unknown',
): BackendError {
  return new BackendError('invalid', message, { fields: { [field]: problem } });
}
