import { msg } from '@lit/localize';
import { filtersOf, postEditorStore } from '@stoa/stores';
import type { PostEditorSnapshot, PostEditorStore, Resource } from '@stoa/stores';
import type { PostDraft, PostFilters } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { blogRollStyles } from '../blog-roll/blog-roll.styles.ts';
import { BackendElement } from '../foundation/backend-element.ts';
import { lockIcon } from '../foundation/icons.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { ProblemController } from '../foundation/problem-controller.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { serverNow } from '../foundation/time.ts';
import {
  authorChoice,
  formChoice,
  goalChoice,
  provenanceChoice,
  seriesFields,
  timeChoice,
  titleField,
  wordsField,
} from './editor-fields.ts';
import { keptWords, publishWords, publishedNotice } from './editor-words.ts';
import { Enclosures } from './enclosures.ts';
import { postFaults } from './post-faults.ts';
import { PostPublishedEvent } from './post-editor.events.ts';
import { postEditorStyles } from './post-editor.styles.ts';
import { preview } from './preview.ts';
import { unpublished } from './unpublished.ts';

/**
 * Where leaders and their delegates write posts: short or long, with a picture or their voice, now
 * or at a set time. Everything is kept while it is written, here and for their other devices.
 *
 * @summary Writes, previews, schedules and publishes posts.
 * @tag stoa-post-editor
 * @fires stoa-post-published - A post was published, scheduled or changed.
 * @fires stoa-problem - Something could not be loaded or published.
 * @csspart heading - The heading.
 * @csspart notice - A remark in place of the editor.
 * @cssprop --stoa-color-accent - The button that publishes.
 * @cssprop --stoa-color-surface-sunken - The ground of enclosures.
 */
