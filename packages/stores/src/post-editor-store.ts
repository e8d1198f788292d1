import { toBackendError } from '@stoa/contract';
import type {
  BackendError,
  Delegations,
  Id,
  Media,
  MediaUpload,
  Post,
  PostDraft,
  SavedDraft,
  Session,
} from '@stoa/contract';
import type { StoreHub } from './hub.ts';
import type { PostEditorSnapshot } from './model.ts';
import { v7 } from './mutation-id.ts';
import { pageOnlyOf } from './page-only.ts';
import { portOf } from './ports.ts';
import { OwnPosts } from './posts/own-posts.ts';
import { PostSender } from './posts/post-sender.ts';
import { draftOf, emptyWork, workOf } from './posts/post-work.ts';
import type { PostWork } from './posts/post-work.ts';
import { Workbench } from './posts/workbench.ts';
import type { Side } from './reconcile.ts';
import { rollsOf } from './roll-store.ts';
import { Store } from './store.ts';

const NOBODY: Delegations = { leaders: [], delegates: [] };

/** Writing a post: kept on this device at once and by the backend soon, until it is published. */
export class PostEditorStore extends Store<PostEditorSnapshot> {
  readonly #hub: StoreHub;
  readonly #own: OwnPosts;
  readonly #bench: Workbench;
  readonly #sender = new PostSender(() => this.#posts);
  #phase: PostEditorSnapshot['phase'] = 'idle';
  #session: Session | undefined;
  #delegations = NOBODY;
  #sending = false;
  #problem: BackendError | undefined;
  #published: Post | undefined;

