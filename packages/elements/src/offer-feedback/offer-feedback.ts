import { msg } from '@lit/localize';
import type { Offer } from '@stoa/contract';
import { isOver } from '@stoa/domain';
import { activityOf, draftsOf, offerStore } from '@stoa/stores';
import type { Draft, OfferStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { failureNotice } from '../foundation/failure.ts';
import { LateModule } from '../foundation/late-part.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { SightController } from '../foundation/sight-controller.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { AnswerController } from './answer-controller.ts';
import { answerForm } from './answer-form.ts';
import { offerFeedbackStyles } from './offer-feedback.styles.ts';
import { invitation, noSuchOffer, offerSkeleton, stakes } from './offer-placeholders.ts';
import { outcome } from './outcome.ts';
import { outcomeStyles } from './outcome.styles.ts';
import { pictures } from './pictures.ts';
import { withdrawnLine } from './sending-line.ts';
import { anonymityWords, statusLine } from './status-line.ts';
import { whatCameOfIt, whatHappensNext } from './what-next.ts';

const SEEN_AFTER = 1000;

/**
 * A card that shows an offer, asks for an opinion, and then turns into the reader's answer, what
 * others said and what happens next. An answer can be changed until the offer closes.
 *
 * @summary Asks for an opinion on an offer and shows the result.
 * @tag stoa-offer-feedback
 * @slot sign-in - Shown to guests in place of the form, for example a link to the sign-in page.
 * @fires stoa-answer-submit - The reader is about to send an answer; cancelable.
 * @fires stoa-answer-submitted - The backend has confirmed the answer.
 * @fires stoa-problem - The offer could not be loaded, or the answer not sent.
 * @csspart card - The whole card.
 * @csspart picture - The picture of the offer.
 * @csspart submit - The button that sends the answer.
 * @csspart notice - A remark in place of the card.
 * @cssprop --stoa-color-surface - The ground of the card.
 * @cssprop --stoa-color-accent - The chosen step, the own answer and the button.
 */
export class StoaOfferFeedback extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    toneStyles,
    avatarStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    offerFeedbackStyles,
    outcomeStyles,
  ];

  /** The `id` of the offer. */
  @property() offer: string | undefined;

  #offers = new StoreController<OfferStore>(this, () =>
    this.offer && this.stores ? offerStore(this.stores, this.offer) : undefined,
  );
  #sentences = new StoreController<Draft>(this, () => this.#draftIn('answer'));
  #choices = new StoreController<Draft>(this, () => this.#draftIn('ratings'));
  #answer = new AnswerController(this, {
    store: () => this.#offers.store,
    draft: () => this.#sentences.store,
    choices: () => this.#choices.store,
    onConfirmed: () => this.#record('contributed'),
  });
  #report = new LateModule(() => import('../define/offer-report.ts'));
  #reporting = false;
  #asTable = false;
  #picture = 0;

  constructor() {
    super();
    reportProblems(this, 'offer', () => this.#offers.snapshot?.problem);
    reportProblems(this, 'answer', () => this.#offers.snapshot?.sending?.problem);
    new SightController(this, SEEN_AFTER, () => this.#record('seen'));
  }

  protected override render(): TemplateResult {
    const { offer, phase, problem } = this.#offers.snapshot ?? {};
    if (offer) return this.#renderCard(offer);
    if (offer === null) return noSuchOffer();
    if (phase === 'failed' && problem) return problemNotice(problem, { onRetry: this.#onRetry });
    if (this.connection.overdue) return missingBackendNotice();
    return offerSkeleton();
  }

  #renderCard(offer: Offer): TemplateResult {
    const { title, summary } = offer;
    const settled = this.#isSettled(offer);
    return html`<article class="card" part="card" aria-labelledby="title" data-sight=${offer.id}>
      <header>
        ${pictures(offer, { shown: this.#picture, onShow: this.#onShowPicture })}
        <div class="words">
          <h2 id="title" lang=${localizedLang(title)} dir="auto">${localized(title)}</h2>
          <p lang=${localizedLang(summary)} dir="auto">${localized(summary)}</p>
          ${statusLine(offer, this.#now)} ${settled ? nothing : stakes(offer)}
        </div>
      </header>
      <div class="answer">
        ${failureNotice(this, this.#answer.failure)}
        ${offer.outcome ? whatCameOfIt(offer.outcome, this.#now) : nothing}
        ${settled ? this.#renderOutcome(offer) : this.#renderQuestions(offer)}
      </div>
      ${settled ? whatHappensNext(offer, this.#now) : nothing}
      ${offer.may.report ? this.#renderReport(offer) : nothing}
    </article>`;
  }

  #renderQuestions(offer: Offer): TemplateResult {
    if (offer.access !== 'write') return invitation(offer);
    const { choices, sentence, incomplete, changing } = this.#answer;
    const form = answerForm(offer, {
      choices,
      sentence,
      incomplete,
      changing,
      now: this.#now,
      onChoose: (questionId, given) => this.#answer.choose(questionId, given),
      onWrite: (words) => this.#answer.write(words),
      onSubmit: () => void this.#onSubmit(offer),
      onKeep: this.#onKeep,
    });
    return html`${this.#answer.withdrawn ? withdrawnLine() : nothing}
    ${offer.anonymous ? anonymityWords() : nothing}${form}`;
  }

  #renderOutcome(offer: Offer): TemplateResult {
    return outcome(offer, {
      given: this.#answer.given,
      sending: this.#offers.snapshot?.sending,
      elsewhere: this.#answer.isElsewhere,
      thanks: this.#answer.confirmed,
      asTable: this.#asTable,
      now: this.#now,
      withdrawal: this.#offers.snapshot?.session?.capabilities.withdrawAnswers
        ? { asking: this.#answer.withdrawing }
        : undefined,
      onWithdraw: (act) => void this.#onWithdraw(act),
      onChange: this.#onChange,
      onResend: () => this.#answer.resend(),
      onDiscard: () => this.#answer.discard(),
      onToggle: this.#onToggle,
    });
  }

  /** For those who answer for the offer; most readers never load it. */
  #renderReport(offer: Offer): TemplateResult | typeof nothing {
    if (!this.#offers.snapshot?.session?.capabilities.offerReports) return nothing;
    const { value: isOpen } = this.#report;
    return html`<section class="for-owner">
      <button
        type="button"
        class="button"
        aria-expanded=${this.#reporting ? 'true' : 'false'}
        @click=${this.#onReport}
      >
        ${this.#reporting ? msg('Hide the answers in detail') : msg('Answers in detail')}
      </button>
      ${
        this.#reporting && isOpen
          ? html`<stoa-offer-report
              .backend=${this.connection.backend}
              .offer=${offer.id}
            ></stoa-offer-report>`
          : nothing
      }
    </section>`;
  }

  /** The reader has answered, or nobody is asked any more. */
  #isSettled({ status }: Offer): boolean {
    if (isOver(status)) return true;
    if (this.#answer.isElsewhere) return true;
    return this.#answer.given !== undefined && !this.#answer.changing;
  }

  #draftIn(slot: 'answer' | 'ratings'): Draft | undefined {
    const viewerId = this.#offers.snapshot?.session?.person?.id;
    if (!viewerId || !this.offer || !this.stores) return undefined;
    return draftsOf(this.stores).draft({ viewerId, subject: `offer:${this.offer}`, slot });
  }

  get #now(): number {
    return serverNow(this.#offers.snapshot?.session);
  }

  #record(type: 'seen' | 'contributed'): void {
    if (!this.offer || !this.stores) return;
    activityOf(this.stores).record(type, { kind: 'offer', id: this.offer });
  }

  /** Moves the focus to what replaced the part that had it. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #onRetry = (): void => {
    void this.#offers.store?.retry();
  };

  #onSubmit = async (offer: Offer): Promise<void> => {
    const complete = await this.#answer.submit(offer);
    void this.#focus(complete ? '.own h3' : 'input[aria-invalid="true"], .asked-field textarea');
  };

  #onChange = (): void => {
    this.#answer.change();
    void this.#focus('input:checked');
  };

  async #onWithdraw(act: 'ask' | 'keep' | 'withdraw'): Promise<void> {
    if (act === 'withdraw') await this.#answer.withdraw();
    else this.#answer.askToWithdraw(act === 'ask');
    const given = this.#answer.given !== undefined;
    if (act === 'ask') await this.#focus('.asking .button:last-child');
    else await this.#focus(given ? '.own .change' : 'input:checked, textarea');
  }

  #onKeep = (): void => {
    this.#answer.keep();
    void this.#focus('.own button');
  };

  #onShowPicture = (index: number): void => {
    this.#picture = index;
    this.requestUpdate();
  };

  #onReport = async (): Promise<void> => {
    this.#reporting = !this.#reporting;
    this.requestUpdate();
    await this.#report.load();
    this.requestUpdate();
  };

  #onToggle = (): void => {
    this.#asTable = !this.#asTable;
    this.requestUpdate();
  };
}
