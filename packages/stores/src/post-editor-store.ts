import { BackendError, isBackendError, toBackendError } from '@stoa/contract';
import type {
  Delegations,
  Id,
  Media,
  MediaUpload,
  Post,
  PostDraft,
  Revision,
  SavedDraft,
  Session,
  Unsubscribe,
} from '@stoa/contract';
import { draftsOf } from './drafts.ts';
import type { Draft } from './drafts.ts';
import type { StoreHub } from './hub.ts';
import type { PostEditorSnapshot } from './model.ts';
import { v7 } from './mutation-id.ts';
import { portOf } from './ports.ts';
import { rollsOf } from './roll-store.ts';
import { Store } from './store.ts';

const SAVE_AFTER = 1_500;

/** What is being written, and where it came from. */
interface Work {
  readonly id: Id;
  readonly revision: Revision | null;
  /** The post that is being changed. */
  readonly editing: Post | null;
  readonly draft: PostDraft;
}

const NOBODY: Delegations = { leaders: [], delegates: [] };

/** Writing a post: kept on this device at once and by the backend soon, until it is published. */
export class PostEditorStore extends Store<PostEditorSnapshot> {
  readonly #hub: StoreHub;
  #phase: PostEditorSnapshot['phase'] = 'idle';
  #session: Session | undefined;
  #delegations = NOBODY;
  #work: Work = emptyWork();
  #kept: PostEditorSnapshot['kept'] = 'nothing';
  #sending = false;
  #problem: BackendError | undefined;
  #published: Post | undefined;
  #drafts: readonly SavedDraft[] = [];
  #scheduled: readonly Post[] = [];
  #local: Draft | undefined;
  #cancelSave: Unsubscribe = () => undefined;
  #saving: Promise<void> | undefined;
  /** Of a publication whose outcome is not known; the same words go out under the same id. */
  #attempt: { readonly key: string; readonly mutationId: string } | undefined;

  constructor(hub: StoreHub) {
    super();
    this.#hub = hub;
  }

  retry(): void {
    void this.#load(this.signal);
  }

  change(change: Partial<PostDraft>): void {
    this.#published = undefined;
    this.#take({ ...this.#work, draft: { ...this.#work.draft, ...change } });
  }

  /** Goes on with a draft, on this device or another. */
  open({ id, revision, draft }: SavedDraft): void {
    this.#leave({ id, revision, editing: null, draft });
  }

  /** Changes a post that is published or scheduled. */
  edit(post: Post): void {
    this.#leave({ ...emptyWork(), editing: post, draft: draftOf(post) });
  }

  begin(): void {
    this.#leave(emptyWork(this.#work.draft));
  }

  async publish(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    this.#problem = undefined;
    this.#cancelSave();
    this.changed();
    try {
      await this.#saving;
      this.#published = await this.#send();
      this.#attempt = undefined;
      this.#take(emptyWork(this.#work.draft), false);
      this.#local?.clear();
      this.#kept = 'nothing';
      void this.#readLists();
    } catch (error) {
      this.#problem = toBackendError(error);
    }
    this.#sending = false;
    this.changed();
  }

