import type { Call, MutationCall, Page, PageRequest } from '../calls.ts';
import type {
  Delegations,
  DraftReceipt,
  Post,
  PostDraft,
  PostFilters,
  PostForm,
  PostVersion,
  SavedDraft,
} from '../schemas/posts.ts';
import type { Id, Revision } from '../schemas/values.ts';

export interface PostQuery {
  /** All forms unless told. */
  readonly forms?: readonly PostForm[];
  readonly authorId?: Id;
  readonly goalId?: Id;
  /** Both unless told; others see nothing that is scheduled. */
  readonly state?: Post['state'];
}

export interface PostPort {
  /** Newest first, then by id. A leader's reply in a thread is an item of form `joined`. */
  list(query?: PostQuery, page?: PageRequest, call?: Call): Promise<Page<Post>>;
  /** The post, or `null`. */
  get(id: Id, call?: Call): Promise<Post | null>;
  /** Who has published, and which goals are named, by name. */
  filters(call?: Call): Promise<PostFilters>;
  /**
   * Leaders, and delegates for the leader who named them. A `blog` needs a title; a `daily` has
   * none, at most 280 characters, and a transcript with its voice note. What a delegate wrote is
   * never in the author's own hand.
   */
  publish(draft: PostDraft, call: MutationCall): Promise<Post>;
  /** Replaces all but form and author. What others could read before stays in the history. */
  edit(id: Id, draft: PostDraft, revision: Revision, call: MutationCall): Promise<Post>;
  /** Takes a post off the roll, or out of the schedule. */
  withdraw(id: Id, revision: Revision, call: MutationCall): Promise<Post>;
  /** What a post said before, newest first, for all who may read it; empty for an absent one. */
  history(id: Id, page?: PageRequest, call?: Call): Promise<Page<PostVersion>>;
  /** Marks posts as read, and what is new about them; repeating it changes nothing. */
  markRead(ids: readonly Id[], call: MutationCall): Promise<void>;

  /** The viewer's drafts, last saved first. */
  drafts(page?: PageRequest, call?: Call): Promise<Page<SavedDraft>>;
  /** The viewer's draft, or `null`. */
  draft(id: Id, call?: Call): Promise<SavedDraft | null>;
  /** Keeps a draft, unfinished as it is; `revision` is `null` the first time. */
  saveDraft(
    id: Id,
    draft: PostDraft,
    revision: Revision | null,
    call: MutationCall,
  ): Promise<DraftReceipt>;
  /** Forgets a draft; repeating it changes nothing. */
  discardDraft(id: Id, call: MutationCall): Promise<void>;

  delegations(call?: Call): Promise<Delegations>;
  /** Leaders only: lets a person write posts for the viewer, or no longer. */
  delegate(personId: Id, on: boolean, call: MutationCall): Promise<Delegations>;
}
