import { isBackendError, toBackendError } from '@stoa/contract';
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
import { draftsOf } from './drafts.ts';
import type { StoreHub } from './hub.ts';
import type { PostEditorSnapshot } from './model.ts';
import { v7 } from './mutation-id.ts';
import { pageOnlyOf } from './page-only.ts';
import { portOf } from './ports.ts';
import { KeptPosts } from './posts/kept-posts.ts';
import { OwnPosts } from './posts/own-posts.ts';
import { LateSaver } from './posts/late-saver.ts';
import { differencesFrom, isNewer, newestOf, settledOn } from './posts/newer-post.ts';
import type { NewestPost } from './posts/newer-post.ts';
import { PostSender } from './posts/post-sender.ts';
import { draftOf, emptyWork, isBegun, isEmpty, workOf } from './posts/post-work.ts';
import type { PostWork } from './posts/post-work.ts';
import type { Side } from './reconcile.ts';
import { rollsOf } from './roll-store.ts';
import { Store } from './store.ts';

const NOBODY: Delegations = { leaders: [], delegates: [] };

/** Writing a post: kept on this device at once and by the backend soon, until it is published. */
export class PostEditorStore extends Store<PostEditorSnapshot> {
  readonly #hub: StoreHub;
  readonly #own: OwnPosts;
  #phase: PostEditorSnapshot['phase'] = 'idle';
  #session: Session | undefined;
  #delegations = NOBODY;
  #work: PostWork = emptyWork();
  #isKept = false;
  #sending = false;
  #problem: BackendError | undefined;
  #published: Post | undefined;
  /** What another device or person has made of it meanwhile. */
  #newest: NewestPost | undefined;
  #local: KeptPosts | undefined;
  readonly #saver: LateSaver;
  readonly #sender = new PostSender(() => this.#posts);

  constructor(hub: StoreHub) {
    super();
    this.#hub = hub;
    this.#own = new OwnPosts(hub);
    this.#saver = new LateSaver(hub.environment, () => this.#save());
  }

  retry(): void {
    void this.#load(this.signal);
  }

  change(change: Partial<PostDraft>): void {
    const { authorId } = this.#work.draft;
    this.#published = undefined;
    this.#take({ ...this.#work, draft: { ...this.#work.draft, ...change } });
    this.#isKept = false;
    this.#saveSoon();
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
    this.#leaveFor(emptyWork(this.#work.draft));
  }