export class StoaPostEditor extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    avatarStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    proseStyles,
    skeletonStyles,
    blogRollStyles,
    postEditorStyles,
  ];

  /** A heading above the editor; *Write a post* unless told, none if it is empty. */
  @property() heading: string | undefined;

  /** @internal */
  @state() private previewing = false;
  /** Problems of fields are shown from the first attempt to publish on. @internal */
  @state() private attempted = false;

  #editor = new StoreController<PostEditorStore>(
    this,
    () => this.stores && postEditorStore(this.stores),
  );
  #goals = new StoreController<Resource<PostFilters>>(
    this,
    () => this.stores && filtersOf(this.stores),
  );
  #enclosures = new Enclosures(this, () => this.#editor.store);

  constructor() {
    super();
    new ProblemController(this, 'post', () => this.#editor.snapshot?.problem);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#enclosures.release();
  }

  protected override render(): TemplateResult {
    const heading = this.heading || msg('Write a post');
    return html`<section aria-label=${heading}>
      ${this.heading === '' ? nothing : html`<h2 part="heading" dir="auto">${heading}</h2>`}
      ${this.#renderEditor()}
    </section>`;
  }

  #renderEditor(): TemplateResult {
    const snapshot = this.#editor.snapshot;
    if (!snapshot) return this.connection.overdue ? missingBackendNotice() : skeleton();
    const { phase, problem, session } = snapshot;
    if (phase === 'failed' && problem) {
      return problemNotice(problem, { onRetry: () => this.#editor.store?.retry() });
    }
    if (phase !== 'ready' || !session) return skeleton();
    const writes = session.roles.includes('leader') || snapshot.delegations.leaders.length > 0;
    if (!session.capabilities.publishPosts || !writes) return notForYou();
    return this.#renderForm(snapshot);
  }

  #renderForm(snapshot: PostEditorSnapshot): TemplateResult {
    const { problem, published, sending } = snapshot;
    const store = this.#editor.store;
    const now = serverNow(snapshot.session);
    const faults = this.attempted ? postFaults(this.#draftOf(snapshot)) : [];
    return html`<form novalidate @submit=${this.#onSubmit}>
        ${published ? publishedNotice(published) : nothing} ${this.#renderFields(snapshot, faults)}
        ${
          faults.length > 0
            ? html`<ul class="fault" role="alert">
                ${faults.map(({ words }) => html`<li>${words}</li>`)}
              </ul>`
            : nothing
        }
        ${problem ? problemNotice(problem, { safe: msg('Your words are kept.') }) : nothing}
        <div class="acts">
          <button type="submit" class="button primary" aria-disabled=${sending ? 'true' : 'false'}>
            ${publishWords(snapshot)}
          </button>
          <button
            type="button"
            class="button"
            aria-pressed=${this.previewing ? 'true' : 'false'}
            @click=${() => (this.previewing = !this.previewing)}
          >
            ${msg('Preview')}
          </button>
          <span class="hint" role="status">${keptWords(snapshot.kept)}</span>
        </div>
        ${snapshot.kept === 'conflict' ? this.#renderConflict() : nothing}
        ${this.previewing ? this.#renderPreview(snapshot, now) : nothing}
      </form>
      ${store ? unpublished(snapshot, store, now) : nothing}`;
  }

  #renderFields(
    snapshot: PostEditorSnapshot,
    faults: ReturnType<typeof postFaults>,
  ): TemplateResult {
    const draft = this.#draftOf(snapshot);
    const { session, delegations, editing } = snapshot;
    const change = (part: Partial<PostDraft>) => this.#editor.store?.change(part);
    const fields = new Set(faults.map(({ field }) => field));
    const own = session?.roles.includes('leader') ?? false;
    const delegate = editing ? editing.author.id !== session?.person?.id : Boolean(draft.authorId);
    const { media, voiceNotes, schedulePosts } = session!.capabilities;
    const timed = schedulePosts && editing?.state !== 'published';
    return html`<div class="top">
        ${formChoice(draft, editing !== null, change)}
        ${editing ? nothing : authorChoice(draft, delegations.leaders, own, change)}
      </div>
      ${titleField(draft, fields.has('title'), change)}
      ${wordsField(draft, fields.has('body.text'), change)}
      ${media ? this.#enclosures.render(draft, voiceNotes, fields) : nothing}
      <details class="more" ?open=${draft.form === 'blog' || delegate}>
        <summary>${msg('Label, goal and time')}</summary>
        <div class="inside">
          ${seriesFields(draft, change)} ${provenanceChoice(draft, delegate, change)}
          ${goalChoice(draft, this.#goals.snapshot?.data?.goals ?? [], change)}
          ${timed ? timeChoice(draft, change) : nothing}
        </div>
      </details>`;
  }

  #renderPreview(snapshot: PostEditorSnapshot, now: number): TemplateResult {
    const shown = { ...snapshot, draft: this.#draftOf(snapshot) };
    return html`<div class="preview" inert aria-label=${msg('As the roll shows it')} role="group">
      ${preview(shown, now)}
    </div>`;
  }

  #renderConflict(): TemplateResult {
    return html`<div class="notice" role="alert">
      <div>
        <p class="notice-title">${msg('This draft was changed on another device')}</p>
        <button type="button" class="button" @click=${() => void this.#editor.store?.keepMine()}>
          ${msg('Keep what is here')}
        </button>
        <button type="button" class="button" @click=${() => void this.#editor.store?.takeTheirs()}>
          ${msg('Take the other one')}
        </button>
      </div>
    </div>`;
  }

  /** Whoever only writes for others writes for one of them. */
  #draftOf({ draft, session, delegations, editing }: PostEditorSnapshot): PostDraft {
    const [first] = delegations.leaders;
    if (editing || draft.authorId || session?.roles.includes('leader') || !first) return draft;
    const { provenance } = draft;
    const label = provenance === 'own-hand' ? 'with-help' : provenance;
    return { ...draft, authorId: first.id, provenance: label };
  }

  #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { store, snapshot } = this.#editor;
    if (!store || !snapshot || snapshot.sending) return;
    this.attempted = true;
    const draft = this.#draftOf(snapshot);
    if (postFaults(draft).length > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    if (draft !== snapshot.draft) store.change(draft);
    await store.publish();
    const { published } = store.getSnapshot();
    if (!published) return;
    this.attempted = false;
    this.previewing = false;
    this.dispatchEvent(new PostPublishedEvent({ postId: published.id, state: published.state }));
  };
}

function skeleton(): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden">${msg('Loading the editor')}</p>
    <span class="bone"></span><span class="bone block"></span><span class="bone bone-short"></span>
  </div>`;
}

function notForYou(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${lockIcon}
    <div>
      <p class="notice-title">${msg('Leaders write here')}</p>
      <p>${msg('If you write for a leader, ask them to name you.')}</p>
    </div>
  </div>`;
}
