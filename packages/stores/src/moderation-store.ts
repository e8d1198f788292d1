import { isAbort, toBackendError } from '@stoa/contract';
import type {
  AuditEntry,
  BackendError,
  Block,
  BlockDraft,
  Comment,
  Cursor,
  DecisionAct,
  Id,
  ModerationPolicy,
  ModerationPort,
  MutationCall,
  Page,
  PolicyRule,
  PolicyScope,
  QueueFilter,
  QueueItem,
  Report,
  ReportDraft,
  Subject,
  Thread,
  Topic,
} from '@stoa/contract';
import { MODERATION_TOPIC } from '@stoa/domain';
import { LiveStore } from './live-store.ts';
import type { ModerationSnapshot } from './model.ts';
import { v7 } from './mutation-id.ts';
import { portOf } from './ports.ts';
import type { StoreHub } from './hub.ts';

/** What of moderation is looked at. */
export type ModerationView = 'queue' | 'audit' | 'blocks' | 'policies';

type Item = QueueItem | AuditEntry | Block | PolicyRule;

/** What waits for moderators, what they did, and their acts. */
export class ModerationStore extends LiveStore<ModerationSnapshot> {
  #view: ModerationView = 'queue';
  #filter: QueueFilter = {};
  #lists = new Map<
    ModerationView,
    { readonly items: readonly Item[]; readonly next: Cursor | null }
  >();
  #loadingMore = false;
  #moreProblem: BackendError | undefined;

  /** Looks at another list; what was read of it before is shown until it has been read again. */
  show(view: ModerationView, filter: QueueFilter = this.#filter): void {
    if (filter !== this.#filter) this.#lists.delete('queue');
    if (filter.subject !== this.#filter.subject) this.#lists.delete('audit');
    this.#view = view;
    this.#filter = filter;
    this.changed();
    void this.#readAgain();
  }

  loadMore(): void {
    const next = this.#lists.get(this.#view)?.next;
    if (next && !this.#loadingMore) void this.#loadNext(this.#view, next);
  }

  report(commentId: Id, draft: ReportDraft): Promise<Report> {
    return this.#port.report(commentId, draft, this.#call());
  }

  /** Rejects with `conflict` if the comment is not any more what the moderator saw. */
  decide(
    comment: Pick<Comment, 'id' | 'revision'>,
    act: DecisionAct,
    reason: string | null,
  ): Promise<Comment> {
    const decision = { act, reason };
    return this.#done(this.#port.decide(comment.id, decision, comment.revision, this.#call()));
  }

  lock(subject: Subject, locked: boolean, reason: string | null): Promise<Thread> {
    return this.#done(this.#port.lock(subject, { locked, reason }, this.#call()));
  }

  block(personId: Id, draft: BlockDraft): Promise<Block> {
    return this.#done(this.#port.block(personId, draft, this.#call()));
  }

  unblock(personId: Id, reason: string | null): Promise<unknown> {
    return this.#done(this.#port.unblock(personId, reason, this.#call()));
  }

  setPolicy(scope: PolicyScope, policy: ModerationPolicy | null): Promise<unknown> {
    return this.#done(this.#port.setPolicy({ scope, policy }, this.#call()));
  }

  protected get topic(): Topic {
    return MODERATION_TOPIC;
  }

  /** Reads as much as is shown, because each item may have changed. */
  protected async read(signal: AbortSignal): Promise<void> {
    const [view, filter] = [this.#view, this.#filter];
    const shown = this.#lists.get(view)?.items.length ?? 0;
    const items: Item[] = [];
    let next: Cursor | null = null;
    do {
      const page = await this.#page(view, next, signal);
      if (signal.aborted) return;
      items.push(...page.items);
      next = page.next;
    } while (next !== null && items.length < shown);
    if (filter === this.#filter) this.#lists.set(view, { items, next });
  }

  protected override derive(): ModerationSnapshot {
    const of = (view: ModerationView): readonly never[] =>
      (this.#lists.get(view)?.items ?? []) as readonly never[];
    const list = this.#lists.get(this.#view);
    return {
      ...this.status,
      view: this.#view,
      filter: this.#filter,
      known: list !== undefined,
      queue: of('queue'),
      audit: of('audit'),
      blocks: of('blocks'),
      policies: of('policies'),
      more: (list?.next ?? null) !== null,
      loadingMore: this.#loadingMore,
      ...(this.#moreProblem && { moreProblem: this.#moreProblem }),
    };
  }

  get #port(): ModerationPort {
    return portOf(this.hub.backend, 'moderation');
  }

  /** What was done is looked at in the same place as what waits. */
  get #place(): { readonly subject?: Subject } {
    const { subject } = this.#filter;
    return subject === undefined ? {} : { subject };
  }

  #call(): MutationCall {
    return { mutationId: v7() };
  }

  /** What an act changed is read at once, also where changes are not reported. */
  async #done<T>(act: Promise<T>): Promise<T> {
    const outcome = await act;
    await this.#readAgain();
    return outcome;
  }

  async #readAgain(): Promise<void> {
    const { signal } = this;
    if (signal.aborted) return;
    this.#moreProblem = undefined;
    try {
      await this.read(signal);
    } catch (error) {
      if (!isAbort(error)) this.#moreProblem = toBackendError(error);
    }
    this.changed();
  }

  #page(view: ModerationView, cursor: Cursor | null, signal: AbortSignal): Promise<Page<Item>> {
    const [page, call] = [{ cursor }, { signal }];
    switch (view) {
      case 'queue':
        return this.#port.queue(this.#filter, page, call);
      case 'audit':
        return this.#port.audit(this.#place, page, call);
      case 'blocks':
        return this.#port.blocks(page, call);
      case 'policies':
        return this.#port.policies(page, call);
    }
  }

  async #loadNext(view: ModerationView, cursor: Cursor): Promise<void> {
    this.#loadingMore = true;
    this.#moreProblem = undefined;
    this.changed();
    try {
      const page = await this.#page(view, cursor, this.signal);
      const known = this.#lists.get(view)?.items ?? [];
      this.#lists.set(view, { items: [...known, ...page.items], next: page.next });
    } catch (error) {
      if (!isAbort(error)) this.#moreProblem = toBackendError(error);
    }
    this.#loadingMore = false;
    this.changed();
  }
}

/** The store of moderation. */
export function moderationStore(hub: StoreHub): ModerationStore {
  return hub.share('moderation', () => new ModerationStore(hub));
}
