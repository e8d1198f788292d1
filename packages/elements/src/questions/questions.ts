import { msg } from '@lit/localize';
import type { Comment } from '@stoa/contract';
import { questionStore } from '@stoa/stores';
import type { QuestionSnapshot, QuestionStore } from '@stoa/stores';
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
import { dottedStyles } from '../foundation/styles/dotted.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { questionAddress } from './question-address.ts';
import { noQuestions, questionSkeleton } from './question-placeholders.ts';
import { questionRow } from './question-row.ts';
import { QuestionOpenEvent } from './questions.events.ts';
import { questionsStyles } from './questions.styles.ts';

/**
 * Questions that nobody has answered yet: those that wait for the viewer, or all, of one department
 * if wished, the shortest first. Each leads to its thread; an answer takes it off the list.
 *
 * @summary Lists unanswered questions.
 * @tag stoa-questions
 * @fires {QuestionOpenEvent} stoa-question-open - A question is about to open; cancelable.
 * @fires {ProblemEvent} stoa-problem - The questions could not be loaded.
 * @csspart heading - The heading.
 * @csspart item - One question.
 * @csspart notice - A remark in place of questions.
 * @cssprop --stoa-color-text-muted - Departments, times and counts.
 */
export class StoaQuestions extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    toneStyles,
    avatarStyles,
    buttonStyles,
    dottedStyles,
    noticeStyles,
    proseStyles,
    skeletonStyles,
    questionsStyles,
  ];

  /** Only questions asked by people of this department. */
  @property() department: string | undefined;

  /** A heading above the list; *Unanswered questions* unless told. */
  @property() heading: string | undefined;

  /** `shortest` questions first, or the `oldest`. */
  @property() order: 'shortest' | 'oldest' = 'shortest';

  /** The address of a post's page, with `{id}` for its id; without it questions open in place. */
  @property({ attribute: 'post-href' }) postHref: string | undefined;

  /** The address of an offer's page, with `{id}` for its id; without it questions open in place. */
  @property({ attribute: 'offer-href' }) offerHref: string | undefined;

  /** @internal */
  @state() private whose: 'mine' | 'all' | undefined;
  /** @internal */
  @state() private chosen = '';
  /** @internal */
  @state() private open: string | undefined;
  /** @internal */
  @state() private unloaded: string | undefined;

  /** So many questions there were before more were asked for. */
  #shown = 0;
  /** Departments seen so far, to choose from. */
  #departments = new Set<string>();
  #session = new StoreController(this, () => this.stores?.session);
  #questions = new StoreController<QuestionStore>(this, () => this.#findQuestions());

  constructor() {
    super();
    new MinuteController(this);
    new FocusKeeper(this, () => this.#ways[this.#shown] ?? this.#ways[this.#ways.length - 1]);
    reportProblems(this, 'questions', () => this.#questions.snapshot?.problem);
  }

  protected override render(): TemplateResult | typeof nothing {
    const snapshot = this.#questions.snapshot;
    if (snapshot?.session && !snapshot.session.capabilities.questions) return nothing;
    const heading = this.heading ?? msg('Unanswered questions');
    return html`<section aria-label=${heading}>
      <header>
        <h2 part="heading"><bdi>${heading}</bdi></h2>
        ${snapshot?.session ? this.#renderChoices(snapshot) : nothing}
      </header>
      ${this.#renderQuestions(snapshot)}
    </section>`;
  }

  #renderChoices({ session, questions }: QuestionSnapshot): TemplateResult {
    return html`<div class="choices">
      ${session?.person ? this.#renderWhose() : nothing}
      ${this.department ? nothing : this.#renderDepartments(questions)}
      <select aria-label=${msg('Order')} @change=${this.#onOrder}>
        <option value="shortest" ?selected=${this.order === 'shortest'}>
          ${msg('Shortest first')}
        </option>
        <option value="oldest" ?selected=${this.order === 'oldest'}>${msg('Oldest first')}</option>
      </select>
    </div>`;
  }

  #renderWhose(): TemplateResult {
    const choice = (whose: 'mine' | 'all', words: string): TemplateResult =>
      html`<button
        type="button"
        class="button quiet"
        aria-pressed=${this.#whose === whose ? 'true' : 'false'}
        @click=${() => (this.whose = whose)}
      >
        ${words}
      </button>`;
    return html`<div class="whose" role="group" aria-label=${msg('Which questions')}>
      ${choice('mine', msg('For me'))} ${choice('all', msg('All', { id: 'all-questions' }))}
    </div>`;
  }

  #renderDepartments(questions: readonly Comment[]): TemplateResult | typeof nothing {
    for (const { author } of questions) {
      if (author?.department) this.#departments.add(author.department);
    }
    const departments = [...this.#departments].sort();
    if (departments.length < 2) return nothing;
    return html`<select aria-label=${msg('Department')} @change=${this.#onDepartment}>
      <option value="">${msg('All departments')}</option>
      ${departments.map(
        (name) => html`<option value=${name} ?selected=${name === this.chosen}>${name}</option>`,
      )}
    </select>`;
  }

  #renderQuestions(snapshot: QuestionSnapshot | undefined): TemplateResult {
    if (!snapshot) return this.connection.overdue ? missingBackendNotice() : questionSkeleton();
    const { questions, phase, problem } = snapshot;
    if (problem && (phase === 'failed' || questions.length === 0)) {
      const notice = problemNotice(problem, { onRetry: this.#onRetry });
      return questions.length > 0 ? html`${notice}${this.#renderList(snapshot)}` : notice;
    }
    if (questions.length > 0) return this.#renderList(snapshot);
    const known = phase === 'ready' || phase === 'refreshing';
    return known ? noQuestions(this.#whose === 'mine') : questionSkeleton();
  }

  #renderList(snapshot: QuestionSnapshot): TemplateResult {
    return html`<ol>
        ${repeat(
          snapshot.questions,
          ({ id }) => id,
          (question) => this.#renderRow(question, snapshot),
        )}
      </ol>
      ${snapshot.more ? this.#renderMore(snapshot) : nothing}`;
  }

  #renderRow(question: Comment, { session }: QuestionSnapshot): TemplateResult {
    const { id } = question;
    const addresses = { posts: this.postHref, offers: this.offerHref };
    const href = questionAddress(question, addresses);
    return questionRow(question, {
      now: serverNow(session),
      href,
      open: this.open === id,
      unloaded: this.unloaded === id,
      backend: this.connection.backend,
      onOpen: (event) => void this.#onOpen(event, question, href !== undefined),
    });
  }

  #renderMore({ loadingMore, moreProblem }: QuestionSnapshot): TemplateResult {
    return html`<p class="more">
      ${moreProblem ? html`<span role="alert">${problemWords(moreProblem).title}.</span>` : nothing}
      <button
        type="button"
        class="button"
        aria-disabled=${loadingMore ? 'true' : 'false'}
        @click=${this.#onMore}
      >
        ${loadingMore ? msg('Loading…') : msg('Show more questions')}
      </button>
    </p>`;
  }

  /** Leaders see first what waits for them. */
  get #whose(): 'mine' | 'all' {
    const session = this.#session.snapshot?.data;
    if (!session?.person) return 'all';
    return this.whose ?? (session.roles.includes('leader') ? 'mine' : 'all');
  }

  /** The ways to the questions. */
  get #ways(): NodeListOf<HTMLElement> {
    return this.renderRoot.querySelectorAll('.acts .button');
  }

  #findQuestions(): QuestionStore | undefined {
    // Who looks decides which list comes first; a session that fails is the list's problem, too.
    const known = this.#session.snapshot;
    if (!this.stores || !known || known.phase === 'idle' || known.phase === 'loading') {
      return undefined;
    }
    const department = this.department ?? this.chosen;
    return questionStore(this.stores, {
      order: this.order === 'oldest' ? 'oldest' : 'shortest',
      ...(department && { department }),
      ...(this.#whose === 'mine' && { forMe: true }),
    });
  }

  #onOrder = (event: Event): void => {
    this.order = (event.currentTarget as HTMLSelectElement).value as 'shortest' | 'oldest';
  };

  #onDepartment = (event: Event): void => {
    this.chosen = (event.currentTarget as HTMLSelectElement).value;
  };

  #onRetry = (): void => {
    this.#questions.store?.retry();
  };

  #onMore = (): void => {
    this.#shown = this.#ways.length;
    this.#questions.store?.loadMore();
  };

  /** A link goes its way; without an address the thread opens below the question. */
  async #onOpen(event: Event, { id, subject }: Comment, leads: boolean): Promise<void> {
    const closing = this.open === id;
    if (!closing && !this.dispatchEvent(new QuestionOpenEvent({ subject, commentId: id }))) {
      event.preventDefault();
      return;
    }
    if (leads) return;
    const loaded = closing || (await hasLoaded(import('../define/discussion-thread.ts')));
    this.unloaded = loaded ? undefined : id;
    this.open = loaded && !closing ? id : undefined;
  }
}