  async discard(id: Id): Promise<void> {
    await this.#attemptTo(() => this.#posts.discardDraft(id, { mutationId: v7() }));
    if (id === this.#work.id) this.begin();
    await this.#readLists();
  }

  async withdraw({ id, revision }: Post): Promise<void> {
    await this.#attemptTo(() => this.#posts.withdraw(id, revision, { mutationId: v7() }));
    if (this.#work.editing?.id === id) this.begin();
    await this.#readLists();
  }

  /** Keeps what is here although the draft was changed on another device. */
  async keepMine(): Promise<void> {
    const theirs = await this.#posts.draft(this.#work.id);
    this.#take({ ...this.#work, revision: theirs?.revision ?? null });
  }

  async takeTheirs(): Promise<void> {
    const theirs = await this.#posts.draft(this.#work.id);
    if (theirs) this.open(theirs);
  }

  async upload(file: MediaUpload): Promise<Media> {
    return portOf(this.#hub.backend, 'media').upload(file, { mutationId: v7() });
  }

  protected override start(signal: AbortSignal): void {
    void this.#load(signal);
    signal.addEventListener('abort', () => this.#cancelSave());
  }

  protected override derive(): PostEditorSnapshot {
    const { draft, editing } = this.#work;
    return {
      phase: this.#phase,
      ...(this.#session && { session: this.#session }),
      ...(this.#problem && { problem: this.#problem }),
      ...(this.#published && { published: this.#published }),
      delegations: this.#delegations,
      draft,
      draftId: this.#work.id,
      editing,
      kept: this.#kept,
      sending: this.#sending,
      drafts: this.#drafts,
      scheduled: this.#scheduled,
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
    this.#local = draftsOf(this.#hub).draft(place);
    await this.#local.ready;
    const work = workIn(this.#local.text);
    if (!work || !isEmpty(this.#work.draft)) return;
    this.#work = work;
    this.#kept = 'here';
    this.#saveSoon();
  }

  async #readLists(): Promise<void> {
    const { capabilities, person } = this.#session ?? {};
    if (!person) return;
    // Of what is scheduled only its author is to know, so that it is not reported.
    for (const roll of rollsOf(this.#hub)) roll.retry();
    try {
      if (capabilities?.draftPosts) this.#drafts = (await this.#posts.drafts()).items;
      if (capabilities?.schedulePosts) {
        this.#scheduled = (await this.#posts.list({ state: 'scheduled' }, { limit: 100 })).items;
      }
    } catch (error) {
      this.#problem ??= toBackendError(error);
    }
    this.changed();
  }

  #leave(work: Work): void {
    this.#published = undefined;
    this.#problem = undefined;
    this.#kept = work.revision ? 'kept' : 'nothing';
    this.#take(work, false);
  }

  #take(work: Work, touched = true): void {
    this.#work = work;
    this.#local?.set(isEmpty(work.draft) ? '' : JSON.stringify(work));
    if (touched) {
      this.#kept = isEmpty(work.draft) ? 'nothing' : 'here';
      this.#saveSoon();
    }
    this.changed();
  }

  #saveSoon(): void {
    this.#cancelSave();
    const { editing, draft } = this.#work;
    if (editing || isEmpty(draft) || !this.#session?.capabilities.draftPosts) return;
    this.#cancelSave = this.#hub.environment.after(SAVE_AFTER, () => {
      this.#saving = (this.#saving ?? Promise.resolve()).then(() => this.#save());
    });
  }

  async #save(): Promise<void> {
    const { id, revision, draft } = this.#work;
    try {
      const call = { mutationId: v7() };
      const kept = await this.#posts.saveDraft(id, draft, revision, call);
      if (this.#work.id !== id) return;
      const current = this.#work.draft === draft;
      this.#work = { ...this.#work, revision: kept.revision };
      this.#local?.set(JSON.stringify(this.#work));
      if (current) this.#kept = 'kept';
    } catch (error) {
      // It is on this device; the next change tries again.
      const conflict = isBackendError(error) && error.code === 'conflict';
      if (this.#work.id === id) this.#kept = conflict ? 'conflict' : 'here';
    }
    this.changed();
  }

  async #send(): Promise<Post> {
    const { id, editing, draft, revision } = this.#work;
    const key = JSON.stringify([editing?.id, editing?.revision, draft]);
    if (this.#attempt?.key !== key) this.#attempt = { key, mutationId: v7() };
    const call = { mutationId: this.#attempt.mutationId };
    if (editing) return this.#posts.edit(editing.id, draft, editing.revision, call);
    return this.#posts.publish(revision === null ? draft : { ...draft, draftId: id }, call);
  }

  async #attemptTo(act: () => Promise<unknown>): Promise<void> {
    this.#problem = undefined;
    try {
      await act();
    } catch (error) {
      this.#problem = toBackendError(error);
      this.changed();
    }
  }
}

/** What was kept; what cannot be read, as of another version, is left where it is. */
function workIn(text: string): Work | undefined {
  try {
    return text ? (JSON.parse(text) as Work) : undefined;
  } catch {
    return undefined;
  }
}

/** A new post, in the form and for the leader of the one before. */
function emptyWork(before?: PostDraft): Work {
  const { form = 'daily', authorId = null, lang = null } = before ?? {};
  const body = { format: 'markdown', text: '' } as const;
  const provenance = authorId ? 'with-help' : 'own-hand';
  return {
    id: v7(),
    revision: null,
    editing: null,
    draft: { form, authorId, lang, body, provenance },
  };
}

function isEmpty({ title, body, picture, audio }: PostDraft): boolean {
  return !title?.trim() && !body.text.trim() && !picture && !audio;
}

function draftOf(post: Post): PostDraft {
  const { form, title, body, lang, picture, audio, series, provenance, goal } = post;
  if (form === 'joined' || body.format === 'html') {
    throw new BackendError('unsupported', 'A reply is changed in its discussion.');
  }
  return {
    form,
    title,
    body,
    lang,
    picture,
    audio,
    series: series && { name: series.name, part: series.part },
    provenance,
    goal,
    ...(post.state === 'scheduled' && { publishAt: post.publishedAt }),
  };
}

/** The store of the editor of a hub. */
export function postEditorStore(hub: StoreHub): PostEditorStore {
  return hub.share('post editor', () => new PostEditorStore(hub));
}
