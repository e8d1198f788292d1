import type { Call, MutationCall, PageRequest } from '../calls.ts';
import type {
  Comment,
  CommentDraft,
  CommentEdit,
  CommentPage,
  CommentPath,
  ReactionChoice,
} from '../schemas/threads.ts';
import type { Id, Revision, Subject } from '../schemas/values.ts';

/** Which comments: the roots of a subject, or the replies to one comment. */
export interface CommentQuery {
  readonly subject: Subject;
  /** `null` for roots. */
  readonly parentId?: Id | null;
  /** By creation, then by id; replies are always oldest first. */
  readonly order?: 'oldest' | 'newest';
}

export interface ThreadPort {
  /** A subject nobody wrote about has an empty page, not an error; so has an absent parent. */
  list(query: CommentQuery, page?: PageRequest, call?: Call): Promise<CommentPage>;
  /** Those that exist, in the order asked for; at most 100. */
  find(ids: readonly Id[], call?: Call): Promise<Comment[]>;
  /** Where a comment stands, or `null`. */
  locate(id: Id, call?: Call): Promise<CommentPath | null>;
  /** Writes a comment; `not-found` if the parent is absent, removed or in another thread. */
  reply(draft: CommentDraft, call: MutationCall): Promise<Comment>;
  /** Replaces the words of an own comment; `conflict` if `revision` is old. */
  edit(id: Id, edit: CommentEdit, revision: Revision, call: MutationCall): Promise<Comment>;
  /** Removes a comment. With replies under it a tombstone stays, else it leaves the lists. */
  remove(id: Id, revision: Revision, call: MutationCall): Promise<Comment>;
  /** Adds or takes back the viewer's reaction; repeating it changes nothing. */
  react(id: Id, choice: ReactionChoice, call: MutationCall): Promise<Comment>;
}
