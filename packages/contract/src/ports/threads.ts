import type { Call, MutationCall, Page, PageRequest } from '../calls.ts';
import type {
  AnswerMark,
  Comment,
  CommentDraft,
  CommentEdit,
  CommentPage,
  CommentPath,
  ReactionChoice,
  ReadPosition,
  Unread,
  Wording,
} from '../schemas/threads.ts';
import type { Id, Revision, Subject } from '../schemas/values.ts';

/**
 * `helpful`: what most people other than its author found useful comes first, then the oldest.
 * `unanswered`: questions without an answer and roots without a reply come first, oldest first.
 */
export type CommentOrder = 'oldest' | 'newest' | 'helpful' | 'unanswered';

/** Which comments: the roots of a subject, or the replies to one comment. */
export interface CommentQuery {
  readonly subject: Subject;
  /** `null` for roots. */
  readonly parentId?: Id | null;
  /** Of roots, `oldest` unless told; then by creation, then by id. Replies are oldest first. */
  readonly order?: CommentOrder;
}

export interface ThreadSearch {
  readonly subject: Subject;
  readonly text: string;
}

/** Which questions that nobody has answered yet. */
export interface QuestionQuery {
  /** Asked by people of this department. */
  readonly department?: string;
  /**
   * Those the viewer should answer: they are mentioned, or it is about their offer or post, or
   * they lead and the asker is of their department; not their own, nor those they replied to.
   */
  readonly forMe?: boolean;
  /** By the length of the question, or by its time; `oldest` unless told. */
  readonly order?: 'shortest' | 'oldest';
}

export interface ThreadPort {
  /** A subject nobody wrote about has an empty page, not an error; so has an absent parent. */
  list(query: CommentQuery, page?: PageRequest, call?: Call): Promise<CommentPage>;
  /** Those that exist, in the order asked for; at most 100. */
  find(ids: readonly Id[], call?: Call): Promise<Comment[]>;
  /** Where a comment stands, or `null`. */
  locate(id: Id, call?: Call): Promise<CommentPath | null>;
  /**
   * Comments whose words contain every word of the text, case and diacritics aside; newest first.
   * `invalid` without a word.
   */
  search(search: ThreadSearch, page?: PageRequest, call?: Call): Promise<Page<Comment>>;
  /** Questions without an answer in all threads; followed under the topic `questions`. */
  questions(query?: QuestionQuery, page?: PageRequest, call?: Call): Promise<Page<Comment>>;
  /** Earlier words of a comment, latest first, for whoever may read it; none once it is removed. */
  history(id: Id, page?: PageRequest, call?: Call): Promise<Page<Wording>>;
  /** Writes a comment; `not-found` if the parent is absent, removed or in another thread. */
  reply(draft: CommentDraft, call: MutationCall): Promise<Comment>;
  /** Replaces the words of an own comment, which it remembers; `conflict` if `revision` is old. */
  edit(id: Id, edit: CommentEdit, revision: Revision, call: MutationCall): Promise<Comment>;
  /** Removes a comment. With replies under it a tombstone stays, else it leaves the lists. */
  remove(id: Id, revision: Revision, call: MutationCall): Promise<Comment>;
  /** Adds or takes back the viewer's reaction; repeating it changes nothing. */
  react(id: Id, choice: ReactionChoice, call: MutationCall): Promise<Comment>;
  /**
   * Marks a reply as the answer to its question, in place of another, or takes the mark back;
   * repeating it changes nothing. Returns the question.
   */
  markAnswer(id: Id, mark: AnswerMark, call: MutationCall): Promise<Comment>;
  /** All up to this comment is read, and stays so; repeating it changes nothing. */
  markRead(subject: Subject, upTo: ReadPosition, call?: Call): Promise<Unread>;
}
