import { msg } from '@lit/localize';
import { filtersOf, inItsForm, postEditorStore } from '@stoa/stores';
import type { PostEditorSnapshot, PostEditorStore, Resource } from '@stoa/stores';
import type { PostDraft, PostFilters } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { blogRollStyles } from '../blog-roll/blog-roll.styles.ts';
import { BackendElement } from '../foundation/backend-element.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { dialogStyles } from '../foundation/styles/dialog.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { earlierWords } from '../kept-work/earlier-words.ts';
import { KeptFocus } from '../kept-work/kept-focus.ts';
import { keptWorkStyles } from '../kept-work/kept-work.styles.ts';
import { onlyHere } from '../kept-work/only-here.ts';
import { VersionChoice } from '../kept-work/version-choice.ts';
import type { FindPeople } from '../text-editor/mentions.ts';
import { Delegates } from './delegates.ts';
import { keptWords, publishWords, publishedNotice } from './editor-words.ts';
import { Enclosures } from './enclosures.ts';
import { ownPosts } from './own-posts.ts';
import { EarlierWords } from './post-earlier.ts';
import { postFaults } from './post-faults.ts';
import { PostPublishedEvent } from './post-editor.events.ts';
import { postEditorStyles } from './post-editor.styles.ts';
import { postForm } from './post-form.ts';
import { notForYou, skeleton } from './post-notices.ts';
import { describePart } from './post-words.ts';
import { preview } from './preview.ts';
import { Withdrawal } from './withdrawal.ts';

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
    toneStyles,
    avatarStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    proseStyles,
    skeletonStyles,
    blogRollStyles,
    dialogStyles,
    keptWorkStyles,
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
  #versions = new VersionChoice(this, describePart);
  #delegates = new Delegates(this, () => this.stores);
  #earlier = new EarlierWords(this, () => this.stores);
  #withdrawal = new Withdrawal(this, (post) => {
    void this.#editor.store?.withdraw(post).then(() => this.#onOpened());
  });

  constructor() {
    super();
    new KeptFocus(this);
    reportProblems(this, 'post', () => this.#editor.snapshot?.problem);
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
    return this.#renderDesk(snapshot);
  }

  #renderDesk(snapshot: PostEditorSnapshot): TemplateResult {
    const store = this.#editor.store!;
    const now = serverNow(snapshot.session);
    return html`${this.#renderForm(snapshot, store, now)}
    ${ownPosts(snapshot, {
      store,
      now,
      viewerId: snapshot.session?.person?.id,
      onOpened: () => void this.#onOpened(),
      onWithdraw: (post) => this.#withdrawal.ask(post),
      history: this.#earlier.render,
    })}
    ${this.#delegates.render(snapshot, store)} ${this.#withdrawal.render()}`;
  }

  #renderForm(snapshot: PostEditorSnapshot, store: PostEditorStore, now: number): TemplateResult {
    const { problem, published, newer, rest } = snapshot;
    const draft = this.#draftOf(snapshot);
    const faults = this.attempted ? postFaults(inItsForm(draft)) : [];
    // Of what others published the choice says more.
    const told = problem?.code === 'conflict' && newer.length > 0;
    const { onPaste, onDragOver, onDrop } = this.#enclosures;
    return html`<form
      novalidate
      @submit=${this.#onSubmit}
      @paste=${onPaste}
      @dragover=${onDragOver}
      @drop=${onDrop}
    >
      ${published ? publishedNotice(published) : nothing} ${onlyHere(snapshot.kept === 'page')}
      ${earlierWords(rest, this.renderRoot, () => store.discardRest())}
      ${this.#versions.render(newer, (side) => store.settle(side))}
      ${postForm({
        snapshot,
        draft,
        faults: new Set(faults.map(({ field }) => field)),
        goals: this.#goals.snapshot?.data?.goals ?? [],
        people: this.#people,
        enclosures: this.#enclosures,
        change: (change) => store.change(change),
      })}
      ${
        faults.length > 0
          ? html`<ul class="fault" role="alert">
              ${faults.map(({ words }) => html`<li>${words}</li>`)}
            </ul>`
          : nothing
      }
      ${problem && !told ? problemNotice(problem, { safe: msg('Your words are kept.') }) : nothing}
      ${this.#renderActs(snapshot, store)}
      ${this.previewing ? this.#renderPreview(snapshot, now) : nothing}
    </form>`;
  }

  #renderActs(snapshot: PostEditorSnapshot, store: PostEditorStore): TemplateResult {
    const { sending, editing, kept, draftId } = snapshot;
    return html`<div class="acts">
      <button type="submit" class="button primary" aria-disabled=${sending ? 'true' : 'false'}>
        ${publishWords(snapshot)}
      </button>
      <button
        type="button"
        class="button"
        aria-pressed=${this.previewing ? 'true' : 'false'}
        @click=${() => (this.previewing = !this.previewing)}
      >
        ${msg('Preview the post')}
      </button>
      ${
        editing
          ? html`<button type="button" class="button quiet" @click=${() => store.forget(draftId)}>
              ${msg('Leave it as it is')}
            </button>`
          : kept === 'nothing'
            ? nothing
            : html`<button type="button" class="button quiet" @click=${() => store.begin()}>
                ${msg('Begin another')}
              </button>`
      }
      <span class="hint" role="status">${keptWords(kept)}</span>
    </div>`;
  }

  #renderPreview(snapshot: PostEditorSnapshot, now: number): TemplateResult {
    const shown = { ...snapshot, draft: inItsForm(this.#draftOf(snapshot)) };
    return html`<div class="preview" inert aria-label=${msg('As the roll shows it')} role="group">
      ${preview(shown, now)}
    </div>`;
  }

  /** People who can be mentioned, where the backend knows people. */
  get #people(): FindPeople | undefined {
    const { people } = this.connection.backend ?? {};
    if (!people || !this.#editor.snapshot?.session?.ports.includes('people')) return undefined;
    return (this.#find ??= async (text, signal) =>
      (await people.search(text, { limit: 8 }, { signal })).items);
  }
  #find: FindPeople | undefined;

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
    if (snapshot.newer.length > 0) return this.#versions.focus();
    const draft = this.#draftOf(snapshot);
    if (postFaults(inItsForm(draft)).length > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], .faulty')?.focus();
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
  /** The writer goes on where the words end. */
  #onOpened = async (): Promise<void> => {
    this.attempted = false;
    await this.updateComplete;
    this.renderRoot.querySelector('form')?.scrollIntoView({ block: 'nearest' });
    const words = this.renderRoot.querySelector('stoa-markdown-field');
    await words?.updateComplete;
    const { field } = words ?? {};
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
  };
}
