import { msg } from '@lit/localize';
import type { BackendError, CommentOrder, Id, Subject, Thread } from '@stoa/contract';
import { threadStore } from '@stoa/stores';
import type { ThreadSnapshot, ThreadStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { BackendElement } from '../foundation/backend-element.ts';
import { whenIdle } from '../foundation/idle.ts';
import { lateNotices } from '../foundation/late-notice.ts';
import { LateModule } from '../foundation/late-part.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneTokens } from '../foundation/styles/tone.styles.ts';
import { commentList } from './comment-list.ts';
import { discussionThreadStyles } from './discussion-thread.styles.ts';
import { keptOrder } from './kept-order.ts';
import type { ThreadContext } from './thread-context.ts';
import { threadHead } from './thread-head.ts';
import type { ThreadLife } from './thread-life.ts';
import { moreComments } from './thread-notices.ts';
import { commentsSkeleton, threadSkeleton } from './thread-skeleton.ts';
import { WritingPlace } from './writing-place.ts';

const accesses = new LateModule(() => import('./access-notice.ts'));
const closures = new LateModule(() => import('./closed-notice.ts'));
const lives = new LateModule(() => import('./thread-life.ts'));

/**
 * A conversation about a page, an offer or a post.
 *
 * @summary A discussion thread.
 * @tag stoa-discussion-thread
 * @slot sign-in - Shown to guests in place of the field, for example a link to the sign-in page.
 * @fires {CommentSubmitEvent} stoa-comment-submit - A comment is about to be sent; `preventDefault()` keeps it in the field.
 * @fires {CommentSubmittedEvent} stoa-comment-submitted - The backend has confirmed a comment.
 * @fires {ProblemEvent} stoa-problem - The thread could not be loaded or refreshed.
 * @csspart notice - A remark in place of content.
 */
export class StoaDiscussionThread extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    toneTokens,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    discussionThreadStyles,
  ];

  static override properties: PropertyDeclarations = { subject: {}, order: {}, comment: {} };

  /** What the thread is about, `kind:id`, for example `page:/hr/benefits`. */
  subject: Subject | undefined;

  /**
   * Which comments come first: the `newest`, the `oldest`, the most `helpful` or the `unanswered`,
   * where the backend knows; replies are always oldest first.
   */
  order: CommentOrder = 'newest';

  /** Identifier of a comment to go to, as `#comment-<id>` in the page's address does. */
  comment: string | undefined;

  #said = '';
  /** Whose choice the order is, and what it is for others. */
  #kept: { readonly viewerId: string; readonly instead: CommentOrder } | undefined;
  #thread = new StoreController(this, () => this.#findThread());
  #writing = new WritingPlace(this);
  #context: ThreadContext | undefined;
  #life: ThreadLife | undefined;
  #taken: ThreadSnapshot | undefined;
  /** Stays while the same thread comes in another order. */
  #shown: Thread | undefined;

  constructor() {
    super();
    reportProblems(this, 'thread', () => this.#thread.snapshot?.problem);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const kept = this.hasUpdated ? undefined : keptOrder();
    if (!kept) return;
    this.#kept = { viewerId: kept.viewerId, instead: this.order };
    this.order = kept.order;
  }

  // Not willUpdate: controllers follow the store of this update only after that.
  protected override update(changed: PropertyValues<this>): void {
    const { snapshot } = this.#thread;
    if (snapshot && snapshot !== this.#taken) this.#take(snapshot);
    super.update(changed);
  }

  protected override render(): TemplateResult {
    return html`<section aria-label=${msg('Discussion')}>${this.#renderThread()}</section>
      <p class="visually-hidden" role="status">${this.#said}</p>`;
  }

  protected override firstUpdated(): void {
    // What leads to a comment is on its way while the comments are.
    if (location.hash.startsWith('#comment-')) void this.#live();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('comment') && this.comment) this.#go(this.comment);
    if (this.#context && !this.#life) whenIdle(() => void this.#live());
    const { problem } = this.#thread.snapshot ?? {};
    if (problem?.code === 'unsupported' && this.order !== 'newest') this.order = 'newest';
  }

  #renderThread(): TemplateResult | typeof nothing {
    const snapshot = this.#thread.snapshot;
    if (!snapshot) {
      if (!this.connection.overdue) return threadSkeleton();
      return accesses.render(this, ({ missingBackendNotice }) => missingBackendNotice());
    }
    const thread = snapshot.thread ?? this.#sameThread;
    const context = this.#context;
    if (thread && context) {
      // The answer to a question stands in its own frame between the head and the comments.
      return html`${threadHead(thread, context, this.#life)} ${this.#renderWriting(context, thread)}
        ${this.#life?.renderConnection(snapshot)}
        <div>
          ${this.#life?.renderArrivals()}
          ${snapshot.thread ? this.#renderComments(context, snapshot) : commentsSkeleton()}
        </div>`;
    }
    return snapshot.problem ? this.#renderProblem(snapshot.problem) : threadSkeleton();
  }

  get #sameThread(): Thread | undefined {
    const isSame = this.#context?.stores === this.stores && this.#shown?.subject === this.subject;
    return isSame ? this.#shown : undefined;
  }

  #renderWriting(context: ThreadContext, thread: Thread): TemplateResult {
    const { access, locked, policy } = thread;
    const closed = locked || context.session.block || policy === 'pre';
    const why = closed
      ? closures.render(this, ({ closedNotice }) => closedNotice(thread, context, this.renderRoot))
      : nothing;
    if (access === 'write') return html`${why} ${this.#writing.render(context)}`;
    if (closed && access === 'read') return html`${why}`;
    return html`${accesses.render(this, (notices) => notices.accessNotice(access))}`;
  }

  #renderProblem(problem: BackendError): TemplateResult | typeof nothing {
    const onRetry = (): void => this.#thread.store?.retry();
    return lateNotices.render(this, (notices) => notices.problemNotice(problem, { onRetry }));
  }

  #renderComments(context: ThreadContext, snapshot: ThreadSnapshot): TemplateResult {
    const { thread, more, loadingMore, moreProblem } = snapshot;
    const nodes = this.#life?.visible(snapshot.nodes) ?? snapshot.nodes;
    if (nodes.length === 0) {
      const access = thread?.access ?? 'read';
      return html`${accesses.render(this, ({ emptyNotice }) => emptyNotice(access, this))}`;
    }
    const line = (problem: BackendError): TemplateResult | typeof nothing =>
      lateNotices.render(this, (notices) => notices.problemLine(problem));
    return html`${commentList(nodes, { context, guide: this.#life?.guide, problem: line })}
    ${
      more
        ? html`<p class="more">
            ${moreComments(loadingMore, () => context.more(null))}
            ${moreProblem ? line(moreProblem) : nothing}
          </p>`
        : nothing
    }`;
  }

  #findThread(): ThreadStore | undefined {
    if (!this.stores || !this.subject) return undefined;
    return threadStore(this.stores, this.subject, { order: this.order });
  }

  #take(snapshot: ThreadSnapshot): void {
    this.#taken = snapshot;
    this.#takeContext(snapshot);
    if (snapshot.thread) this.#shown = snapshot.thread;
    this.#life?.take(snapshot);
  }

  #takeContext({ session, thread }: ThreadSnapshot): void {
    const { stores } = this;
    const { store } = this.#thread;
    if (!session || !thread || !stores || !store) return;
    if (store === this.#context?.store && session === this.#context.session) return;
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept && kept.viewerId !== (session.person?.id ?? '')) {
      // The store of this update has been chosen.
      queueMicrotask(() => (this.order = kept.instead));
    }
    this.#context = {
      stores,
      store,
      session,
      subject: thread.subject,
      say: this.#say,
      fold: (node) => void this.#live().then((life) => life?.fold(node)),
      more: (parentId) => void this.#live().then((life) => life?.more(parentId)),
      go: this.#go,
    };
  }

  /** What a thread has besides its comments comes once there is something to read. */
  async #live(): Promise<ThreadLife | undefined> {
    await lives.load();
    if (!this.#life && lives.value) {
      this.#life = new lives.value.ThreadLife(this, {
        context: () => this.#context,
        order: () => this.order,
        sort: (order) => (this.order = order),
        resume: () => this.#writing.resume(),
      });
      if (this.#taken) this.#life.take(this.#taken);
      this.requestUpdate();
    }
    return this.#life;
  }

  #say = (words: string): void => {
    this.#said = words;
    this.requestUpdate();
  };

  #go = (id: Id): void => {
    void this.#live().then((life) => life?.go(id));
  };
}
