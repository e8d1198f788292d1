import type { Offer, OfferReport } from '@stoa/contract';
import { offerReportStore, offerStore } from '@stoa/stores';
import type { OfferReportStore, OfferStore } from '@stoa/stores';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { lateNotices } from '../foundation/late-notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { coverage } from './coverage.ts';
import { saveAsCsv } from './csv-file.ts';
import { groupResults } from './group-results.ts';
import { offerReportStyles } from './offer-report.styles.ts';
import { stagnationNotice } from './stagnation-notice.ts';
import { writtenWords } from './written-words.ts';

/**
 * What those who answer for an offer may know of its answers: who has taken part while it is open,
 * and what departments and regions answered once it has closed. Groups that are too small to stay
 * unrecognised are hidden, and one more with them.
 *
 * @summary Coverage and results of an offer, for its owner and editors.
 * @tag stoa-offer-report
 * @fires stoa-problem - The report could not be loaded.
 * @csspart notice - A remark in place of the report.
 * @cssprop --stoa-color-accent - The bars.
 */
export class StoaOfferReport extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    toneStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    offerReportStyles,
  ];

  /** The `id` of the offer. */
  @property() offer: string | undefined;

  #offers = new StoreController<OfferStore>(this, () =>
    this.offer && this.stores ? offerStore(this.stores, this.offer) : undefined,
  );
  #reports = new StoreController<OfferReportStore>(this, () =>
    this.offer && this.stores ? offerReportStore(this.stores, this.offer) : undefined,
  );
  #asTable = false;

  constructor() {
    super();
    reportProblems(this, 'report', () => this.#reports.snapshot?.problem);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, phase, problem } = this.#reports.snapshot ?? {};
    const { offer } = this.#offers.snapshot ?? {};
    if (report && offer) return this.#renderReport(offer, report);
    if (phase === 'failed' && problem) {
      return lateNotices.render(this, ({ problemNotice }) =>
        problemNotice(problem, { onRetry: () => this.#reports.store?.retry() }),
      );
    }
    if (this.connection.overdue) return missingBackendNotice();
    return skeleton();
  }

  #renderReport(offer: Offer, report: OfferReport): TemplateResult {
    return html`<div class="report">
      ${report.stagnation ? stagnationNotice(report.stagnation) : nothing}
      ${coverage(report, this.#asTable)} ${groupResults(offer, report, this.#asTable)}
      ${writtenWords(offer, report)}
      <div class="acts">
        <button type="button" class="button quiet" @click=${this.#onToggle}>
          ${this.#asTable ? msg('Show as a chart') : msg('Show as a table')}
        </button>
        <button type="button" class="button" @click=${() => saveAsCsv(offer, report)}>
          ${msg('Save as CSV')}
        </button>
      </div>
    </div>`;
  }

  #onToggle = (): void => {
    this.#asTable = !this.#asTable;
    this.requestUpdate();
  };
}

function skeleton(): TemplateResult {
  return html`<div class="report" aria-busy="true">
    <p class="visually-hidden">${msg('Loading the report')}</p>
    <span class="bone"></span><span class="bone"></span><span class="bone bone-short"></span>
  </div>`;
}
