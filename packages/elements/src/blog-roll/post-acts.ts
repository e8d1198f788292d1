import { toBackendError } from '@stoa/contract';
import type { BackendError, Id, Post, Session } from '@stoa/contract';
import { activityOf, followStore, postReadsOf } from '@stoa/stores';
import type { FollowStore, StoreHub } from '@stoa/stores';
import type { nothing, ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { hasLoaded, LateModule } from '../foundation/late-part.ts';
import { SightController } from '../foundation/sight-controller.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { serverNow } from '../foundation/time.ts';
import { ThreadOpenEvent } from './blog-roll.events.ts';
import type { EarlierVersions } from './post-history.ts';
import { canFold } from './roll-item.ts';
import type { ItemOptions } from './roll-item.ts';

const SEEN_AFTER = 1000;
/** Texts that are shown in full count as read after the time that a short one takes. */
const READ_AFTER = 5000;

type Host = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

interface Surroundings {
  readonly stores: () => StoreHub | undefined;
  readonly posts: () => readonly Post[];
  /** Where a post has a page of its own, with `{id}` for its id. */
  readonly href: () => string | undefined;
  /** Long posts are shown whole. */
  readonly whole: boolean;
}

/** What readers do with posts: unfold, open the thread, follow, look at earlier versions, read. */
export class PostActs implements ReactiveController {
  readonly #host: Host;
  readonly #around: Surroundings;
  readonly #follows: StoreController<FollowStore>;
  readonly #unfolded = new Set<Id>();
  readonly #open = new Set<Id>();
  readonly #versions = new Map<Id, EarlierVersions>();
  readonly #history = new LateModule(() => import('./post-history.ts'));
  #unloaded: Id | undefined;
  #problem: BackendError | undefined;

  constructor(host: Host, around: Surroundings) {
    this.#host = host;
    this.#around = around;
    host.addController(this);
    this.#follows = new StoreController(host, () => {
      const stores = around.stores();
      return stores && followStore(stores);
    });
    new SightController(host, SEEN_AFTER, (id) => this.#record('seen', id));
    new SightController(host, READ_AFTER, (id) => this.#onLookedAt(id));
  }

  /** Whom the viewer follows. */
  get follows(): FollowStore | undefined {
    return this.#follows.store;
  }

  /** Why the last act failed. */
  get problem(): BackendError | undefined {
    return this.#problem;
  }

  hostUpdated(): void {
    const authors = new Set(this.#around.posts().map(({ author }) => author.id));
    const targets = [...authors].map((id) => ({ kind: 'person', id }) as const);
    if (targets.length > 0) this.#follows.store?.ask(targets);
  }

  optionsFor(post: Post, session: Session | undefined): ItemOptions {
    const { id, author } = post;
    const stores = this.#around.stores();
    const own = session?.person?.id === author.id;
    const target = { kind: 'person', id: author.id } as const;
    const address = this.#around.href()?.replace('{id}', encodeURIComponent(id));
    return {
      unfolded: this.#around.whole || this.#unfolded.has(id),
      foldable: !this.#around.whole,
      address: post.form === 'blog' ? address : undefined,
      addressOf: (other) => this.#around.href()?.replace('{id}', encodeURIComponent(other)),
      threadOpen: this.#open.has(id),
      unloaded: this.#unloaded === id,
      unread: !post.read && !(stores && postReadsOf(stores).has(id)),
      follows: own ? undefined : this.#follows.snapshot?.follows(target),
      history: this.#renderHistory(id),
      backend: stores?.backend,
      now: serverNow(session),
      onFold: () => void this.#onFold(post),
      onThread: () => void this.#onThread(post),
      onFollow: (on) => void this.#onFollow(target, on),
      onHistory: () => void this.#onHistory(post),
    };
  }

  #renderHistory(id: Id): TemplateResult | typeof nothing | undefined {
    const versions = this.#versions.get(id);
    return versions && this.#history.render(this.#host, (late) => late.postHistory(versions));
  }

  #record(type: 'seen' | 'read', id: Id): void {
    const stores = this.#around.stores();
    if (!stores) return;
    activityOf(stores).record(type, { kind: 'post', id });
    if (type !== 'read') return;
    postReadsOf(stores).add(id);
    this.#host.requestUpdate();
  }

  #onLookedAt(id: Id): void {
    const post = this.#around.posts().find((each) => each.id === id);
    if (post && (this.#around.whole || !canFold(post))) this.#record('read', id);
  }

  async #onFold({ id }: Post): Promise<void> {
    const unfolding = !this.#unfolded.has(id);
    if (unfolding) this.#unfolded.add(id);
    else this.#unfolded.delete(id);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const item = this.#host.renderRoot.querySelector(`[data-sight="${CSS.escape(id)}"]`);
    if (unfolding) {
      this.#record('read', id);
      focusRest(item);
    } else item?.scrollIntoView({ block: 'nearest' });
  }

  async #onThread({ id, subject, joined }: Post): Promise<void> {
    if (this.#open.has(id)) this.#open.delete(id);
    else {
      const detail = { postId: id, subject, commentId: joined?.commentId ?? null };
      if (!this.#host.dispatchEvent(new ThreadOpenEvent(detail))) return;
      const loaded = await hasLoaded(import('../define/discussion-thread.ts'));
      this.#unloaded = loaded ? undefined : id;
      if (loaded) this.#open.add(id);
      this.#record('read', id);
    }
    this.#host.requestUpdate();
  }

  async #onFollow(target: { kind: 'person'; id: Id }, on: boolean): Promise<void> {
    try {
      await this.#follows.store?.follow(target, on);
      this.#problem = undefined;
    } catch (error) {
      this.#problem = toBackendError(error);
    }
    this.#host.requestUpdate();
  }

  async #onHistory({ id }: Post): Promise<void> {
    const backend = this.#around.stores()?.backend;
    if (this.#versions.has(id) || !backend?.posts) this.#versions.delete(id);
    else {
      this.#versions.set(id, 'loading');
      this.#host.requestUpdate();
      const outcome = backend.posts.history(id, { limit: 100 }).then(({ items }) => items);
      this.#versions.set(id, await outcome.catch(toBackendError));
    }
    this.#host.requestUpdate();
  }
}

/** The reader goes on where the lead ended, without a scroll. */
function focusRest(item: Element | null): void {
  const rest = item?.querySelector<HTMLElement>('.words > .prose > :nth-child(2)');
  if (!rest) return;
  rest.tabIndex = -1;
  rest.focus({ preventScroll: true });
}
