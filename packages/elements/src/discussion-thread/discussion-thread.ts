import { msg } from '@lit/localize';
import type { Access, Comment, Subject } from '@stoa/contract';
import { threadStore } from '@stoa/stores';
import type { Draft, ThreadSnapshot, ThreadStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { hasLoaded, unloadedNotice } from '../foundation/late-part.ts';
import { missingBackendNotice, problemNotice } from '../foundation/notice.ts';
import { plural } from '../foundation/plural.ts';
import { ProblemController } from '../foundation/problem-controller.ts';
import { problemWords } from '../foundation/problem.ts';
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
import { linkedComment } from './permalink.ts';
import { Submissions } from './submissions.ts';
import type { ThreadContext } from './thread-context.ts';
import { threadSkeleton } from './thread-skeleton.ts';

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

  #target: string | undefined;
  #said = '';
  #writing = false;
  #unloaded = false;

  #thread = new StoreController(this, () => this.#findThread());
  #context: ThreadContext | undefined;
  /** What was begun here, once its code has come. */
  #draft: Draft | undefined;
  #arrivals = new Arrivals();
  #submissions = new Submissions();
  #taken: ThreadSnapshot | undefined;
  #sought: string | undefined;
  #visited: string | undefined;

  constructor() {
    super();
    new ProblemController(this, 'thread', () => this.#thread.snapshot?.problem);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHashChange);
    this.#target ??= linkedComment();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  // Not willUpdate: controllers follow the store of this update only after that.
  protected override update(changed: PropertyValues<this>): void {
    if (changed.has('comment') && this.comment) this.#target = this.comment;
    const { snapshot } = this.#thread;
    if (snapshot && snapshot !== this.#taken) this.#take(snapshot);
    super.update(changed);
  }

  protected override render(): TemplateResult {
    return html`<section aria-label=${msg('Discussion')}>${this.#renderThread()}</section>
      <p class="visually-hidden" role="status">${this.#said}</p>`;
  }

  protected override updated(): void {
    if (!this.#target || !this.#thread.snapshot?.thread) return;
    const linked = this.#find('.target');
    if (linked && this.#visited !== this.#target) {
      this.#visited = this.#target;
      linked.focus();
    } else if (!linked && this.#sought !== this.#target) {
      this.#sought = this.#target;
      this.#arrivals.want(this.#target);
      void this.#thread.store?.reveal(this.#target);
    }
  }

  #renderThread(): TemplateResult {
    const snapshot = this.#thread.snapshot;
    if (!snapshot) return this.connection.overdue ? missingBackendNotice() : threadSkeleton();
    const { thread, problem } = snapshot;
    if (thread && this.#context) {
      return html`<h2 tabindex="-1"><bdi>${countWords(thread.commentCount)}</bdi></h2>
        ${this.#renderWriting(this.#context, thread.access)} ${this.#renderConnection(snapshot)}
        <div>${this.#renderArrivals()} ${this.#renderComments(this.#context, snapshot)}</div>`;
    }
    return problem ? problemNotice(problem, { onRetry: this.#onRetry }) : threadSkeleton();
  }

  #renderWriting(context: ThreadContext, access: Access): TemplateResult {
    if (access !== 'write') return accessNotice(access);
    if (this.#writing) {
      return html`<stoa-reply-composer class="root" .context=${context}></stoa-reply-composer>`;
    }
    return html`<textarea
        class="field opener"
        rows="1"
        aria-label=${msg('Write a comment')}
        placeholder=${msg('Write a comment')}
        @focus=${this.#openComposer}
        @input=${this.#keepOpening}
      ></textarea>
      ${this.#unloaded ? unloadedNotice() : nothing}`;
  }

  #renderConnection({ problem, interrupted }: ThreadSnapshot): TemplateResult | typeof nothing {
    if (problem) {
      const safe = msg('What you see may be old, and nothing you wrote is lost.');
      return problemNotice(problem, { safe, onRetry: this.#onRetry });
    }
    if (!interrupted) return nothing;
    return html`<p class="quiet">${msg('New comments will show once the connection is back.')}</p>`;
  }

  #renderArrivals(): TemplateResult | typeof nothing {
    if (this.#arrivals.count === 0) return nothing;
    return html`<div class="arrivals">
      <button type="button" class="button" @click=${this.#onShowArrivals}>
        ${plural(this.#arrivals.count, msg('one {# new comment} other {# new comments}'))}
      </button>
    </div>`;
  }

  #renderComments(context: ThreadContext, snapshot: ThreadSnapshot): TemplateResult {
    const nodes = this.#arrivals.visible(snapshot.nodes);
    if (nodes.length === 0) return emptyNotice(snapshot.thread?.access ?? 'read');
    return html`${commentList(nodes, { context, target: this.#target })}
    ${snapshot.more ? this.#renderMore(snapshot) : nothing}`;
  }

  #renderMore({ loadingMore, moreProblem }: ThreadSnapshot): TemplateResult {
    return html`<p class="more">
      ${moreProblem ? html`<span>${problemWords(moreProblem).title}.</span>` : nothing}
      <button
        type="button"
        class="button"
        aria-disabled=${loadingMore ? 'true' : 'false'}
        @click=${this.#onMore}
      >
        ${loadingMore ? msg('Loading…') : msg('Show more comments')}
      </button>
    </p>`;
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
    this.#context = { stores, store, session, subject: thread.subject };
    this.#draft = undefined;
    if (thread.access === 'write') void hasLoaded(this.#resumeDraft(this.#context));
  }

  #confirm(comment: Comment): void {
    this.#said = msg('Sent.');
    this.dispatchEvent(new CommentSubmittedEvent({ subject: comment.subject, comment }));
  }

  async #resumeDraft(context: ThreadContext): Promise<void> {
    const draft = await this.#takeDraft(context);
    await draft.ready;
    if (draft.text) await this.#openComposer();
  }

  /** What was begun here, with what is typed before the composer has come. */
  async #takeDraft(context: ThreadContext): Promise<Draft> {
    const { replyDraft } = await import('./drafts.ts');
    const draft = replyDraft(context, undefined);
    if (context === this.#context) this.#draft = draft;
    const typed = this.#find<HTMLTextAreaElement>('.opener')?.value;
    if (typed) draft.set(typed);
    return draft;
  }

  /** The composer is loaded when someone writes, because most people read. */
  #openComposer = async (): Promise<void> => {
    if (!this.#context) return;
    const composer = import('../define/reply-composer.ts');
    const parts = Promise.all([composer, this.#takeDraft(this.#context)]);
    this.#unloaded = !(await hasLoaded(parts));
    this.requestUpdate();
    if (this.#unloaded || this.#writing) return;
    const focused = this.#find('.opener')?.matches(':focus');
    this.#writing = true;
    await this.updateComplete;
    if (focused) this.#find('.root')?.focus();
  };

  #keepOpening = (event: InputEvent): void => {
    if (this.#draft) this.#draft.set((event.target as HTMLTextAreaElement).value);
    else if (this.#context) void hasLoaded(this.#takeDraft(this.#context));
  };

  #find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.renderRoot.querySelector<E>(selector);
  }

  #onRetry = (): void => {
    this.#thread.store?.retry();
  };

  #onMore = (): void => {
    this.#thread.store?.loadMore();
  };

  #onShowArrivals = (): void => {
    this.#target = this.#arrivals.release(this.#thread.snapshot?.nodes ?? []);
    this.#said = '';
    this.requestUpdate();
  };

  #onHashChange = (): void => {
    const linked = linkedComment();
    if (!linked) return;
    this.#visited = undefined;
    this.#target = linked;
    this.requestUpdate();
  };
}

function countWords(count: number): string {
  if (count === 0) return msg('Discussion');
  return plural(count, msg('one {# comment} other {# comments}'));
}
