import type { Offer } from '@stoa/contract';
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { VersionChoice } from '../kept-work/version-choice.ts';
import { focusField, keptPlace } from './editor-place.ts';
import type { EditorPlace } from './editor-place.ts';
import { keptNotices } from './kept-notices.ts';
import { KeptSheet } from './kept-sheet.ts';
import type { OfferPublishing } from './offer-publishing.ts';
import { outcomeForm, outcomeSheetOf } from './outcome-form.ts';
import type { OutcomeSheet } from './outcome-form.ts';
import { outcomeReadings } from './sheet-readings.ts';
import { describeField } from './sheet-words.ts';

/** What became of the answers, and telling it. */
export class OutcomePart {
  readonly #place: EditorPlace;
  readonly #publishing: OfferPublishing;
  readonly #kept: KeptSheet<OutcomeSheet>;
  readonly #versions: VersionChoice;

  constructor(place: EditorPlace, publishing: OfferPublishing) {
    this.#place = place;
    this.#publishing = publishing;
    this.#kept = new KeptSheet<OutcomeSheet>(place.host, {
      slot: 'outcome',
      place: () => keptPlace(place),
      initial: () => outcomeSheetOf(place.known()?.outcome),
      revision: () => place.known()?.revision ?? null,
      readings: () => outcomeReadings(place.writing()),
    });
    this.#versions = new VersionChoice(place.host, describeField);
  }

  /** Somebody else has told what its writer has not seen. */
  get isContested(): boolean {
    return this.#kept.differences.length > 0;
  }

  render(): TemplateResult | typeof nothing {
    const offer = this.#place.known();
    const { sheet } = this.#kept;
    if (!offer || !sheet) return nothing;
    return outcomeForm(offer, {
      sheet,
      lang: this.#place.writing(),
      kept: keptNotices(this.#place.host, this.#kept, this.#versions, this.#publishing),
      incomplete: this.#publishing.wanted,
      busy: this.#publishing.busy,
      change: (change) => this.#kept.change(change),
      onTell: () => void this.#tell(offer, sheet),
    });
  }

  async #tell(offer: Offer, sheet: OutcomeSheet): Promise<void> {
    const stores = this.#place.stores();
    if (!stores || this.#publishing.busy) return;
    this.#publishing.begin();
    if (this.isContested) return this.#versions.focus();
    const lang = this.#place.writing();
    const part = (['said', 'done'] as const).find((one) => !sheet[one][lang]?.trim());
    if (part) {
      await this.#place.host.updateComplete;
      return focusField(this.#place.host.renderRoot, part);
    }
    await this.#publishing.tell(stores, offer, sheet, () => this.#kept.clear());
  }
}
