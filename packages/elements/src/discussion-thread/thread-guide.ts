import { msg } from '@lit/localize';
import type { Id } from '@stoa/contract';
import type { CommentNode, ThreadSnapshot } from '@stoa/stores';
import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { plural } from '../foundation/plural.ts';
import { flat } from './flat.ts';
import type { StoaCommentItem } from './comment-item.ts';
import { KEEPS_PLACE } from './keeps-place.ts';
import { Outline } from './outline.ts';
import type { Stretch } from './outline.ts';
import { StillPlace } from './still-place.ts';
import { TargetController } from './target-controller.ts';
import type { ThreadContext } from './thread-context.ts';
import { threadKeys } from './thread-keys.ts';
import { UnreadTour } from './unread-tour.ts';

export type GuidedHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

export interface GuidedThread {
  readonly context: () => ThreadContext | undefined;
  readonly snapshot: () => ThreadSnapshot | undefined;
  /** The comments that are shown, without those held back. */
  readonly nodes: () => readonly CommentNode[];
  /** What brings this comment is asked for, and not held back. */
  readonly want: (id: Id) => void;
  /** What is loaded next is asked for. */
  readonly expect: () => void;
  /** The thread as it was when it was opened. */
  readonly opened: () => ThreadSnapshot | undefined;
}

/**
 * What leads through a thread that is shown: folding, long lists, links to a comment, what is new.
 * It comes when something leads somewhere, because many only read.
 */
export class ThreadGuide {
  readonly outline = new Outline();
  readonly target: TargetController;
  readonly unread: UnreadTour;
  #host: GuidedHost;
  #thread: GuidedThread;
  #still: StillPlace;
  /** The list that was asked to go on, and the comments it had then. */
  #asked: { readonly parentId: Id | null; readonly known: ReadonlySet<Id> } | undefined;

  constructor(host: GuidedHost, thread: GuidedThread) {
    this.#host = host;
    this.#thread = thread;
    this.#still = new StillPlace(host);
    this.target = new TargetController(host, {
      ready: () => thread.snapshot()?.thread !== undefined,
      open: (id) => this.outline.open(id, thread.nodes()),
      onArrive: () => this.#still.release(),
      seek: (id) => {
        thread.want(id);
        void thread.context()?.store.reveal(id);
      },
    });
    this.unread = new UnreadTour({
      context: thread.context,
      nodes: thread.nodes,
      shown: () => this.items.map(({ node }) => node.comment.id),
      focused: () => this.#focused()?.node.comment.id,
    });
    this.#seeUnread();
    host.requestUpdate();
  }

  /** A key was pressed in the thread. */
  onKey(event: KeyboardEvent): void {
    threadKeys(event, {
      items: () => this.items,
      go: (id) => this.target.go(id),
      stepUnread: (by) => this.unread.step(by),
    });
  }

  fold(node: CommentNode): void {
    const { id } = node.comment;
    this.#still.hold();
    this.outline.fold(id, !this.outline.isFolded(id));
    this.#host.requestUpdate();
  }

  /** Shows more of a list: what is loaded first, else the next page. */
  more(parentId: Id | null): void {
    const nodes = this.#listUnder(parentId);
    this.#still.hold();
    this.#asked = { parentId, known: new Set(nodes.map(({ comment }) => comment.id)) };
    if (this.outline.forth(parentId, nodes)) this.#goOn();
    else {
      this.#thread.expect();
      const store = this.#thread.context()?.store;
      if (parentId === null) store?.loadMore();
      else store?.loadReplies(parentId);
    }
    this.#host.requestUpdate();
  }

  /** The thread is about to render what has changed. */
  take(snapshot: ThreadSnapshot): void {
    this.#seeUnread();
    if (!KEEPS_PLACE) this.#still.hold();
    if (this.#asked && !this.#isLoading(this.#asked.parentId, snapshot)) this.#goOn();
  }

  renderEarlier(
    parentId: Id | null,
    nodes: readonly CommentNode[],
    { earlier }: Stretch,
  ): TemplateResult {
    const words = plural(
      earlier,
      msg('one {Show # earlier comment} other {Show # earlier comments}'),
    );
    return this.#renderMove(words, () => this.outline.back(parentId, nodes));
  }

  renderLater(
    parentId: Id | null,
    nodes: readonly CommentNode[],
    { later }: Stretch,
  ): TemplateResult {
    const words = plural(later, msg('one {Show # later comment} other {Show # later comments}'));
    return this.#renderMove(words, () => this.outline.forth(parentId, nodes));
  }

  #renderMove(words: string, move: () => void): TemplateResult {
    const onClick = (): void => {
      this.#still.hold();
      move();
      this.#host.requestUpdate();
    };
    return html`<p class="more">
      <button type="button" class="button quiet" @click=${onClick}>${words}</button>
    </p>`;
  }

  /** The first of what was asked for gets the focus that the button had. */
  #goOn(): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (!asked) return;
    const { parentId, known } = asked;
    const nodes = this.#listUnder(parentId);
    this.outline.settle(parentId, nodes);
    const fresh = nodes.find(({ comment }) => !known.has(comment.id));
    if (!fresh) return;
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    if (!activeElement?.matches('.more .button')) return;
    void this.#host.updateComplete.then(() =>
      this.item(fresh.comment.id)?.focus({ preventScroll: true }),
    );
  }

  /** The element that shows a comment, if it is shown. */
  item(id: Id): StoaCommentItem | undefined {
    return this.items.find(({ node }) => node.comment.id === id);
  }

  get items(): readonly StoaCommentItem[] {
    return [...this.#host.renderRoot.querySelectorAll<StoaCommentItem>('stoa-comment-item')];
  }

  #focused(): StoaCommentItem | undefined {
    return this.items.find((item) => item.matches(':focus-within'));
  }

  #isLoading(parentId: Id | null, { loadingMore }: ThreadSnapshot): boolean {
    return parentId === null ? loadingMore : (this.#find(parentId)?.loadingReplies ?? false);
  }

  #listUnder(parentId: Id | null): readonly CommentNode[] {
    return parentId === null ? this.#thread.nodes() : (this.#find(parentId)?.replies ?? []);
  }

  #find(id: Id): CommentNode | undefined {
    return flat(this.#thread.nodes()).find(({ comment }) => comment.id === id);
  }

  #seeUnread(): void {
    const opened = this.#thread.opened();
    if (opened) this.unread.take(opened);
  }
}
