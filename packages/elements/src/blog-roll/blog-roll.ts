import { msg } from '@lit/localize';
import { rollStore } from '@stoa/stores';
import type { RollSnapshot, RollStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { MinuteController } from '../foundation/minute-controller.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { problemWords } from '../foundation/problem.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { blogRollStyles } from './blog-roll.styles.ts';
import { Followed } from './followed.ts';
import { FilterController } from './filter-controller.ts';
import { PostActs } from './post-acts.ts';
import { postForms } from './post-forms.ts';
import { EVERYTHING, rollFilters } from './roll-filters.ts';
import type { RollChoice } from './roll-filters.ts';
import { rollItem } from './roll-item.ts';
import { noMatch, noPosts, rollSkeleton } from './roll-placeholders.ts';

/**
 * What leaders write, each in the form that suits them: long posts with a lead to read on, short
 * daily ones, written or spoken, and answers they gave in discussions, with the question. Threads
 * open in place; long posts too, or on a page of their own.
 *
 * @summary Shows the posts of leaders, newest first.
 * @tag stoa-blog-roll
 * @fires stoa-thread-open - A post's thread is about to open in place; cancelable.
 * @fires stoa-problem - The posts could not be loaded.
 * @csspart heading - The heading of the roll.
 * @csspart filters - The choice of leader, form and goal.
 * @csspart item - One post.
 * @csspart picture - The picture of a post.
 * @csspart notice - A remark in place of posts.
 * @cssprop --stoa-color-text-muted - Titles, times, labels and questions.
 * @cssprop --stoa-font-size-l - Headlines and answers.
 */
export class StoaBlogRoll extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    toneStyles,
    avatarStyles,
    buttonStyles,
    fieldStyles,
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

  /** Lets readers choose a leader, a form and a goal. */
  @property({ type: Boolean }) filters = false;

  /** The address of a long post's page, with `{id}` for its id; without it posts unfold in place. */
  @property({ attribute: 'post-href' }) postHref: string | undefined;

  #roll = new StoreController<RollStore>(this, () => this.#findRoll());
  #acts = new PostActs(this, {
    stores: () => this.stores,
    posts: () => this.#roll.snapshot?.posts ?? [],
    href: () => this.postHref,
    whole: false,
  });
  #choices = new FilterController(this, () => (this.filters ? this.stores : undefined));
  #followed = new Followed(this);
  #choice = EVERYTHING;
  #steps = 1;

  constructor() {
    super();
    new MinuteController(this);
    reportProblems(this, 'roll', () => this.#acts.problem ?? this.#roll.snapshot?.problem);
  }

  protected override render(): TemplateResult {
    return html`<section aria-label=${this.heading || msg('Posts')}>
      ${this.heading ? html`<h2 part="heading" dir="auto">${this.heading}</h2>` : nothing}
      ${this.#renderFilters()} ${this.#renderRoll()}
    </section>`;
  }

  #renderFilters(): TemplateResult | typeof nothing {
    const filters = this.#choices.value;
    if (!filters) return nothing;
    const chosen = rollFilters(filters, {
      choice: this.#choice,
      forms: postForms(this.forms),
      authorSet: this.author !== undefined,
      onChoice: this.#onChoice,
    });
    const { person, ports } = this.#roll.snapshot?.session ?? {};
    if (!person || !ports?.includes('news')) return chosen;
    const others = filters.leaders.filter(({ id }) => id !== person.id);
    return html`${chosen} ${this.#followed.render(others, this.#acts.follows)}`;
  }

  #renderRoll(): TemplateResult {
    const snapshot = this.#roll.snapshot;
    if (!snapshot) return this.connection.overdue ? missingBackendNotice() : rollSkeleton();
    const { posts, phase, problem } = snapshot;
    if (posts.length > 0) return this.#renderPosts(snapshot);
    if (phase === 'failed' && problem) return problemNotice(problem, { onRetry: this.#onRetry });
    if (phase !== 'ready' && phase !== 'refreshing') return rollSkeleton();
    return this.#choice === EVERYTHING ? noPosts() : noMatch(() => this.#onChoice(EVERYTHING));
  }

  #renderPosts(snapshot: RollSnapshot): TemplateResult {
    const shown = snapshot.posts.slice(0, this.#steps * this.limit);
    return html`<ul class="items">
        ${repeat(
          shown,
          ({ id }) => id,
          (post) => html`<li>${rollItem(post, this.#acts.optionsFor(post, snapshot.session))}</li>`,
        )}
      </ul>
      ${snapshot.more || shown.length < snapshot.posts.length ? this.#renderMore(snapshot) : nothing}`;
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
    const { author, form, goal } = this.#choice;
    const forms = form ? [form] : postForms(this.forms);
    const authorId = this.author || author;
    return rollStore(this.stores, {
      ...(forms.length > 0 ? { forms } : {}),
      ...(authorId ? { authorId } : {}),
      ...(goal ? { goalId: goal } : {}),
    });
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

  #onChoice = (choice: RollChoice): void => {
    const all = !choice.author && !choice.form && !choice.goal;
    this.#choice = all ? EVERYTHING : choice;
    this.#steps = 1;
    this.requestUpdate();
  };
}
