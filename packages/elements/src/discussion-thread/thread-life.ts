import { msg, str } from '@lit/localize';
import type { Comment, CommentOrder, Id } from '@stoa/contract';
import type { CommentNode, ThreadSnapshot } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { lateNotices } from '../foundation/late-notice.ts';
import { hasLoaded, LateModule } from '../foundation/late-part.ts';
import { wear } from '../foundation/late-styles.ts';
import { MinuteController } from '../foundation/minute-controller.ts';
import { Arrivals } from './arrivals.ts';
import { arrivalsButton } from './arrivals-button.ts';
import { CommentSubmittedEvent } from './discussion-thread.events.ts';
import { flat } from './flat.ts';
import { KEEPS_PLACE } from './keeps-place.ts';
import { haveBegun } from './kept-draft.ts';
import { linkedComment } from './permalink.ts';
import type { Submissions } from './submissions.ts';
import { ThreadBar } from './thread-bar.ts';
import type { ThreadContext } from './thread-context.ts';
import { threadLifeStyles } from './thread-life.styles.ts';
import type { GuidedHost, ThreadGuide } from './thread-guide.ts';

export interface LivingThread {
  readonly context: () => ThreadContext | undefined;
  readonly order: () => CommentOrder;
  readonly sort: (order: CommentOrder) => void;
  /** Takes up what was begun here before. */
  readonly resume: () => Promise<void>;
}

const guides = new LateModule(() => import('./thread-guide.ts'));

/**
 * What a thread has besides its comments, once they are shown: tools, new comments that wait to be
 * shown, the mark that all has been read, and what becomes of that which was sent.
 */
export class ThreadLife {
  #host: GuidedHost;
  #thread: LivingThread;
  #bar: ThreadBar;
  #arrivals = new Arrivals();
  #guide: ThreadGuide | undefined;
  #submissions: Submissions | undefined;
  #context: ThreadContext | undefined;
  /** The thread as it was when it was opened, and as it is. */
  #opened: ThreadSnapshot | undefined;
  #taken: ThreadSnapshot | undefined;

