import type { Comment, QuestionQuery, Topic } from '@stoa/contract';
import { QUESTIONS_TOPIC } from '@stoa/domain';
import { LiveStore } from './live-store.ts';
import type { QuestionSnapshot } from './model.ts';
import { PagedList } from './paged-list.ts';
import { portOf } from './ports.ts';
import type { StoreHub } from './hub.ts';

/** Questions that nobody has answered, of all threads. */
export class QuestionStore extends LiveStore<QuestionSnapshot> {
  readonly #query: QuestionQuery;
  readonly #list = new PagedList<Comment>({
    page: (request, call) =>
      portOf(this.hub.backend, 'threads').questions(this.#query, request, call),
    keyOf: ({ id }) => id,
    changed: () => this.changed(),
  });

  constructor(hub: StoreHub, query: QuestionQuery) {
    super(hub);
    this.#query = query;
  }

  loadMore(): void {
    void this.#list.more(this.signal);
  }

  protected get topic(): Topic {
    return QUESTIONS_TOPIC;
  }

  /** An answer takes a question out, a reply may take it out of mine. */
  protected async read(signal: AbortSignal): Promise<void> {
    // Guests have no questions of their own, and asking for them would be refused.
    if (this.#query.forMe && !this.session?.person) return;
    await this.#list.read(signal);
  }

  protected override derive(): QuestionSnapshot {
    return { ...this.status, ...this.#list.status, questions: this.#list.items };
  }
}

/** The store of open questions; equal arguments share one. */
export function questionStore(hub: StoreHub, query: QuestionQuery = {}): QuestionStore {
  const { department = null, forMe = false, order = 'oldest' } = query;
  const name = `questions ${JSON.stringify([department, forMe, order])}`;
  return hub.share(name, () => new QuestionStore(hub, query));
}
