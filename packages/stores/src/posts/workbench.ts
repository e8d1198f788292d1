import { isBackendError } from '@stoa/contract';
import type { Id, Post, PostDraft } from '@stoa/contract';
import { draftsOf } from '../drafts.ts';
import type { StoreHub } from '../hub.ts';
import { v7 } from '../mutation-id.ts';
import { pageOnlyOf } from '../page-only.ts';
import { portOf } from '../ports.ts';
import type { Difference, Side } from '../reconcile.ts';
import { KeptPosts } from './kept-posts.ts';
import { LateSaver } from './late-saver.ts';
import { differencesFrom, isNewer, newestOf, settledOn } from './newer-post.ts';
import type { NewestPost } from './newer-post.ts';
import { emptyWork, isBegun, isEmpty } from './post-work.ts';
import type { KeptWorks, PostWork } from './post-work.ts';

interface Listener {
  readonly onChange: () => void;
  readonly onProblem: (error: unknown) => void;
}

/** The post in hand: on this device with each letter, with the backend soon after. */
export class Workbench {
  readonly #hub: StoreHub;
  readonly #listener: Listener;
  readonly #saver: LateSaver;
  #work: PostWork = emptyWork();
  #isKept = false;
  /** What another device or person has made of it meanwhile. */
  #newest: NewestPost | undefined;
  #local: KeptPosts | undefined;
  /** The backend keeps drafts. */
  #saves = false;

  constructor(hub: StoreHub, listener: Listener) {
    this.#hub = hub;
    this.#listener = listener;
    this.#saver = new LateSaver(hub.environment, () => this.#save());
  }

  get work(): PostWork {
    return this.#work;
  }

  /** There is something to choose before this can be published. */
  get isContested(): boolean {
    return this.#newest !== undefined;
  }

  get differences(): Difference<PostDraft>[] {
    return this.#newest ? differencesFrom(this.#work, this.#newest) : [];
  }

  /** Everything that is on this device. */
  get kept(): KeptWorks {
    return this.#local?.read() ?? { works: [], rest: '' };
  }

  /** Where the work in hand is. */
  get place(): 'nothing' | 'page' | 'here' | 'kept' {
    if (!isBegun(this.#work)) return 'nothing';
    if (this.#isKept) return 'kept';
    const alone = this.#local && pageOnlyOf(this.#hub.environment).has(this.#local.key);
    return alone ? 'page' : 'here';
  }

  /** What was begun on this device goes on where it was. */
  async restore(viewerId: Id, saves: boolean): Promise<void> {
    this.#saves = saves;
    const place = { viewerId, subject: 'page:/post-editor', slot: 'post' };
    const local = new KeptPosts(draftsOf(this.#hub).draft(place), this.#work.draft.lang ?? 'en');
    await local.ready;
    local.settle();
    this.#local = local;
    const [work] = local.read().works;
    if (isBegun(this.#work)) local.keep(this.#work);
    else if (work) {
      this.#work = work;
      if (work.editing) await this.readNewest();
      else this.#saveSoon();
    }
  }

  change(change: Partial<PostDraft>): void {
    this.#isKept = false;
    this.take({ ...this.#work, draft: { ...this.#work.draft, ...change } });
    this.#saveSoon();
  }

  /** Puts aside what is in hand, which stays on this device, and goes on with what was begun. */
  leaveFor(work: PostWork): void {
    const begun = this.kept.works.find(({ id }) => id === work.id);
    const saved = this.#isKept && !this.#work.editing;
    if (saved && this.#work.id !== work.id) this.#local?.drop(this.#work.id);
    this.begin(begun ?? work);
    if (begun?.editing) void this.readNewest();
    else this.#saveSoon();
  }

  begin(work: PostWork): void {
    this.#newest = undefined;
    this.#saver.cancel();
    this.#isKept = work.revision !== null && work.saved === work.draft;
    this.take(work);
  }

  take(work: PostWork): void {
    this.#work = work;
    this.#local?.keep(work);
    this.#listener.onChange();
  }

  drop(id: Id): void {
    this.#local?.drop(id);
  }

  dropRest(): void {
    this.#local?.dropRest();
  }

  /** Resolves when no save is under way; none begins by itself from then on. */
  async rest(): Promise<void> {
    this.#saver.cancel();
    await this.#saver.saved();
  }

  pause(): void {
    this.#saver.cancel();
  }

  /** Goes on from what somebody else has made of it, with the chosen side of each part. */
  settle(side: (field: string) => Side): void {
    const newest = this.#newest;
    if (!newest) return;
    const work = settledOn(this.#work, newest, side);
    this.#newest = undefined;
    this.#isKept = false;
    this.take(work);
    this.#saveSoon();
  }

  /** Reads what somebody else has made of it; where nothing is left of it, it is new again. */
  async readNewest(): Promise<void> {
    const { id } = this.#work;
    try {
      const theirs = await newestOf(this.#posts, this.#work);
      if (this.#work.id !== id) return;
      if (!theirs) return this.#beginAgain();
      if (!isNewer(this.#work, theirs)) return;
      this.#newest = theirs;
      // Where the two do not meet there is nothing to choose.
      if (this.differences.length === 0) this.settle(() => 'mine');
    } catch (error) {
      this.#listener.onProblem(error);
    }
    this.#listener.onChange();
  }

  /** Sends it; what others changed elsewhere in it stands in no way of what is changed here. */
  async send(send: (work: PostWork) => Promise<Post>): Promise<Post> {
    try {
      return await send(this.#work);
    } catch (error) {
      if (!isBackendError(error) || error.code !== 'conflict') throw error;
      await this.readNewest();
      if (this.#newest) throw error;
      return send(this.#work);
    }
  }

  get #posts() {
    return portOf(this.#hub.backend, 'posts');
  }

  #beginAgain(): void {
    const { id, editing } = this.#work;
    this.take({ ...this.#work, ...(editing && { id: v7() }), editing: null, revision: null });
    if (editing) this.#local?.drop(id);
    this.#saveSoon();
  }

  #saveSoon(): void {
    this.#saver.cancel();
    const { editing, draft } = this.#work;
    if (this.#saves && !this.#isKept && !editing && !isEmpty(draft)) this.#saver.soon();
  }

  async #save(): Promise<void> {
    const { id, revision, draft, editing } = this.#work;
    if (editing || this.#newest) return;
    try {
      const kept = await this.#posts.saveDraft(id, draft, revision, { mutationId: v7() });
      if (this.#work.id !== id) return;
      this.#isKept = this.#work.draft === draft;
      this.take({ ...this.#work, revision: kept.revision, saved: draft });
    } catch (error) {
      // It is on this device; the next change tries again.
      const conflict = isBackendError(error) && error.code === 'conflict';
      if (conflict && this.#work.id === id) await this.readNewest();
    }
    this.#listener.onChange();
  }
}
