import { msg } from '@lit/localize';
import type { BackendError, Comment, Cursor } from '@stoa/contract';
import { isAbort, LIMITS, toBackendError } from '@stoa/contract';
import { excerptOf } from '@stoa/domain';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { problemNotice } from '../foundation/notice.ts';
import { plural } from '../foundation/plural.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { relativeTime, serverNow } from '../foundation/time.ts';
import type { ThreadContext } from './thread-context.ts';
import { threadSearchStyles } from './thread-search.styles.ts';

/** Long enough for the next letter to come. */
const PAUSE = 250;

interface Found {
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly next: Cursor | null;
}

/**
 * Finds comments of a thread by their words; choosing one leads to it.
 *
 * @summary Part of a thread.
 * @tag stoa-thread-search
 */
export class StoaThreadSearch extends StoaElement {
  static override styles = [
    StoaElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    threadSearchStyles,
  ];

  @property({ attribute: false }) context!: ThreadContext;

  #text = '';
  #found: Found | undefined;
  #problem: BackendError | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus(options));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  protected override render(): TemplateResult {
    return html`<div role="search" @keydown=${this.#onKeydown}>
        <input
          class="field"
          type="search"
          aria-label=${msg('Search this discussion')}
          placeholder=${msg('Search this discussion')}
          maxlength=${LIMITS.search}
          autocomplete="off"
          @input=${this.#onInput}
        />
        ${this.#renderFound()}
      </div>
      <p class="visually-hidden" role="status">${this.#outcome}</p>`;
  }

  #renderFound(): TemplateResult | typeof nothing {
    if (this.#problem) return problemNotice(this.#problem, { onRetry: this.#onRetry });
    if (!this.#found) return nothing;
    const { comments, next } = this.#found;
    if (comments.length === 0) return html`<p class="none">${this.#outcome}</p>`;
    return html`<ol>
        ${comments.map((comment) => this.#renderComment(comment))}
      </ol>
      ${
        next
          ? html`<button type="button" class="button quiet" @click=${this.#onMore}>
              ${msg('Show more results')}
            </button>`
          : nothing
      }`;
  }

  #renderComment({ id, author, body, createdAt, lang }: Comment): TemplateResult {
    const { context } = this;
    const time = relativeTime(createdAt, serverNow(context.session));
    return html`<li>
      <button type="button" class="result" @click=${() => context.go(id)}>
        <span class="who">${author?.name}</span> <span class="when">${time}</span>
        <span class="words" lang=${lang ?? nothing} dir="auto"
          >${body ? excerptOf(body.text) : nothing}</span
        >
      </button>
    </li>`;
  }

  get #outcome(): string {
    if (!this.#found) return '';
    const { comments, text } = this.#found;
    if (comments.length === 0) return msg('Nothing here has these words.');
    void text;
    return plural(comments.length, msg('one {# result} other {# results}'));
  }

  #onInput = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), PAUSE);
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new Event('close'));
  };

  #onRetry = (): void => {
    void this.#search();
  };

  #onMore = (): void => {
    void this.#search(this.#found);
  };

  /** What is found for words that have changed meanwhile is not shown. */
  async #search(before?: Found): Promise<void> {
    const text = this.#text;
    this.#running?.abort();
    this.#running = new AbortController();
    try {
      const { signal } = this.#running;
      const { subject, stores } = this.context;
      const cursor = before?.next ?? null;
      // It opens where the backend can search threads.
      const page = text
        ? await stores.backend.threads?.search({ subject, text }, { cursor }, { signal })
        : undefined;
      if (signal.aborted) return;
      this.#problem = undefined;
      this.#found = page && {
        text,
        comments: [...(before?.comments ?? []), ...page.items],
        next: page.next,
      };
    } catch (error) {
      if (isAbort(error)) return;
      this.#problem = toBackendError(error);
    }
    this.requestUpdate();
  }
}