  async publish(): Promise<void> {
    if (this.#sending || this.#newest) return;
    this.#sending = true;
    this.#problem = undefined;
    this.#saver.cancel();
    this.changed();
    try {
      await this.#saver.saved();
      const { id, draft } = this.#work;
      const post = await this.#sendFromNewest();
      this.#local?.drop(id);
      // What was typed while it was on its way changes what is published now.
      const typed = this.#work.draft !== draft;
      this.#take(typed ? { ...workOf(post), draft: this.#work.draft } : emptyWork(draft));
      if (!typed) this.#published = post;
      void this.#readLists();
    } catch (error) {
      await this.#refused(toBackendError(error));
    }
    this.#sending = false;
    this.changed();
  }

  /** Goes on from what somebody else has made of it, with the chosen side of each part. */
  settle(side: (field: string) => Side): void {
    const newest = this.#newest;
    if (!newest) return;
    const work = settledOn(this.#work, newest, side);
    this.#newest = undefined;
    this.#problem = undefined;
    this.#take(work);
    this.#isKept = false;
    this.#saveSoon();
  }

  async discard(id: Id): Promise<void> {
    await this.#saver.saved();
    this.#local?.drop(id);
    await this.#attemptTo(() => this.#posts.discardDraft(id, { mutationId: v7() }));
    if (id === this.#work.id) this.begin();
    await this.#readLists();
  }

  /** Forgets what was changed in a post since it was published. */
  forget(id: Id): void {
    this.#local?.drop(id);
    if (id === this.#work.id) this.#begin(emptyWork(this.#work.draft));
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
      const begun = this.#local?.read().works.find((work) => work.id === id);
      const { publishAt: _at, ...draft } = begun?.draft ?? draftOf(post);
      this.#local?.drop(id);
      this.#leaveFor({ ...emptyWork(), draft: { ...draft, authorId } });
      this.#saveSoon();
    }
    await this.#readLists();
  }

  async readMore(): Promise<void> {
    await this.#attemptTo(() => this.#own.readMore());
    this.changed();
  }

  discardRest(): void {
    this.#local?.dropRest();
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
    const stop = this.#pageOnly.subscribe(() => this.changed());
    signal.addEventListener('abort', () => {
      this.#saver.cancel();
      stop();
    });
  }

  protected override derive(): PostEditorSnapshot {
    const { id, draft, editing } = this.#work;
    const { works = [], rest = '' } = this.#local?.read() ?? {};
    return {
      phase: this.#phase,
      ...(this.#session && { session: this.#session }),
      ...(this.#problem && { problem: this.#problem }),
      ...(this.#published && { published: this.#published }),
      delegations: this.#delegations,
      draft,
      draftId: id,
      editing,
      kept: this.#where(),
      newer: this.#differences(),
      rest,
      sending: this.#sending,
      aside: works.filter((work) => work.id !== id),
      drafts: this.#own.drafts,
      scheduled: this.#own.scheduled,
      own: this.#own.published,
      more: this.#own.more,
    };
  }

  #where(): PostEditorSnapshot['kept'] {
    if (!isBegun(this.#work)) return 'nothing';
    if (this.#isKept) return 'kept';
    return this.#local && this.#pageOnly.has(this.#local.key) ? 'page' : 'here';
  }

  get #pageOnly() {
    return pageOnlyOf(this.#hub.environment);
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
        await this.#restore(person.id);
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

  /** What was begun on this device goes on where it was. */
  async #restore(viewerId: Id): Promise<void> {
    const place = { viewerId, subject: 'page:/post-editor', slot: 'post' };
    const local = new KeptPosts(draftsOf(this.#hub).draft(place), this.#work.draft.lang ?? 'en');
    await local.ready;
    local.settle();
    this.#local = local;
    const [work] = local.read().works;
    if (isBegun(this.#work)) local.keep(this.#work);
    else if (work) await this.#goOn(work);
  }

  async #goOn(work: PostWork): Promise<void> {
    this.#work = work;
    if (work.editing) await this.#readNewest();
    else this.#saveSoon();
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
    const { editing, draft } = this.#work;
    const [leader] = this.#delegations.leaders;
    const self = this.#session?.roles.includes('leader') ? viewerId : leader?.id;
    return editing?.author.id ?? draft.authorId ?? self ?? viewerId;
  }

  /** Puts aside what is in hand, which stays on this device, and goes on with what was begun. */
  #leaveFor(work: PostWork): void {
    const begun = this.#local?.read().works.find(({ id }) => id === work.id);
    const current = this.#work;
    const saved = this.#isKept && !current.editing;
    if (saved && current.id !== work.id) this.#local?.drop(current.id);
    this.#begin(begun ?? work);
    if (begun?.editing) void this.#readNewest();
    else if (begun) this.#saveSoon();
  }

  #begin(work: PostWork): void {
    this.#published = undefined;
    this.#problem = undefined;
    this.#newest = undefined;
    this.#saver.cancel();
    this.#isKept = work.revision !== null && work.saved === work.draft;
    this.#take(work);
  }

  #take(work: PostWork): void {
    this.#work = work;
    this.#local?.keep(work);
    this.changed();
  }

  #saveSoon(): void {
    this.#saver.cancel();
    const { editing, draft } = this.#work;
    const keeps = this.#session?.capabilities.draftPosts;
    if (keeps && !editing && !isEmpty(draft)) this.#saver.soon();
  }

  async #save(): Promise<void> {
    const { id, revision, draft, editing } = this.#work;
    if (editing || this.#newest) return;
    try {
      const call = { mutationId: v7() };
      const kept = await this.#posts.saveDraft(id, draft, revision, call);
      if (this.#work.id !== id) return;
      this.#isKept = this.#work.draft === draft;
      this.#take({ ...this.#work, revision: kept.revision, saved: draft });
    } catch (error) {
      // It is on this device; the next change tries again.
      const conflict = isBackendError(error) && error.code === 'conflict';
      if (conflict && this.#work.id === id) await this.#readNewest();
    }
    this.changed();
  }

  async #refused(problem: BackendError): Promise<void> {
    this.#problem = problem;
    if (problem.code === 'not-found') await this.#readNewest();
  }

  /** Reads what somebody else has made of it; where nothing is left of it, it is new again. */
  async #readNewest(): Promise<void> {
    const { id } = this.#work;
    try {
      const theirs = await newestOf(this.#posts, this.#work);
      if (this.#work.id !== id) return;
      if (!theirs) return this.#beginAgain();
      if (!isNewer(this.#work, theirs)) return;
      this.#newest = theirs;
      // Where the two do not meet there is nothing to choose.
      if (this.#differences().length === 0) this.settle(() => 'mine');
    } catch (error) {
      this.#problem ??= toBackendError(error);
    }
    this.changed();
  }

  #beginAgain(): void {
    const { id, editing } = this.#work;
    this.#take({ ...this.#work, ...(editing && { id: v7() }), editing: null, revision: null });
    if (editing) this.#local?.drop(id);
    this.#saveSoon();
  }

  #differences() {
    return this.#newest ? differencesFrom(this.#work, this.#newest) : [];
  }

  /** What others changed elsewhere in it stands in no way of what is changed here. */
  async #sendFromNewest(): Promise<Post> {
    try {
      return await this.#sender.send(this.#work);
    } catch (error) {
      if (!isBackendError(error) || error.code !== 'conflict') throw error;
      await this.#readNewest();
      if (this.#newest) throw error;
      return this.#sender.send(this.#work);
    }
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
