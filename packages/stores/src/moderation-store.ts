import { isAbort, toBackendError } from '@stoa/contract';
import type {
  AuditEntry,
  BackendError,
  Block,
  BlockDraft,
  Call,
  Comment,
  DecisionAct,
  Id,
  ModerationPolicy,
  ModerationPort,
  MutationCall,
  Page,
  PageRequest,
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
import { PagedList } from './paged-list.ts';
import { portOf } from './ports.ts';
import type { StoreHub } from './hub.ts';

/** What of moderation is looked at. */
export type ModerationView = 'queue' | 'audit' | 'blocks' | 'policies';

type Item = QueueItem | AuditEntry | Block | PolicyRule;

/** What waits for moderators, what they did, and their acts. */
export class ModerationStore extends LiveStore<ModerationSnapshot> {
  #view: ModerationView = 'queue';
  #filter: QueueFilter = {};
  #lists = new Map<ModerationView, PagedList<Item>>();
  #problem: BackendError | undefined;

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
    void this.#listOf(this.#view).more(this.signal);
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

  protected read(signal: AbortSignal): Promise<void> {
    return this.#listOf(this.#view).read(signal);
  }

  protected override derive(): ModerationSnapshot {
    const of = (view: ModerationView): readonly never[] =>
      this.#listOf(view).items as readonly never[];
    const list = this.#listOf(this.#view);
    return {
      ...this.status,
      ...list.status,
      ...(this.#problem && { moreProblem: this.#problem }),
      view: this.#view,
      filter: this.#filter,
      known: list.known,
      queue: of('queue'),
      audit: of('audit'),
      blocks: of('blocks'),
      policies: of('policies'),
    };
  }

  /** A filter that has changed begins another list, which cannot be filled by the one before. */
  #listOf(view: ModerationView): PagedList<Item> {
    const known = this.#lists.get(view);
    if (known) return known;
    const filter = this.#filter;
    const list = new PagedList<Item>({
      page: (request, call) => this.#page(view, filter, request, call),
      keyOf,
      changed: () => this.changed(),
    });
    this.#lists.set(view, list);
    return list;
  }

  get #port(): ModerationPort {
    return portOf(this.hub.backend, 'moderation');
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
    this.#problem = undefined;
    try {
      await this.read(signal);
    } catch (error) {
      if (!isAbort(error)) this.#problem = toBackendError(error);
    }
    this.changed();
  }

  #page(
    view: ModerationView,
    filter: QueueFilter,
    request: PageRequest,
    call: Call,
  ): Promise<Page<Item>> {
    const { subject } = filter;
    switch (view) {
      case 'queue':
        return this.#port.queue(filter, request, call);
      case 'audit':
        // What was done is looked at in the same place as what waits.
        return this.#port.audit(subject === undefined ? {} : { subject }, request, call);
      case 'blocks':
        return this.#port.blocks(request, call);
      case 'policies':
        return this.#port.policies(request, call);
    }
  }
}

function keyOf(item: Item): string {
  if ('comment' in item) return item.comment.id;
  if ('id' in item) return item.id;
  return 'scope' in item ? JSON.stringify(item.scope) : item.person.id;
}

/** The store of moderation. */
export function moderationStore(hub: StoreHub): ModerationStore {
  return hub.share('moderation', () => new ModerationStore(hub));
}
