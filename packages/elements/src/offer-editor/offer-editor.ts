import { msg } from '@lit/localize';
import type { Offer, Session } from '@stoa/contract';
import { isOver } from '@stoa/domain';
import { offerStore } from '@stoa/stores';
import type { OfferStore, StoreHub } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { checkIcon } from '../foundation/icons.ts';
import { lateNotices } from '../foundation/late-notice.ts';
import { LateModule } from '../foundation/late-part.ts';
import { pageLocale } from '../foundation/locale.ts';
import { localized } from '../foundation/localized.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { earlierWords } from '../kept-work/earlier-words.ts';
import { KeptFocus } from '../kept-work/kept-focus.ts';
import { keptWorkStyles } from '../kept-work/kept-work.styles.ts';
import { onlyHere } from '../kept-work/only-here.ts';
import { VersionChoice } from '../kept-work/version-choice.ts';
import { editorHead } from './editor-head.ts';
import type { View } from './editor-head.ts';
import { missing, notForYou, skeleton } from './editor-notices.ts';
import { KeptSheet } from './kept-sheet.ts';
import { offerEditorStyles } from './offer-editor.styles.ts';
import { OfferPreview } from './offer-preview.ts';
import { OfferPublishing } from './offer-publishing.ts';
import { reasonsFor, reasonsOf } from './offer-reasons.ts';
import type { Reason } from './offer-reasons.ts';
import { draftOf, emptySheet, sheetOf } from './offer-sheet.ts';
import type { OfferSheet } from './offer-sheet.ts';
import { outcomeForm, outcomeSheetOf } from './outcome-form.ts';
import type { OutcomeSheet } from './outcome-form.ts';
import { OwnerSearch } from './owner-search.ts';
import { PictureSource } from './picture-source.ts';
import type { SheetContext } from './sheet-context.ts';
import { sheetForm } from './sheet-form.ts';
import { offerReadings, outcomeReadings } from './sheet-readings.ts';
import { describeField } from './sheet-words.ts';

/**
 * Where an offer is written, published and changed, its answers are read, and its outcome is told.
 * What is missing is said with the reason why it is needed. Everything typed is kept on the device;
 * what others publish meanwhile is laid beside it, and the writer chooses.
 *
 * @summary Writes an offer, shows its answers, tells its outcome.
 * @tag stoa-offer-editor
 * @fires stoa-offer-submit - The offer is about to be published; cancelable.
 * @fires stoa-offer-published - The backend has published the offer.
 * @fires stoa-offer-decided - The backend has told the outcome.
 * @fires stoa-problem - The offer could not be loaded or published.
 * @csspart notice - A remark in place of the editor.
 * @cssprop --stoa-color-accent - The act of publishing.
 */