  constructor(host: GuidedHost, thread: LivingThread) {
    this.#host = host;
    this.#thread = thread;
    this.#bar = new ThreadBar(host, thread);
    wear(host, threadLifeStyles);
    new MinuteController(host, () => this.#renderTimes());
    host.addController({
      hostConnected: () => {
        window.addEventListener('hashchange', this.#onHash);
        if (!this.#guide?.target.id) this.#onHash();
      },
      hostDisconnected: () => window.removeEventListener('hashchange', this.#onHash),
    });
    // Keys that are typed in fields do not come here.
    host.addEventListener('keydown', (event) => void this.#onKey(event));
  }

  get guide(): ThreadGuide | undefined {
    return this.#guide;
  }

  /** The comments that are shown, without those held back. */
  visible(nodes: readonly CommentNode[]): readonly CommentNode[] {
    return this.#arrivals.visible(nodes);
  }

  /** Takes in what has changed before it is rendered. */
  take(snapshot: ThreadSnapshot): void {
    const context = this.#thread.context();
    if (context !== this.#context) this.#enter(context);
    // Where nothing is reported, a block shows only in what can be done: its reason is asked for.
    else if (
      snapshot.thread &&
      (this.#taken?.thread ?? snapshot.thread).access !== snapshot.thread.access
    )
      void hasLoaded(context!.stores.session.refresh());
    this.#taken = snapshot;
    const held = this.#arrivals.count;
    this.#arrivals.take(snapshot);
    if (held === 0 && this.#arrivals.count > 0) context?.say(msg('There are new comments.'));
    if (!snapshot.thread) return;
    if (!this.#opened) {
      this.#opened = snapshot;
      if (snapshot.thread.unread?.count || !KEEPS_PLACE) void this.#guided();
    }
    this.#bar.take();
    this.#guide?.take(snapshot);
    this.#watch(snapshot.nodes);
  }

  renderTools(context: ThreadContext): TemplateResult {
    return this.#bar.renderTools(context);
  }

  renderBelow(context: ThreadContext): TemplateResult {
    return html`${this.#guide?.unread.render()} ${this.#bar.renderSearch(context)}`;
  }

  /** Says that what is shown may be old. */
  renderConnection({ problem, interrupted }: ThreadSnapshot): TemplateResult | typeof nothing {
    if (problem) {
      const safe = msg('What you see may be old, and nothing you wrote is lost.');
      const onRetry = (): void => this.#thread.context()?.store.retry();
      return lateNotices.render(this.#host, ({ problemNotice }) =>
        problemNotice(problem, { safe, onRetry }),
      );
    }
    if (!interrupted) return nothing;
    return html`<p class="quiet">${msg('New comments will show once the connection is back.')}</p>`;
  }

  renderArrivals(): TemplateResult {
    return html`${arrivalsButton(this.#arrivals.count, this.#onShowArrivals)}
      <stoa-left-replies .context=${this.#context}></stoa-left-replies>`;
  }

  async fold(node: CommentNode): Promise<void> {
    (await this.#guided())?.fold(node);
  }

  async more(parentId: Id | null): Promise<void> {
    (await this.#guided())?.more(parentId);
  }

  async go(id: Id): Promise<void> {
    (await this.#guided())?.target.go(id);
  }

  /** What leads through the thread comes when it leads somewhere. */
  async #guided(): Promise<ThreadGuide | undefined> {
    if (this.#guide) return this.#guide;
    await guides.load();
    if (!guides.value) return undefined;
    return (this.#guide ??= new guides.value.ThreadGuide(this.#host, {
      context: this.#thread.context,
      snapshot: () => this.#taken,
      nodes: () => this.visible(this.#taken?.nodes ?? []),
      want: (id) => this.#arrivals.want(id),
      expect: () => this.#arrivals.expect(),
      opened: () => this.#opened,
    }));
  }

  #enter(context: ThreadContext | undefined): void {
    if (this.#context && context?.store !== this.#context.store) this.#arrivals = new Arrivals();
    if (this.#context?.store === context?.store) this.#sayBlock(this.#context, context);
    this.#context = context;
    this.#submissions = undefined;
    const writes = context?.store.getSnapshot().thread?.access === 'write';
    if (context && writes) void hasLoaded(this.#resume(context));
  }

  /** Whoever is stopped while the page is open hears it, and that it is over. */
  #sayBlock(before: ThreadContext | undefined, now: ThreadContext | undefined): void {
    const was = before?.session.block;
    const block = now?.session.block;
    if (block && !was) now.say(msg(str`Moderators have stopped your writing: ${block.reason}`));
    else if (was && !block) now?.say(msg('You can write here again.'));
  }

  async #resume(context: ThreadContext): Promise<void> {
    if (!(await haveBegun(context))) return;
    await this.#thread.resume();
    await import('../define/left-replies.ts');
  }

  /** What is on its way, also from an earlier page, is told of once it has arrived or was refused. */
  #watch(nodes: readonly CommentNode[]): void {
    if (!this.#submissions) {
      if (flat(nodes).some(({ sending }) => sending)) void hasLoaded(this.#bringSubmissions(nodes));
      return;
    }
    const { confirmed, failed } = this.#submissions.take(nodes);
    for (const comment of confirmed) this.#confirm(comment);
    if (failed) this.#context?.say(msg('Not sent. Your text is kept.'));
  }

  async #bringSubmissions(nodes: readonly CommentNode[]): Promise<void> {
    const context = this.#context;
    const { Submissions } = await import('./submissions.ts');
    if (context !== this.#context || this.#submissions) return;
    this.#submissions = new Submissions(nodes);
    this.#watch(this.#taken?.nodes ?? nodes);
  }

  #confirm(comment: Comment): void {
    this.#context?.say(msg('Sent.'));
    this.#host.dispatchEvent(new CommentSubmittedEvent({ subject: comment.subject, comment }));
  }

  #renderTimes(): void {
    const items = this.#host.renderRoot.querySelectorAll<LitElement>('stoa-comment-item');
    for (const item of items) item.requestUpdate();
  }

  async #onKey(event: KeyboardEvent): Promise<void> {
    (this.#guide ?? (await this.#guided()))?.onKey(event);
  }

  #onHash = (): void => {
    const linked = linkedComment();
    if (linked) void this.go(linked);
  };

  #onShowArrivals = (): void => {
    const first = this.#arrivals.release(this.#taken?.nodes ?? []);
    this.#context?.say('');
    if (first) void this.go(first);
  };
}
