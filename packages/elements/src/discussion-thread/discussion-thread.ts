import { msg } from '@lit/localize';
import type { Access, Comment, Subject } from '@stoa/contract';
import { threadStore } from '@stoa/stores';
import type { ThreadSnapshot, ThreadStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { ProblemController } from '../foundation/problem-controller.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { accessNotice, emptyNotice } from './access-notice.ts';
import { Arrivals } from './arrivals.ts';
import { commentList } from './comment-list.ts';
import { CommentSubmittedEvent } from './discussion-thread.events.ts';
import { discussionThreadStyles } from './discussion-thread.styles.ts';
import { Submissions } from './submissions.ts';
import { TargetController } from './target-controller.ts';
import type { ThreadContext } from './thread-context.ts';
import { threadHead } from './thread-head.ts';
import { arrivalsButton, connectionNotice, moreComments } from './thread-notices.ts';
import { threadSkeleton } from './thread-skeleton.ts';
import { WritingPlace } from './writing-place.ts';

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

  /** `newest` comments first, or `oldest`; replies are always oldest first. */
  @property() order: 'newest' | 'oldest' = 'newest';

  /** Identifier of a comment to go to, as `#comment-<id>` in the page's address does. */
  @property() comment: string | undefined;

  #said = '';
  #thread = new StoreController(this, () => this.#findThread());
  #target = new TargetController(this, {
    ready: () => this.#thread.snapshot?.thread !== undefined,
    seek: (id) => this.#seek(id),
  });
  #writing = new WritingPlace(this);
  #context: ThreadContext | undefined;
  #arrivals = new Arrivals();
  #submissions = new Submissions();
  #taken: ThreadSnapshot | undefined;

  constructor() {
    super();
    new ProblemController(this, 'thread', () => this.#thread.snapshot?.problem);
  }

  // Not willUpdate: controllers follow the store of this update only after that.
  protected override update(changed: PropertyValues<this>): void {
    if (changed.has('comment') && this.comment) this.#target.go(this.comment);
    const { snapshot } = this.#thread;
    if (snapshot && snapshot !== this.#taken) this.#take(snapshot);
    super.update(changed);
  }

  protected override render(): TemplateResult {
    return html`<section aria-label=${msg('Discussion')}>${this.#renderThread()}</section>
      <p class="visually-hidden" role="status">${this.#said}</p>`;
  }

  #renderThread(): TemplateResult {
    const snapshot = this.#thread.snapshot;
    if (!snapshot) return this.connection.overdue ? missingBackendNotice() : threadSkeleton();
    const { thread, problem } = snapshot;
    if (thread && this.#context) {
      // The answer to a question stands in its own frame between the head and the comments.
      return html`${threadHead(thread)} ${this.#renderWriting(this.#context, thread.access)}
        ${connectionNotice(snapshot, this.#onRetry)}
        <div>
          ${arrivalsButton(this.#arrivals.count, this.#onShowArrivals)}
          ${this.#renderComments(this.#context, snapshot)}
        </div>`;
    }
    return problem ? problemNotice(problem, { onRetry: this.#onRetry }) : threadSkeleton();
  }

  #renderWriting(context: ThreadContext, access: Access): TemplateResult {
    return access === 'write' ? this.#writing.render(context) : accessNotice(access);
  }

  #renderComments(context: ThreadContext, snapshot: ThreadSnapshot): TemplateResult {
    const nodes = this.#arrivals.visible(snapshot.nodes);
    if (nodes.length === 0) return emptyNotice(snapshot.thread?.access ?? 'read');
    return html`${commentList(nodes, { context, target: this.#target.id })}
    ${snapshot.more ? moreComments(snapshot, this.#onMore) : nothing}`;
  }

  #findThread(): ThreadStore | undefined {
    if (!this.stores || !this.subject) return undefined;
    return threadStore(this.stores, this.subject, { order: this.order });
  }

  #take(snapshot: ThreadSnapshot): void {
    this.#taken = snapshot;
    this.#takeContext(snapshot);
    const held = this.#arrivals.count;
    this.#arrivals.take(snapshot);
    if (held === 0 && this.#arrivals.count > 0) this.#said = msg('There are new comments.');
    if (!snapshot.thread) return;
    const { confirmed, failed } = this.#submissions.take(snapshot.nodes);
    for (const comment of confirmed) this.#confirm(comment);
    if (failed) this.#said = msg('Not sent. Your text is kept.');
  }

  #takeContext({ session, thread }: ThreadSnapshot): void {
    const { stores } = this;
    const { store } = this.#thread;
    if (!session || !thread || !stores || !store) return;
    if (store === this.#context?.store && session === this.#context.session) return;
    if (store !== this.#context?.store) {
      this.#arrivals = new Arrivals();
      this.#submissions = new Submissions();
    }
    this.#context = { stores, store, session, subject: thread.subject, say: this.#say };
    if (thread.access === 'write') this.#writing.enter(this.#context);
  }

  #confirm(comment: Comment): void {
    this.#said = msg('Sent.');
    this.dispatchEvent(new CommentSubmittedEvent({ subject: comment.subject, comment }));
  }

  #seek(id: string): void {
    this.#arrivals.want(id);
    void this.#thread.store?.reveal(id);
  }

  #say = (words: string): void => {
    this.#said = words;
    this.requestUpdate();
  };

  #onRetry = (): void => {
    this.#thread.store?.retry();
  };

  #onMore = (): void => {
    this.#thread.store?.loadMore();
  };

  #onShowArrivals = (): void => {
    this.#said = '';
    this.#target.go(this.#arrivals.release(this.#thread.snapshot?.nodes ?? []));
  };
}