export class StoaOfferEditor extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    toneStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    keptWorkStyles,
    offerEditorStyles,
  ];

  /** The `id` of an offer that is published already; a new one without it. */
  @property({ reflect: true }) offer: string | undefined;

  /** Languages of the texts, the first one first; the page's language unless told. */
  @property() languages: string | undefined;

  #view: View = 'offer';
  #lang: string | undefined;
  #previewing = false;
  #session: Session | undefined;
  #hub: StoreHub | undefined;
  #empty: OfferSheet | undefined;

  #offers = new StoreController<OfferStore>(this, () =>
    this.offer && this.stores ? offerStore(this.stores, this.offer) : undefined,
  );
  #sheet = new KeptSheet<OfferSheet>(this, {
    slot: 'sheet',
    place: () => this.#place,
    initial: () => this.#initial(),
    revision: () => this.#known?.revision ?? null,
    readings: () => offerReadings(this.#writing),
  });
  #outcome = new KeptSheet<OutcomeSheet>(this, {
    slot: 'outcome',
    place: () => this.#place,
    initial: () => outcomeSheetOf(this.#known?.outcome),
    revision: () => this.#known?.revision ?? null,
    readings: () => outcomeReadings(this.#writing),
  });
  #publishing = new OfferPublishing(this, this.#sheet, this.#outcome);
  #owners = new OwnerSearch(this.#sheet, () => ({
    backend: this.connection.backend,
    session: this.#session,
    known: this.#known,
  }));
  #versions = new VersionChoice(this, describeField);
  #preview = new OfferPreview();
  #card = new LateModule(() => import('../define/offer-feedback.ts'));
  #report = new LateModule(() => import('../define/offer-report.ts'));
  #pictures = new PictureSource(this, () => this.stores);

  constructor() {
    super();
    new KeptFocus(this);
    reportProblems(this, 'offer', () => this.#publishing.problem ?? this.#offers.snapshot?.problem);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('offer')) this.#publishing.problem = undefined;
    const { stores } = this;
    if (stores === this.#hub) return;
    this.#hub = stores;
    this.#session = undefined;
    void stores?.session.load().then((session) => {
      if (stores === this.#hub) this.#session = session;
      this.requestUpdate();
    }, this.#publishing.fail);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.connection.overdue) return missingBackendNotice();
    const { problem } = this.#offers.snapshot ?? {};
    const fatal = this.#session ? problem : (problem ?? this.#publishing.problem);
    if (fatal && !this.#known) {
      return lateNotices.render(this, ({ problemNotice }) => problemNotice(fatal));
    }
    if (!this.#session || (this.offer && this.#known === undefined)) return skeleton();
    if (!this.#mayWrite) return notForYou();
    return html`<div class="editor" @focusout=${this.#onFocusOut}>
      ${this.#renderHead()} ${this.#renderNews()}
      ${this.#view === 'offer' ? this.#renderSheet() : nothing}
      ${this.#view === 'answers' ? this.#renderReport() : nothing}
      ${this.#view === 'outcome' ? this.#renderOutcome() : nothing}
    </div>`;
  }

  #renderHead(): TemplateResult {
    return editorHead({
      view: this.#view,
      isNew: !this.#known,
      languages: this.#languages,
      writing: this.#writing,
      onView: (view) => this.#look(view),
      onLanguage: (lang) => {
        this.#lang = lang;
        this.requestUpdate();
      },
    });
  }

  #renderNews(): TemplateResult {
    const { done, problem } = this.#publishing;
    // Of what others published the choice below says more.
    const told = problem?.code === 'conflict' && this.#found.length > 0;
    return html`<div class="news" aria-live="polite">
      ${
        done
          ? html`<div class="notice success">
              ${checkIcon}
              <p>${done}</p>
            </div>`
          : nothing
      }
      ${
        problem && problem.code !== 'invalid' && !told
          ? lateNotices.render(this, ({ problemNotice }) =>
              problemNotice(problem, { safe: msg('Everything you wrote is kept here.') }),
            )
          : nothing
      }
    </div>`;
  }

  #renderSheet(): TemplateResult | typeof nothing {
    const { sheet } = this.#sheet;
    if (!sheet) return nothing;
    const reasons = this.#reasons(sheet);
    return html`<div class="sheet">
      ${this.#renderKept(this.#sheet)} ${sheetForm(this.#context(sheet, reasons))}
      ${this.#publishing.wanted && reasons.length > 0 ? missing(reasons, this.#focus) : nothing}
      <div class="acts">
        <button
          type="button"
          class="button primary"
          aria-disabled=${this.#publishing.busy ? 'true' : nothing}
          @click=${this.#onPublish}
        >
          ${this.#known ? msg('Publish the changes') : msg('Publish the offer')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded=${this.#previewing ? 'true' : 'false'}
          @click=${this.#onPreview}
        >
          ${this.#previewing ? msg('Hide the preview') : msg('Preview')}
        </button>
        ${
          this.#sheet.isChanged && !this.#sheet.isAlone
            ? html`<p class="meta">${msg('Kept on this device, not published yet')}</p>`
            : nothing
        }
      </div>
      ${this.#previewing ? this.#card.render(this, () => this.#renderCard(sheet)) : nothing}
    </div>`;
  }

  /** What another version kept, and what others have published since. */
  #renderKept(kept: KeptSheet<OfferSheet> | KeptSheet<OutcomeSheet>): TemplateResult {
    return html`${onlyHere(kept.isAlone)}
    ${earlierWords(kept.rest, this.renderRoot, () => kept.discardRest())}
    ${this.#versions.render(this.#found, (side) => {
      this.#publishing.problem = undefined;
      kept.settle(side);
    })}`;
  }

  #renderReport(): TemplateResult | typeof nothing {
    return this.#report.render(
      this,
      () =>
        html`<stoa-offer-report
          .backend=${this.connection.backend}
          .offer=${this.offer}
        ></stoa-offer-report>`,
    );
  }

  #renderCard(sheet: OfferSheet): TemplateResult {
    const session = this.#session!;
    const draft = draftOf(sheet, this.#known ?? null, this.#writing);
    return this.#preview.render(draft, this.#owners.ownerOf(sheet) ?? session.person!, session);
  }

  #renderOutcome(): TemplateResult | typeof nothing {
    const offer = this.#known;
    const { sheet } = this.#outcome;
    if (!offer || !sheet) return nothing;
    return outcomeForm(offer, {
      sheet,
      lang: this.#writing,
      kept: this.#renderKept(this.#outcome),
      incomplete: this.#publishing.wanted,
      busy: this.#publishing.busy,
      change: (change) => this.#outcome.change(change),
      onTell: () => void this.#tell(offer, sheet),
    });
  }

  #context(sheet: OfferSheet, reasons: readonly Reason[]): SheetContext {
    const change: SheetContext['change'] = (changed) => {
      this.#publishing.done = undefined;
      this.#sheet.change(changed);
    };
    return {
      sheet,
      lang: this.#writing,
      answered: this.#known ? isAnswered(this.#known) : false,
      uploads: this.#pictures.canUpload(this.#session),
      people: this.#owners.people,
      change,
      reason: (part) =>
        this.#publishing.wanted || this.#sheet.isTouched(part)
          ? reasons.find((reason) => reason.part === part)?.words
          : undefined,
      onFiles: (files) =>
        void this.#pictures.upload(files).then((picture) => {
          if (picture) change(({ pictures }) => ({ pictures: [...pictures, picture] }));
        }, this.#publishing.fail),
      onAddress: (index, src) =>
        this.#pictures.measure(index, src, (update) =>
          change(({ pictures }) => ({ pictures: update(pictures) })),
        ),
      onOwner: (name) => void this.#owners.onName(name),
    };
  }

  get #known(): Offer | null | undefined {
    return this.offer ? this.#offers.snapshot?.offer : null;
  }

  get #mayWrite(): boolean {
    const { person, roles = [] } = this.#session ?? {};
    if (!person) return false;
    return this.#known ? this.#known.may.edit : !this.offer && roles.includes('editor');
  }

  get #languages(): string[] {
    const told = (this.languages ?? '').split(/[\s,]+/).filter(Boolean);
    const known = Object.keys(this.#known?.title ?? {});
    const all = [...new Set([...told, ...known])];
    return all.length > 0 ? all : [pageLanguage()];
  }

  get #writing(): string {
    const languages = this.#languages;
    const page = pageLanguage();
    if (this.#lang && languages.includes(this.#lang)) return this.#lang;
    return languages.includes(page) ? page : (languages[0] ?? page);
  }

  get #place() {
    const viewerId = this.#session?.person?.id;
    const { stores } = this;
    if (!viewerId || !stores || (this.offer && !this.#known)) return undefined;
    return { stores, viewerId, subject: `offer:${this.offer ?? 'new'}` };
  }

  /** What others have published since the part in view was begun. */
  get #found() {
    return (this.#view === 'outcome' ? this.#outcome : this.#sheet).differences;
  }

  #initial(): OfferSheet | undefined {
    const person = this.#session?.person;
    if (!person) return undefined;
    if (this.#known) return sheetOf(this.#known, localized);
    // One and the same until something is typed, so that its parts keep their names.
    if (this.#empty?.ownerId !== person.id) this.#empty = emptySheet(person);
    return this.#empty;
  }

  /** What the rules miss, and what the backend has refused beyond them. */
  #reasons(sheet: OfferSheet): Reason[] {
    const known = this.#known ?? null;
    const { problem } = this.#publishing;
    const now = serverNow(this.#session);
    const found = reasonsFor(draftOf(sheet, known, this.#writing), now, known === null);
    const refused = problem?.code === 'invalid' ? reasonsOf(problem.detail.fields ?? {}) : [];
    const parts = new Set(found.map(({ part }) => part));
    return [...found, ...refused.filter(({ part }) => !parts.has(part))];
  }

  #look(view: View): void {
    this.#view = view;
    this.#publishing.beginAnew();
    this.requestUpdate();
  }

  #onPublish = async (): Promise<void> => {
    const { sheet } = this.#sheet;
    const { stores } = this;
    if (!sheet || !stores || this.#publishing.busy) return;
    this.#publishing.begin();
    if (this.#found.length > 0) return this.#versions.focus();
    const [first] = this.#reasons(sheet);
    if (first) {
      await this.updateComplete;
      return this.#focus(first.part);
    }
    const known = this.#known ?? null;
    await this.#publishing.publish(stores, draftOf(sheet, known, this.#writing), known);
  };

  async #tell(offer: Offer, sheet: OutcomeSheet): Promise<void> {
    const { stores } = this;
    if (!stores || this.#publishing.busy) return;
    this.#publishing.begin();
    if (this.#found.length > 0) return this.#versions.focus();
    const lang = this.#writing;
    const part = (['said', 'done'] as const).find((one) => !sheet[one][lang]?.trim());
    if (part) {
      await this.updateComplete;
      return this.#focus(part);
    }
    await this.#publishing.tell(stores, offer, sheet);
  }

  #focus = (part: string): void => {
    const exact = this.renderRoot.querySelector<HTMLElement>(`[id="field-${part}"]`);
    const whole = this.renderRoot.querySelector<HTMLElement>(
      `[id="field-${part.split('.', 1)[0]}"]`,
    );
    (exact ?? whole)?.focus();
  };

  #onFocusOut = (event: FocusEvent): void => {
    const { id = '' } = event.target as HTMLElement;
    if (id.startsWith('field-')) this.#sheet.touch(id.slice('field-'.length));
  };

  #onPreview = (): void => {
    this.#previewing = !this.#previewing;
    this.requestUpdate();
  };
}

function isAnswered({ results, answered, status }: Offer): boolean {
  return answered || (results?.respondents ?? 0) > 0 || isOver(status);
}

function pageLanguage(): string {
  return pageLocale().split('-', 1)[0] ?? 'en';
}
