import type { Call, MutationCall, Page, PageRequest } from '../calls.ts';
import type { Post, PostDraft, PostForm } from '../schemas/posts.ts';
import type { Id } from '../schemas/values.ts';

export interface PostQuery {
  /** All forms unless told. */
  readonly forms?: readonly PostForm[];
  readonly authorId?: Id;
}

export interface PostPort {
  /** Newest first, then by id. A leader's reply in a thread is an item of form `joined`. */
  list(query?: PostQuery, page?: PageRequest, call?: Call): Promise<Page<Post>>;
  /** The post, or `null`. */
  get(id: Id, call?: Call): Promise<Post | null>;
  /** Leaders only. A `blog` needs a title, a `daily` has none and at most 280 characters. */
  publish(draft: PostDraft, call: MutationCall): Promise<Post>;
}
