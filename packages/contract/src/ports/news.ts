import type { Call, MutationCall, PageRequest } from '../calls.ts';
import type { Follow, FollowTarget, NewsCount, NewsMark, NewsPage } from '../schemas/news.ts';

export interface NewsQuery {
  readonly unreadOnly?: boolean;
}

/**
 * What is new for the viewer, and what they follow. Guests have neither: `unauthenticated`.
 * Whoever writes in a thread follows it from then on, unless they have stopped following it.
 */
export interface NewsPort {
  /**
   * Newest first, then by id. One item for each thing: what matters more replaces what mattered
   * less. What was removed, or may no longer be read, is not listed and not counted. Items are
   * kept for 90 days.
   */
  list(query?: NewsQuery, page?: PageRequest, call?: Call): Promise<NewsPage>;
  /** Marks items as read and tells how many are left; repeating it changes nothing. */
  markRead(mark: NewsMark, call: MutationCall): Promise<NewsCount>;
  /** Follows, or stops following; repeating it changes nothing. Nobody follows themselves. */
  follow(target: FollowTarget, on: boolean, call: MutationCall): Promise<Follow>;
  /** Those of the targets (at most 100) that the viewer follows; none for guests. */
  following(targets: readonly FollowTarget[], call?: Call): Promise<FollowTarget[]>;
}
