import { isAbort, LIMITS, toBackendError } from '@stoa/contract';
import type { BackendError, Comment, Cursor, QuestionQuery, Topic } from '@stoa/contract';
import { QUESTIONS_TOPIC } from '@stoa/domain';
import { LiveStore } from './live-store.ts';
import type { QuestionSnapshot } from './model.ts';
import { portOf } from './ports.ts';
import type { StoreHub } from './hub.ts';

/** Questions that nobody has answered, of all threads. */
export class QuestionStore extends LiveStore<QuestionSnapshot> {
  readonly #query: QuestionQuery;
  #questions: readonly Comment[] = [];
  #next: Cursor | null = null;
  #loadingMore = false;
  #moreProblem: BackendError | undefined;

  constructor(hub: StoreHub, query: QuestionQuery) {
    super(hub);
    this.#query = query;
  }

  loadMore(): void {
    if (this.#next !== null && !this.#loadingMore) void this.#loadNext(this.#next);
  }

  protected get topic(): Topic {
    return QUESTIONS_TOPIC;
  }

  /** Reads as many as are shown: an answer takes one out, a reply may take it out of mine. */
  protected async read(signal: AbortSignal): Promise<void> {
    // Guests have no questions of their own, and asking for them would be refused.
    if (this.#query.forMe && !this.session?.person) return;
    const port = portOf(this.hub.backend, 'threads');
    const shown = this.#questions.length;
    const questions: Comment[] = [];
    let next: Cursor | null = null;
    do {
      const missing = Math.max(shown - questions.length, LIMITS.pageDefault);
      const request = { cursor: next, limit: Math.min(missing, LIMITS.pageMaximum) };
      const page = await port.questions(this.#query, request, { signal });
      if (signal.aborted) return;
      questions.push(...page.items);
      next = page.next;
    } while (next !== null && questions.length < shown);
    this.#questions = questions;
    this.#next = next;
  }

  protected override derive(): QuestionSnapshot {
    return {
      ...this.status,
      questions: this.#questions,
      more: this.#next !== null,
      loadingMore: this.#loadingMore,
      ...(this.#moreProblem && { moreProblem: this.#moreProblem }),
    };
  }

  async #loadNext(cursor: Cursor): Promise<void> {
    const { signal } = this;
    this.#loadingMore = true;
    this.#moreProblem = undefined;
    this.changed();
    try {
      const port = portOf(this.hub.backend, 'threads');
      const page = await port.questions(this.#query, { cursor }, { signal });
      const known = new Set(this.#questions.map(({ id }) => id));
      this.#questions = [...this.#questions, ...page.items.filter(({ id }) => !known.has(id))];
      this.#next = page.next;
    } catch (error) {
      if (!isAbort(error)) this.#moreProblem = toBackendError(error);
    }
    this.#loadingMore = false;
    this.changed();
  }
}

/** The store of open questions; equal arguments share one. */
export function questionStore(hub: StoreHub, query: QuestionQuery = {}): QuestionStore {
  const { department = null, forMe = false, order = 'oldest' } = query;
  const name = `questions ${JSON.stringify([department, forMe, order])}`;
  return hub.share(name, () => new QuestionStore(hub, query));
}
