import { msg } from '@lit/localize';
import type { Offer } from '@stoa/contract';
import { isOver } from '@stoa/domain';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { LateModule } from '../foundation/late-part.ts';
import { localized } from '../foundation/localized.ts';
import { serverNow } from '../foundation/time.ts';
import { VersionChoice } from '../kept-work/version-choice.ts';
import { missing } from './editor-notices.ts';
import { focusField, keptPlace } from './editor-place.ts';
import type { EditorPlace } from './editor-place.ts';
import { keptNotices } from './kept-notices.ts';
import { KeptSheet } from './kept-sheet.ts';
import { OfferPreview } from './offer-preview.ts';
import type { OfferPublishing } from './offer-publishing.ts';
import { reasonsFor, reasonsOf } from './offer-reasons.ts';
import type { Reason } from './offer-reasons.ts';
import { draftOf, emptySheet, sheetOf } from './offer-sheet.ts';
import type { OfferSheet } from './offer-sheet.ts';
import { OwnerSearch } from './owner-search.ts';
import { PictureSource } from './picture-source.ts';
import type { SheetContext } from './sheet-context.ts';
import { sheetForm } from './sheet-form.ts';
import { offerReadings } from './sheet-readings.ts';
import { describeField } from './sheet-words.ts';

/** The offer itself: its fields, its preview, and publishing it. */
export class SheetPart {
  readonly #place: EditorPlace;
  readonly #publishing: OfferPublishing;
  readonly #kept: KeptSheet<OfferSheet>;
  readonly #owners: OwnerSearch;
  readonly #pictures: PictureSource;
  readonly #versions: VersionChoice;
  readonly #preview = new OfferPreview();
  readonly #card = new LateModule(() => import('../define/offer-feedback.ts'));
  #empty: OfferSheet | undefined;
  #previewing = false;

  constructor(place: EditorPlace, publishing: OfferPublishing) {
    this.#place = place;
    this.#publishing = publishing;
    this.#kept = new KeptSheet<OfferSheet>(place.host, {
      slot: 'sheet',
      place: () => keptPlace(place),
      initial: () => this.#initial(),
      revision: () => place.known()?.revision ?? null,
      readings: () => offerReadings(place.writing()),
    });
    this.#owners = new OwnerSearch(this.#kept, () => ({
      backend: place.backend(),
      session: place.session(),
      known: place.known(),
    }));
    this.#pictures = new PictureSource(place.host, () => place.stores());
    this.#versions = new VersionChoice(place.host, describeField);
  }

  /** Somebody else has published what its writer has not seen. */
  get isContested(): boolean {
    return this.#kept.differences.length > 0;
  }

  render(): TemplateResult | typeof nothing {
    const { sheet } = this.#kept;
    if (!sheet) return nothing;
    const reasons = this.#reasons(sheet);
    return html`<div class="sheet" @focusout=${this.#onFocusOut}>
      ${keptNotices(this.#place.host, this.#kept, this.#versions, this.#publishing)}
      ${sheetForm(this.#context(sheet, reasons))}
      ${this.#publishing.wanted && reasons.length > 0 ? missing(reasons, this.#focus) : nothing}
      ${this.#renderActs()}
      ${
        this.#previewing
          ? this.#card.render(this.#place.host, () => this.#renderCard(sheet))
          : nothing
      }
    </div>`;
  }

  #renderActs(): TemplateResult {
    const { isChanged, isAlone } = this.#kept;
    return html`<div class="acts">
      <button
        type="button"
        class="button primary"
        aria-disabled=${this.#publishing.busy ? 'true' : nothing}
        @click=${this.#onPublish}
      >
        ${this.#place.known() ? msg('Publish the changes') : msg('Publish the offer')}
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
        isChanged && !isAlone
          ? html`<p class="meta">${msg('Kept on this device, not published yet')}</p>`
          : nothing
      }
    </div>`;
  }

  #renderCard(sheet: OfferSheet): TemplateResult {
    const session = this.#place.session()!;
    const draft = draftOf(sheet, this.#place.known() ?? null, this.#place.writing());
    return this.#preview.render(draft, this.#owners.ownerOf(sheet) ?? session.person!, session);
  }

  #context(sheet: OfferSheet, reasons: readonly Reason[]): SheetContext {
    const known = this.#place.known();
    const change: SheetContext['change'] = (changed) => {
      this.#publishing.done = undefined;
      this.#kept.change(changed);
    };
    return {
      sheet,
      lang: this.#place.writing(),
      answered: known ? isAnswered(known) : false,
      uploads: this.#pictures.canUpload(this.#place.session()),
      people: this.#owners.people,
      change,
      reason: (part) =>
        this.#publishing.wanted || this.#kept.isTouched(part)
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

  #initial(): OfferSheet | undefined {
    const known = this.#place.known();
    const person = this.#place.session()?.person;
    if (!person) return undefined;
    if (known) return sheetOf(known, localized);
    // One and the same until something is typed, so that its parts keep their names.
    if (this.#empty?.ownerId !== person.id) this.#empty = emptySheet(person);
    return this.#empty;
  }

  /** What the rules miss, and what the backend has refused beyond them. */
  #reasons(sheet: OfferSheet): Reason[] {
    const known = this.#place.known() ?? null;
    const { problem } = this.#publishing;
    const now = serverNow(this.#place.session());
    const found = reasonsFor(draftOf(sheet, known, this.#place.writing()), now, known === null);
    const refused = problem?.code === 'invalid' ? reasonsOf(problem.detail.fields ?? {}) : [];
    const parts = new Set(found.map(({ part }) => part));
    return [...found, ...refused.filter(({ part }) => !parts.has(part))];
  }

  #onPublish = async (): Promise<void> => {
    const { sheet } = this.#kept;
    const stores = this.#place.stores();
    if (!sheet || !stores || this.#publishing.busy) return;
    this.#publishing.begin();
    if (this.isContested) return this.#versions.focus();
    const [first] = this.#reasons(sheet);
    if (first) {
      await this.#place.host.updateComplete;
      return this.#focus(first.part);
    }
    const known = this.#place.known() ?? null;
    const draft = draftOf(sheet, known, this.#place.writing());
    await this.#publishing.publish(stores, draft, known, () => this.#kept.clear());
  };

  #focus = (part: string): void => focusField(this.#place.host.renderRoot, part);

  #onFocusOut = (event: FocusEvent): void => {
    const { id = '' } = event.target as HTMLElement;
    if (id.startsWith('field-')) this.#kept.touch(id.slice('field-'.length));
  };

  #onPreview = (): void => {
    this.#previewing = !this.#previewing;
    this.#place.host.requestUpdate();
  };
}

function isAnswered({ results, answered, status }: Offer): boolean {
  return answered || (results?.respondents ?? 0) > 0 || isOver(status);
}
