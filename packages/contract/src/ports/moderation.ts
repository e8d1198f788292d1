import type { Call, MutationCall, Page, PageRequest } from '../calls.ts';
import type {
  AuditEntry,
  Block,
  BlockDraft,
  Decision,
  LockChange,
  PolicyDraft,
  PolicyRule,
  QueueItem,
  Report,
  ReportDraft,
} from '../schemas/moderation.ts';
import type { Comment, Thread } from '../schemas/threads.ts';
import type { Id, Revision, Subject } from '../schemas/values.ts';

export interface QueueFilter {
  /** Both held and reported ones unless told; `hidden` ones wait for nothing, the latest first. */
  readonly why?: 'held' | 'reported' | 'hidden';
  readonly subject?: Subject;
  /** By the time they have waited unless told; ties by id. */
  readonly order?: 'oldest' | 'most-reported';
}

export interface AuditFilter {
  readonly subject?: Subject;
  readonly commentId?: Id;
  /** Whose comments, or who was blocked. */
  readonly personId?: Id;
}

/**
 * Everything but `report` is for moderators. They decide about comments of others and never
 * change words. Each act stands in the audit trail before the call returns.
 */
export interface ModerationPort {
  /**
   * Asks moderators to look at somebody else's comment. A person has one open report on a
   * comment: reporting again replaces its reason and words.
   */
  report(commentId: Id, draft: ReportDraft, call: MutationCall): Promise<Report>;
  /** Comments that wait for a decision: held ones, and those with open reports; or hidden ones. */
  queue(filter?: QueueFilter, page?: PageRequest, call?: Call): Promise<Page<QueueItem>>;
  /**
   * `conflict` if `revision` is old; `invalid` if the act does not fit the comment's state. `undo`
   * takes back the last decision about a comment that is still what it made of it, once.
   */
  decide(
    commentId: Id,
    decision: Decision,
    revision: Revision,
    call: MutationCall,
  ): Promise<Comment>;
  /** Only moderators write in a locked thread; repeating it changes nothing. */
  lock(subject: Subject, change: LockChange, call: MutationCall): Promise<Thread>;
  /** Keeps a person from writing; replaces an earlier block. `invalid` for oneself. */
  block(personId: Id, draft: BlockDraft, call: MutationCall): Promise<Block>;
  /** Lets a person write again; `false` where nothing kept them from it. */
  unblock(
    personId: Id,
    reason: string | null,
    call: MutationCall,
  ): Promise<{ readonly lifted: boolean }>;
  /** Blocks that hold now, newest first. */
  blocks(page?: PageRequest, call?: Call): Promise<Page<Block>>;
  /** Sets or takes back the rule for a subject or a beginning of subjects. */
  setPolicy(draft: PolicyDraft, call: MutationCall): Promise<{ readonly rule: PolicyRule | null }>;
  /** Rules for subjects, by pattern. */
  policies(page?: PageRequest, call?: Call): Promise<Page<PolicyRule>>;
  /** What was done, newest first. */
  audit(filter?: AuditFilter, page?: PageRequest, call?: Call): Promise<Page<AuditEntry>>;
}
