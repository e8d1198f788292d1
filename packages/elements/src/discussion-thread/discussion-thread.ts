import { msg } from '@lit/localize';
import type { BackendError, Comment, CommentOrder, Subject, Thread } from '@stoa/contract';
import { threadStore } from '@stoa/stores';
import type { CommentNode, ThreadSnapshot, ThreadStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { LitElement, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { whenIdle } from '../foundation/idle.ts';
import { lateNotices } from '../foundation/late-notice.ts';
import { LateModule } from '../foundation/late-part.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { ProblemController } from '../foundation/problem-controller.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { accessNotice, emptyNotice } from './access-notice.ts';
import type { Arrivals } from './arrivals.ts';
import { commentList } from './comment-list.ts';
import { CommentSubmittedEvent } from './discussion-thread.events.ts';
import { discussionThreadStyles } from './discussion-thread.styles.ts';
import { linkedComment } from './permalink.ts';
import type { ThreadBar } from './thread-bar.ts';
import type { ThreadContext } from './thread-context.ts';
import type { ThreadGuide } from './thread-guide.ts';
import { threadHead } from './thread-head.ts';
import { arrivalsButton, interruptedNotice, moreComments } from './thread-notices.ts';
import { commentsSkeleton, threadSkeleton } from './thread-skeleton.ts';
import { WritingPlace } from './writing-place.ts';

const closures = new LateModule(() => import('./closed-notice.ts'));
const extras = new LateModule(() => import('./once-shown.ts'));
const guides = new LateModule(() => import('./thread-guide.ts'));

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
  static override styles = [
    BackendElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    discussionThreadStyles,
  ];

  /** What the thread is about, `kind:id`, for example `page:/hr/benefits`. */
  @property() subject: Subject | undefined;

  /**
   * Which comments come first: the `newest`, the `oldest`, the most `helpful` or the `unanswered`,
   * where the backend knows; replies are always oldest first.
   */
  @property() order: CommentOrder = 'newest';

  /** Identifier of a comment to go to, as `#comment-<id>` in the page's address does. */
  @property() comment: string | undefined;

  #said = '';
  #thread = new StoreController(this, () => this.#findThread());
  #writing = new WritingPlace(this);
  #context: ThreadContext | undefined;
  #guide: ThreadGuide | undefined;
  #bar: ThreadBar | undefined;
  #arrivals: Arrivals | undefined;
  #opened: ThreadSnapshot | undefined;
  #taken: ThreadSnapshot | undefined;
  /** Stays while the same thread comes in another order. */
  #shown: Thread | undefined;

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
    new ProblemController(this, 'thread', () => this.#thread.snapshot?.problem);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHash);
    if (!this.#guide?.target.id) this.#onHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHash);
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

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('comment') && this.comment) this.#go(this.comment);
    if (this.#context && !this.#bar) whenIdle(() => void this.#bringExtras());
    const { problem } = this.#thread.snapshot ?? {};
    if (problem?.code === 'unsupported' && this.order !== 'newest') this.order = 'newest';
  }

  #renderThread(): TemplateResult | typeof nothing {
    const snapshot = this.#thread.snapshot;
    if (!snapshot) {
      return this.connection.overdue ? missingBackendNotice() : threadSkeleton();
    }
    const thread = snapshot.thread ?? this.#sameThread;
    const context = this.#context;
    if (thread && context) {
      // The answer to a question stands in its own frame between the head and the comments.
      return html`${threadHead(thread, context, this.#bar, this.#guide)}
        ${this.#renderWriting(context, thread)} ${this.#renderConnection(snapshot)}
        <div>
          ${arrivalsButton(this.#arrivals?.count ?? 0, this.#onShowArrivals)}
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
    const { block, roles } = context.session;
    const closed = locked || block !== null || policy === 'pre' || roles.includes('moderator');
    const why = closed
      ? closures.render(this, ({ closedNotice }) => closedNotice(thread, context, this.renderRoot))
      : nothing;
    if (access === 'write') return html`${why} ${this.#writing.render(context)}`;
    return closed && access === 'read' ? html`${why}` : accessNotice(access);
  }

  #renderConnection({ problem, interrupted }: ThreadSnapshot): TemplateResult | typeof nothing {
    if (problem) {
      const safe = msg('What you see may be old, and nothing you wrote is lost.');
      return this.#renderProblem(problem, safe);
    }
    return interrupted ? interruptedNotice() : nothing;
  }

  #renderProblem(problem: BackendError, safe?: string): TemplateResult | typeof nothing {
    const onRetry = (): void => this.#thread.store?.retry();
    return lateNotices.render(this, (notices) => notices.problemNotice(problem, { safe, onRetry }));
  }

  #renderComments(context: ThreadContext, snapshot: ThreadSnapshot): TemplateResult {
    const { thread, more, loadingMore, moreProblem } = snapshot;
    const nodes = this.#visible(snapshot);
    if (nodes.length === 0) return emptyNotice(thread?.access ?? 'read');
    const line = (problem: BackendError): TemplateResult | typeof nothing =>
      lateNotices.render(this, (notices) => notices.problemLine(problem));
    return html`${commentList(nodes, { context, guide: this.#guide, problem: line })}
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
    const held = this.#arrivals?.count;
    this.#arrivals?.take(snapshot);
    if (held === 0 && this.#arrivals?.count) this.#said = msg('There are new comments.');
    if (!snapshot.thread) return;
    this.#shown = snapshot.thread;
    this.#opened ??= snapshot;
    this.#bar?.take();
    this.#guide?.take(snapshot);
    const { confirmed, failed } = this.#writing.take(snapshot);
    for (const comment of confirmed) this.#confirm(comment);
    if (failed) this.#said = msg('Not sent. Your text is kept.');
  }

  #takeContext({ session, thread }: ThreadSnapshot): void {
    const { stores } = this;
    const { store } = this.#thread;
    if (!session || !thread || !stores || !store) return;
    if (store === this.#context?.store && session === this.#context.session) return;
    if (store !== this.#context?.store)
      this.#arrivals &&= extras.value && new extras.value.Arrivals();
    this.#context = {
      stores,
      store,
      session,
      subject: thread.subject,
      say: this.#say,
      fold: (node) => void this.#guided().then((guide) => guide?.fold(node)),
      more: (parentId) => void this.#guided().then((guide) => guide?.more(parentId)),
      go: this.#go,
    };
    if (thread.access === 'write') this.#writing.enter(this.#context);
  }

  /** What a thread has besides its comments comes once there is something to read. */
  async #bringExtras(): Promise<void> {
    if (!(await extras.load()) || this.#bar || !extras.value) return;
    const { Arrivals, MinuteController, ThreadBar } = extras.value;
    this.#bar = new ThreadBar(this, {
      context: () => this.#context,
      order: () => this.order,
      sort: (order) => (this.order = order),
    });
    new MinuteController(this, () => this.#renderTimes());
    this.#arrivals = new Arrivals();
    if (this.#taken) this.#arrivals.take(this.#taken);
    if (this.#opened?.thread?.unread?.count) void this.#guided();
    this.requestUpdate();
  }

  /** What leads through the thread comes when it leads somewhere. */
  async #guided(): Promise<ThreadGuide | undefined> {
    await guides.load();
    if (!this.#guide && guides.value) {
      this.#guide = new guides.value.ThreadGuide(this, {
        context: () => this.#context,
        snapshot: () => this.#thread.snapshot,
        nodes: () => (this.#taken ? this.#visible(this.#taken) : []),
        want: (id) => this.#arrivals?.want(id),
        opened: () => this.#opened,
      });
    }
    return this.#guide;
  }

  #visible({ nodes }: ThreadSnapshot): readonly CommentNode[] {
    return this.#arrivals?.visible(nodes) ?? nodes;
  }

  #renderTimes(): void {
    const items = this.renderRoot.querySelectorAll<LitElement>('stoa-comment-item');
    for (const item of items) item.requestUpdate();
  }

  #confirm(comment: Comment): void {
    this.#said = msg('Sent.');
    this.dispatchEvent(new CommentSubmittedEvent({ subject: comment.subject, comment }));
  }

  #say = (words: string): void => {
    this.#said = words;
    this.requestUpdate();
  };

  #go = (id: string): void => {
    void this.#guided().then((guide) => guide?.target.go(id));
  };

  #onHash = (): void => {
    const linked = linkedComment();
    if (linked) this.#go(linked);
  };

  /** Keys that are typed in fields do not come here. */
  #onKey = async (event: KeyboardEvent): Promise<void> => {
    (this.#guide ?? (await this.#guided()))?.onKey(event);
  };

  #onShowArrivals = (): void => {
    const first = this.#arrivals?.release(this.#thread.snapshot?.nodes ?? []);
    this.#say('');
    if (first) this.#go(first);
  };
}
