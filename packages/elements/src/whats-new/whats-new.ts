import { msg } from '@lit/localize';
import { newsStore } from '@stoa/stores';
import type { NewsSnapshot, NewsStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { FocusKeeper } from '../foundation/focus-keeper.ts';
import { hasLoaded } from '../foundation/late-part.ts';
import { MinuteController } from '../foundation/minute-controller.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { problemWords } from '../foundation/problem.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { newsAddress } from './news-address.ts';
import { groupNews } from './news-groups.ts';
import type { NewsDay, NewsRow } from './news-groups.ts';
import { newsSkeleton, nothingNew, signInForNews } from './news-placeholders.ts';
import { newsRow, partFor } from './news-row.ts';
import { dayWords, unreadWords } from './news-words.ts';
import { NewsOpenEvent } from './whats-new.events.ts';
import { whatsNewStyles } from './whats-new.styles.ts';

/** So long may marking as read hold up the way to another page, in milliseconds. */
const PATIENCE = 400;

/**
 * What is new for the person: replies, mentions, answers, followed threads and leaders, what came
 * of offers they answered. By day, a lively thread in one line; each line leads to the thing.
 *
 * @summary Shows what is new for the viewer.
 * @tag stoa-whats-new
 * @fires stoa-news-open - Something new is about to open; cancelable.
 * @fires stoa-problem - What is new could not be loaded or marked.
 * @csspart heading - The heading.
 * @csspart item - One line.
 * @csspart notice - A remark in place of the list.
 * @cssprop --stoa-color-accent - The mark of what is unread.
 * @cssprop --stoa-color-text-muted - Days, times and first words.
 */
export class StoaWhatsNew extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    toneStyles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    whatsNewStyles,
  ];

  /** A heading above the list; *What is new for you* unless told, none if it is empty. */
  @property() heading: string | undefined;

  /** The address of a post's page, with `{id}` for its id; without it posts open in place. */
  @property({ attribute: 'post-href' }) postHref: string | undefined;

  /** The address of an offer's page, with `{id}` for its id; without it offers open in place. */
  @property({ attribute: 'offer-href' }) offerHref: string | undefined;

  /** @internal */
  @state() private open: string | undefined;
  /** @internal */
  @state() private unloaded: string | undefined;

  /** So many lines there were before a button that goes with its act. */
  #shown = 0;
  #news = new StoreController<NewsStore>(this, () => this.stores && newsStore(this.stores));

  constructor() {
    super();
    new MinuteController(this);
    new FocusKeeper(this, () => this.#lines[this.#shown]);
    reportProblems(this, 'news', () => this.#problem);
  }

  protected override render(): TemplateResult {
    const heading = this.heading || msg('What is new for you');
    return html`<section aria-label=${heading}>
      <header>
        ${this.heading === '' ? nothing : html`<h2 part="heading" dir="auto">${heading}</h2>`}
        ${this.#renderMarks()}
      </header>
      ${this.#renderNews()}
    </section>`;
  }

  #renderMarks(): TemplateResult | typeof nothing {
    const { items = [], unread = 0 } = this.#news.snapshot ?? {};
    if (items.length === 0) return nothing;
    return html`<p class="meta" role="status">${unreadWords(unread)}</p>
      ${
        unread > 0
          ? html`<button type="button" class="button quiet" @click=${this.#onMarkAll}>
              ${msg('Mark all as read')}
            </button>`
          : nothing
      }`;
  }

  #renderNews(): TemplateResult {
    const snapshot = this.#news.snapshot;
    if (!snapshot) return this.connection.overdue ? missingBackendNotice() : newsSkeleton();
    const { items, phase, problem, session } = snapshot;
    if (session && !session.person) return signInForNews();
    if (items.length > 0) return this.#renderDays(snapshot);
    if (phase === 'failed' && problem) return problemNotice(problem, { onRetry: this.#onRetry });
    return phase === 'ready' || phase === 'refreshing' ? nothingNew() : newsSkeleton();
  }

  #renderDays(snapshot: NewsSnapshot): TemplateResult {
    const { more, moreProblem, loadingMore } = snapshot;
    return html`${groupNews(snapshot.items).map((day) => this.#renderDay(day, snapshot))}
    ${
      more
        ? html`<p class="more">
            ${
              moreProblem
                ? html`<span role="alert">${problemWords(moreProblem).title}.</span>`
                : nothing
            }
            <button
              type="button"
              class="button"
              aria-disabled=${loadingMore ? 'true' : 'false'}
              @click=${this.#onMore}
            >
              ${loadingMore ? msg('Loading…') : msg('Show older')}
            </button>
          </p>`
        : nothing
    }`;
  }

  #renderDay({ at, rows }: NewsDay, { session }: NewsSnapshot): TemplateResult {
    return html`<h3>${dayWords(at, serverNow(session))}</h3>
      <ul>
        ${repeat(
          rows,
          ({ key }) => key,
          (row) => this.#renderRow(row),
        )}
      </ul>`;
  }

  #renderRow(row: NewsRow): TemplateResult {
    const { postHref: posts, offerHref: offers } = this;
    const address = newsAddress(row.items[0], { posts, offers });
    return newsRow(row, {
      address,
      open: this.open === row.key,
      unloaded: this.unloaded === row.key,
      backend: this.connection.backend,
      onOpen: (event) => void this.#onOpen(event, row, address),
    });
  }

  get #lines(): NodeListOf<HTMLElement> {
    return this.renderRoot.querySelectorAll('.line');
  }

  get #problem() {
    const { problem, session } = this.#news.snapshot ?? {};
    return session && !session.person ? undefined : problem;
  }

  #onRetry = (): void => this.#news.store?.retry();

  #onMore = (): void => {
    this.#shown = this.#lines.length;
    this.#news.store?.loadMore();
  };

  #onMarkAll = (): void => {
    this.#shown = 0;
    // What the backend refuses is unread again, which is all there is to say.
    this.#news.store?.markAllRead().catch(() => undefined);
  };

  async #onOpen(event: MouseEvent, row: NewsRow, address: string | undefined): Promise<void> {
    const { kind, subject, target } = row.items[0];
    const closing = !address && this.open === row.key;
    if (closing) {
      this.open = undefined;
      return;
    }
    const marked = this.#mark(row);
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0;
    if (address && elsewhere) return;
    // The way to another page ends what this one was about to send.
    event.preventDefault();
    if (!this.dispatchEvent(new NewsOpenEvent({ kind, subject, target }))) return;
    if (address) {
      await Promise.race([marked, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      location.assign(address);
      return;
    }
    const loaded = await hasLoaded(partFor(row));
    this.unloaded = loaded ? undefined : row.key;
    if (loaded) this.open = row.key;
  }

  async #mark(row: NewsRow): Promise<void> {
    await this.#news.store?.markRead(row.items.map(({ id }) => id)).catch(() => undefined);
  }
}
