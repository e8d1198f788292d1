import { isAbort, LIMITS, toBackendError } from '@stoa/contract';
import type { BackendError, Call, Cursor, Page, PageRequest } from '@stoa/contract';

/** What a list says of the rest of it. */
export interface PagedStatus {
  readonly more: boolean;
  readonly loadingMore: boolean;
  readonly moreProblem?: BackendError;
}

export interface PagedSource<T> {
  page(request: PageRequest, call: Call): Promise<Page<T>>;
  /** What an item is recognised by where pages overlap. */
  keyOf(item: T): string;
  /** Called back whenever a page is on its way or has come. */
  changed(): void;
}

/** The part of a long list that is shown, which grows by pages. */
export class PagedList<T> {
  readonly #source: PagedSource<T>;
  #items: readonly T[] = [];
  #next: Cursor | null = null;
  #known = false;
  #loadingMore = false;
  #moreProblem: BackendError | undefined;

  constructor(source: PagedSource<T>) {
    this.#source = source;
  }

  get items(): readonly T[] {
    return this.#items;
  }

  /** Whether it has been read. */
  get known(): boolean {
    return this.#known;
  }

  get status(): PagedStatus {
    return {
      more: this.#next !== null,
      loadingMore: this.#loadingMore,
      ...(this.#moreProblem && { moreProblem: this.#moreProblem }),
    };
  }

  /** Reads as much as is shown, because each item may have changed. */
  async read(signal: AbortSignal): Promise<void> {
    const shown = this.#items.length;
    const items: T[] = [];
    let next: Cursor | null = null;
    do {
      const missing = Math.max(shown - items.length, LIMITS.pageDefault);
      const request = { cursor: next, limit: Math.min(missing, LIMITS.pageMaximum) };
      const page = await this.#source.page(request, { signal });
      if (signal.aborted) return;
      items.push(...page.items);
      next = page.next;
    } while (next !== null && items.length < shown);
    this.#items = items;
    this.#next = next;
    this.#known = true;
    this.#moreProblem = undefined;
  }

  /** Reads the next page; once, however often it is asked for. */
  async more(signal: AbortSignal): Promise<void> {
    const cursor = this.#next;
    if (cursor === null || this.#loadingMore) return;
    this.#loadingMore = true;
    this.#moreProblem = undefined;
    this.#source.changed();
    try {
      const { items, next } = await this.#source.page({ cursor }, { signal });
      const known = new Set(this.#items.map((item) => this.#source.keyOf(item)));
      const fresh = items.filter((item) => !known.has(this.#source.keyOf(item)));
      this.#items = [...this.#items, ...fresh];
      this.#next = next;
    } catch (error) {
      if (!isAbort(error)) this.#moreProblem = toBackendError(error);
    }
    this.#loadingMore = false;
    this.#source.changed();
  }

  /** Shows other items in place of those that are shown. */
  replace(items: readonly T[]): void {
    this.#items = items;
  }
}
