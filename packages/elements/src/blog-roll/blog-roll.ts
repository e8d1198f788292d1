import { msg } from '@lit/localize';
import type { Post } from '@stoa/contract';
import { activityOf, rollStore } from '@stoa/stores';
import type { RollSnapshot, RollStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { hasLoaded } from '../foundation/late-part.ts';
import { MinuteController } from '../foundation/minute-controller.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { ProblemController } from '../foundation/problem-controller.ts';
import { problemWords } from '../foundation/problem.ts';
import { SightController } from '../foundation/sight-controller.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { ThreadOpenEvent } from './blog-roll.events.ts';
import { blogRollStyles } from './blog-roll.styles.ts';
import { postForms } from './post-forms.ts';
import { canFold, rollItem } from './roll-item.ts';
import { noPosts, rollSkeleton } from './roll-placeholders.ts';

const SEEN_AFTER = 1000;
/** Texts that are shown in full count as read after the time that a short one takes. */
const READ_AFTER = 5000;

/**
 * What leaders write, each in the form that suits them: long posts with a lead to read on, short
 * daily ones, and answers they gave in discussions, with the question. Threads open in place.
 *
 * @summary Shows the posts of leaders, newest first.
 * @tag stoa-blog-roll
 * @fires stoa-thread-open - A post's thread is about to open in place; cancelable.
 * @fires stoa-problem - The posts could not be loaded.
 * @csspart heading - The heading of the roll.
 * @csspart item - One post.
 * @csspart picture - The picture of a post.
 * @csspart notice - A remark in place of posts.
 * @cssprop --stoa-color-text-muted - Titles, times, labels and questions.
 * @cssprop --stoa-font-size-l - Headlines and answers.
 */
export class StoaBlogRoll extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    proseStyles,
    skeletonStyles,
    blogRollStyles,
  ];

  /** The forms to show, of `blog`, `daily` and `joined`, separated by spaces; all unless told. */
  @property() forms = '';

  /** The `id` of the person whose posts to show; everybody's unless told. */
  @property() author: string | undefined;

  /** How many posts to show at first, and with each step of *Show more*. */
  @property({ type: Number }) limit = 10;

  /** A heading above the posts; none unless told. */
  @property() heading = '';

  #roll = new StoreController<RollStore>(this, () => this.#findRoll());
  #steps = 1;
  #unfolded = new Set<string>();
  #open = new Set<string>();
  #unloaded: string | undefined;

  constructor() {
    super();
    new MinuteController(this);
    new ProblemController(this, 'roll', () => this.#roll.snapshot?.problem);
    new SightController(this, SEEN_AFTER, (id) => this.#record('seen', id));
    new SightController(this, READ_AFTER, (id) => this.#onLookedAt(id));
  }

  protected override render(): TemplateResult {
    return html`<section aria-label=${this.heading || msg('Posts')}>
      ${this.heading ? html`<h2 part="heading" dir="auto">${this.heading}</h2>` : nothing}
      ${this.#renderRoll()}
    </section>`;
  }

  #renderRoll(): TemplateResult {
    const snapshot = this.#roll.snapshot;
    if (!snapshot) return this.connection.overdue ? missingBackendNotice() : rollSkeleton();
    const { posts, phase, problem } = snapshot;
    if (posts.length > 0) return this.#renderPosts(snapshot);
    if (phase === 'failed' && problem) return problemNotice(problem, { onRetry: this.#onRetry });
    return phase === 'ready' || phase === 'refreshing' ? noPosts() : rollSkeleton();
  }

  #renderPosts(snapshot: RollSnapshot): TemplateResult {
    const shown = snapshot.posts.slice(0, this.#steps * this.limit);
    return html`<ul class="items">
        ${repeat(
          shown,
          ({ id }) => id,
          (post) => html`<li>${this.#renderItem(post, snapshot)}</li>`,
        )}
      </ul>
      ${snapshot.more || shown.length < snapshot.posts.length ? this.#renderMore(snapshot) : nothing}`;
  }

  #renderItem(post: Post, { session }: RollSnapshot): TemplateResult {
    return rollItem(post, {
      unfolded: this.#unfolded.has(post.id),
      threadOpen: this.#open.has(post.id),
      unloaded: this.#unloaded === post.id,
      backend: this.connection.backend,
      now: serverNow(session),
      onFold: () => void this.#onFold(post),
      onThread: () => void this.#onThread(post),
    });
  }

  #renderMore({ loadingMore, moreProblem }: RollSnapshot): TemplateResult {
    return html`<p class="more">
      ${moreProblem ? html`<span role="alert">${problemWords(moreProblem).title}.</span>` : nothing}
      <button
        type="button"
        class="button"
        aria-disabled=${loadingMore ? 'true' : 'false'}
        @click=${this.#onMore}
      >
        ${loadingMore ? msg('Loading…') : msg('Show more posts')}
      </button>
    </p>`;
  }

  #findRoll(): RollStore | undefined {
    if (!this.stores) return undefined;
    const forms = postForms(this.forms);
    return rollStore(this.stores, {
      ...(forms.length > 0 ? { forms } : {}),
      ...(this.author ? { authorId: this.author } : {}),
    });
  }

  #record(type: 'seen' | 'read', id: string): void {
    if (this.stores) activityOf(this.stores).record(type, { kind: 'post', id });
  }

  #onLookedAt(id: string): void {
    const post = this.#roll.snapshot?.posts.find((each) => each.id === id);
    if (post && !canFold(post)) this.#record('read', id);
  }

  #onRetry = (): void => {
    this.#roll.store?.retry();
  };

  #onMore = (): void => {
    const { posts = [], more } = this.#roll.snapshot ?? {};
    this.#steps += 1;
    this.requestUpdate();
    if (more && posts.length < this.#steps * this.limit) this.#roll.store?.loadMore();
  };

  async #onFold(post: Post): Promise<void> {
    const unfolding = !this.#unfolded.has(post.id);
    if (unfolding) this.#unfolded.add(post.id);
    else this.#unfolded.delete(post.id);
    this.requestUpdate();
    await this.updateComplete;
    const item = this.renderRoot.querySelector(`[data-sight="${CSS.escape(post.id)}"]`);
    if (unfolding) {
      this.#record('read', post.id);
      focusRest(item);
    } else item?.scrollIntoView({ block: 'nearest' });
  }

  async #onThread(post: Post): Promise<void> {
    if (this.#open.has(post.id)) this.#open.delete(post.id);
    else {
      const { id: postId, subject, joined } = post;
      const detail = { postId, subject, commentId: joined?.commentId ?? null };
      if (!this.dispatchEvent(new ThreadOpenEvent(detail))) return;
      const loaded = await hasLoaded(import('../define/discussion-thread.ts'));
      this.#unloaded = loaded ? undefined : post.id;
      if (loaded) this.#open.add(post.id);
    }
    this.requestUpdate();
  }
}

/** The reader goes on where the lead ended, without a scroll. */
function focusRest(item: Element | null): void {
  const rest = item?.querySelector<HTMLElement>('.words > .prose > :nth-child(2)');
  if (!rest) return;
  rest.tabIndex = -1;
  rest.focus({ preventScroll: true });
}