  constructor(hub: StoreHub) {
    super();
    this.#hub = hub;
    this.#own = new OwnPosts(hub);
    this.#bench = new Workbench(hub, {
      onChange: () => this.changed(),
      onProblem: (error) => (this.#problem ??= toBackendError(error)),
    });
  }

  retry(): void {
    void this.#load(this.signal);
  }

  change(change: Partial<PostDraft>): void {
    const { authorId } = this.#bench.work.draft;
    this.#published = undefined;
    this.#bench.change(change);
    if (change.authorId !== undefined && change.authorId !== authorId) void this.#readLists();
  }

  /** Goes on with a draft, on this device or another. */
  open({ id, revision, draft }: SavedDraft): void {
    this.#leaveFor({ id, revision, saved: draft, editing: null, draft });
  }

  /** Changes a post that is published or scheduled. */
  edit(post: Post): void {
    this.#leaveFor(workOf(post));
  }

  /** Goes on with what was begun on this device. */
  resume(work: PostWork): void {
    this.#leaveFor(work);
  }

  begin(): void {
    this.#leaveFor(emptyWork(this.#bench.work.draft));
  }

  async publish(): Promise<void> {
    if (this.#sending || this.#bench.isContested) return;
    this.#sending = true;
    this.#problem = undefined;
    this.changed();
    try {
      await this.#bench.rest();
      const { id, draft } = this.#bench.work;
      const post = await this.#bench.send((work) => this.#sender.send(work));
      this.#bench.drop(id);
      // What was typed while it was on its way changes what is published now.
      const now = this.#bench.work.draft;
      this.#bench.take(now === draft ? emptyWork(draft) : { ...workOf(post), draft: now });
      if (now === draft) this.#published = post;
      void this.#readLists();
    } catch (error) {
      this.#problem = toBackendError(error);
      if (this.#problem.code === 'not-found') await this.#bench.readNewest();
    }
    this.#sending = false;
    this.changed();
  }

  /** Goes on from what somebody else has made of it, with the chosen side of each part. */
  settle(side: (field: string) => Side): void {
    this.#problem = undefined;
    this.#bench.settle(side);
  }

  async discard(id: Id): Promise<void> {
    await this.#bench.rest();
    this.#bench.drop(id);
    await this.#attemptTo(() => this.#posts.discardDraft(id, { mutationId: v7() }));
    if (id === this.#bench.work.id) this.begin();
    await this.#readLists();
  }

  /** Forgets what was changed in a post since it was published. */
  forget(id: Id): void {
    this.#bench.drop(id);
    if (id === this.#bench.work.id) this.#bench.begin(emptyWork(this.#bench.work.draft));
    else this.changed();
  }

  /** Takes a post off the roll or out of the schedule; its words stay here as a draft. */
  async withdraw(post: Post): Promise<void> {
    const { id, revision } = post;
    const withdrawn = await this.#attemptTo(() =>
      this.#posts.withdraw(id, revision, { mutationId: v7() }),
    );
    if (withdrawn) {
      const authorId = post.author.id === this.#session?.person?.id ? null : post.author.id;
      const begun = this.#bench.kept.works.find((work) => work.id === id);
      const { publishAt: _at, ...draft } = begun?.draft ?? draftOf(post);
      this.#bench.drop(id);
      this.#leaveFor({ ...emptyWork(), draft: { ...draft, authorId } });
    }
    await this.#readLists();
  }

  async readMore(): Promise<void> {
    await this.#attemptTo(() => this.#own.readMore());
    this.changed();
  }

  discardRest(): void {
    this.#bench.dropRest();
    this.changed();
  }

  /** Names somebody who writes for the viewer, or no longer. */
  async delegate(personId: Id, on: boolean): Promise<boolean> {
    const call = { mutationId: v7() };
    const named = await this.#attemptTo(async () => {
      this.#delegations = await this.#posts.delegate(personId, on, call);
    });
    this.changed();
    return named;
  }

  async upload(file: MediaUpload): Promise<Media> {
    return portOf(this.#hub.backend, 'media').upload(file, { mutationId: v7() });
  }

  protected override start(signal: AbortSignal): void {
    void this.#load(signal);
    const stop = pageOnlyOf(this.#hub.environment).subscribe(() => this.changed());
    signal.addEventListener('abort', () => {
      this.#bench.pause();
      stop();
    });
  }

  protected override derive(): PostEditorSnapshot {
    const { work, kept, place, differences } = this.#bench;
    return {
      phase: this.#phase,
      ...(this.#session && { session: this.#session }),
      ...(this.#problem && { problem: this.#problem }),
      ...(this.#published && { published: this.#published }),
      delegations: this.#delegations,
      draft: work.draft,
      draftId: work.id,
      editing: work.editing,
      kept: place,
      newer: differences,
      rest: kept.rest,
      sending: this.#sending,
      aside: kept.works.filter(({ id }) => id !== work.id),
      drafts: this.#own.drafts,
      scheduled: this.#own.scheduled,
      own: this.#own.published,
      more: this.#own.more,
    };
  }

  get #posts() {
    return portOf(this.#hub.backend, 'posts');
  }

  async #load(signal: AbortSignal): Promise<void> {
    this.#phase = 'loading';
    this.changed();
    try {
      this.#session = await this.#hub.session.load();
      const { person, capabilities } = this.#session;
      if (person) {
        if (capabilities.delegatePosts) this.#delegations = await this.#posts.delegations();
        await this.#bench.restore(person.id, capabilities.draftPosts);
        await this.#readLists();
      }
      if (signal.aborted) return;
      this.#phase = 'ready';
      this.#problem = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.#phase = 'failed';
      this.#problem = toBackendError(error);
    }
    this.changed();
  }

  async #readLists(): Promise<void> {
    const { person } = this.#session ?? {};
    if (!this.#session || !person) return;
    // Of what is scheduled only its author is to know, so that it is not reported.
    for (const roll of rollsOf(this.#hub)) roll.retry();
    try {
      await this.#own.read(this.#session, this.#authorId(person.id));
    } catch (error) {
      this.#problem ??= toBackendError(error);
    }
    this.changed();
  }

  /** For whom is written now. */
  #authorId(viewerId: Id): Id {
    const { editing, draft } = this.#bench.work;
    const [leader] = this.#delegations.leaders;
    const self = this.#session?.roles.includes('leader') ? viewerId : leader?.id;
    return editing?.author.id ?? draft.authorId ?? self ?? viewerId;
  }

  #leaveFor(work: PostWork): void {
    this.#published = undefined;
    this.#problem = undefined;
    this.#bench.leaveFor(work);
  }

  async #attemptTo(act: () => Promise<unknown>): Promise<boolean> {
    this.#problem = undefined;
    try {
      await act();
      return true;
    } catch (error) {
      this.#problem = toBackendError(error);
      this.changed();
      return false;
    }
  }
}

/** The store of the editor of a hub. */
export function postEditorStore(hub: StoreHub): PostEditorStore {
  return hub.share('post editor', () => new PostEditorStore(hub));
}
