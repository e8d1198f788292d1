import type { CommentOrder, FollowTarget } from '@stoa/contract';
import { followStore } from '@stoa/stores';
import type { FollowStore } from '@stoa/stores';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasLoaded, LateModule } from '../foundation/late-part.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { keepOrder } from './kept-order.ts';
import { ReadingMark } from './reading-mark.ts';
import type { ThreadContext } from './thread-context.ts';
import type { GuidedHost } from './thread-guide.ts';
import { threadTools } from './thread-tools.ts';

const locks = new LateModule(() => import('./thread-lock.ts'));

interface BarredThread {
  readonly context: () => ThreadContext | undefined;
  readonly order: () => CommentOrder;
  readonly sort: (order: CommentOrder) => void;
}

/** Above the comments: following, searching and sorting; and the mark that they have been read. */
export class ThreadBar {
  #host: GuidedHost;
  #thread: BarredThread;
  #mark: ReadingMark;
  #follows: StoreController<FollowStore>;
  #searching = false;

  constructor(host: GuidedHost, thread: BarredThread) {
    this.#host = host;
    this.#thread = thread;
    this.#mark = new ReadingMark(host, thread.context);
    this.#follows = new StoreController(host, () => {
      const context = thread.context();
      return context && followStore(context.stores);
    });
  }

  /** The thread is about to render what has changed. */
  take(): void {
    this.#mark.again();
  }

  renderTools(context: ThreadContext): TemplateResult {
    const target = targetOf(context);
    this.#follows.store?.ask([target]);
    return threadTools({
      session: context.session,
      order: this.#thread.order(),
      onSort: this.#onSort,
      following: this.#follows.snapshot?.follows(target),
      onFollow: (on) => void this.#follow(target, on),
      searching: this.#searching,
      onSearch: this.#onSearch,
      lock: this.#renderLock(context),
    });
  }

  #renderLock(context: ThreadContext): TemplateResult | typeof nothing {
    if (!context.session.roles.includes('moderator')) return nothing;
    return locks.render(this.#host, ({ lockButton }) => lockButton(context, this.#host.renderRoot));
  }

  renderSearch(context: ThreadContext): TemplateResult | typeof nothing {
    if (!this.#searching) return nothing;
    return html`<stoa-thread-search
      .context=${context}
      @close=${this.#onSearchClose}
    ></stoa-thread-search>`;
  }

  #onSort = (order: CommentOrder): void => {
    this.#thread.sort(order);
    keepOrder(order, this.#thread.context()?.session.person?.id ?? '');
  };

  async #follow(target: FollowTarget, on: boolean): Promise<void> {
    const { store } = this.#follows;
    const say = this.#thread.context()?.say;
    if (!store || !say) return;
    const done = await hasLoaded(store.follow(target, on));
    if (!done) say(msg('That did not work. Try again in a moment.'));
    else
      say(on ? msg('You follow this discussion.') : msg('You no longer follow this discussion.'));
  }

  #onSearch = async (): Promise<void> => {
    if (this.#searching) return this.#onSearchClose();
    this.#searching = await hasLoaded(import('../define/thread-search.ts'));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#find('stoa-thread-search')?.focus();
  };

  #onSearchClose = (): void => {
    this.#searching = false;
    this.#host.requestUpdate();
    this.#find('#search')?.focus();
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }
}

function targetOf({ subject }: ThreadContext): FollowTarget {
  return { kind: 'thread', id: subject };
}
