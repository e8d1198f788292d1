import { msg } from '@lit/localize';
import type { ShownCampaign } from '@stoa/contract';
import { campaignStore } from '@stoa/stores';
import type { CampaignStore, StoreHub } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { BackendElement } from '../foundation/backend-element.ts';
import { hasLoaded } from '../foundation/has-loaded.ts';
import { checkIcon } from '../foundation/icons/check.ts';
import { chevronDownIcon } from '../foundation/icons/chevron-down.ts';
import { clockIcon } from '../foundation/icons/clock.ts';
import { closeIcon } from '../foundation/icons/close.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { safeAddress } from '../foundation/rich-text/safe-address.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import type { BannerLife } from './banner-life.ts';
import type { CampaignAnswer } from './campaign-answer.events.ts';
import { CampaignClickEvent } from './campaign-banner.events.ts';
import { campaignBannerStyles } from './campaign-banner.styles.ts';
import { keepsRoom, rememberRoom } from './remembered-room.ts';

/**
 * One sentence about the reader's benefit with one act, chosen by the backend. It moves nothing on
 * the page: it keeps its room while loading, unless an earlier page of the day had no campaign and
 * `stoa.css` kept none, and where it kept none a campaign waits for the next page, or until somebody
 * else signs in on this one. Of several banners on a page one shows.
 *
 * @summary Shows the campaign meant for the reader.
 * @tag stoa-campaign-banner
 * @fires stoa-campaign-click - The reader follows the link; cancelable.
 * @fires stoa-campaign-answered - The reader closed it, put it off, or already does it.
 * @fires stoa-problem - The campaign could not be loaded.
 * @csspart banner - The strip or card.
 * @csspart message - The sentence.
 * @csspart example - What it did for somebody, after the sentence.
 * @csspart action - The link.
 * @csspart notice - Said when the page has no backend.
 * @cssprop --stoa-color-accent-surface - Its ground.
 * @cssprop --stoa-color-accent - The ground of its link.
 */
export class StoaCampaignBanner extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    buttonStyles,
    campaignBannerStyles,
  ];

  static override properties: PropertyDeclarations = {
    placement: { reflect: true },
    eager: { type: Boolean },
  };

  /** A `strip` across the page, a `card` in a column, or `inline` within text. */
  placement: 'strip' | 'card' | 'inline' = 'strip';

  /** Shows a campaign as soon as it comes, though what stands below it moves. */
  eager = false;

  #stores = new StoreController<CampaignStore>(
    this,
    () => this.stores && campaignStore(this.stores),
  );
  #shown: ShownCampaign | undefined;
  #room = keepsRoom(this);
  #hub: StoreHub | undefined;
  /** Somebody else signs in on the same page: their campaign may take its room. */
  #changed = false;
  #answered = false;
  #unfolded = false;
  #said = '';
  #life: BannerLife | undefined;

  constructor() {
    super();
    reportProblems(this, 'campaign', () => this.#stores.snapshot?.problem);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const { store } = this.#stores;
    queueMicrotask(() => {
      if (!this.isConnected) store?.letGo(this);
    });
  }

  protected override render(): TemplateResult {
    const { stores = this.#hub } = this;
    this.#changed ||= stores !== (this.#hub ?? stores);
    this.#hub = stores;
    const campaign = this.#current;
    // One that was put aside stays while the strip folds.
    if (campaign) this.#shown = campaign;
    else if (!this.#answered) this.#shown = undefined;
    return html`<div class="fold ${this.placement} ${this.#isOpen ? 'open' : ''}">
        <div class="room">${this.#renderContent()}</div>
      </div>
      <p class="visually-hidden" role="status" tabindex="-1">${this.#said}</p>`;
  }

  protected override firstUpdated(): void {
    // A link on a poster leads here.
    if (location.search.includes('stoa-channel=')) {
      this.#live((life) => life.arrive());
    }
  }

  protected override updated(): void {
    const { phase = 'idle' } = this.#stores.snapshot ?? {};
    const waits = phase === 'idle' || phase === 'loading';
    if (!waits && this.#holds && !this.eager) rememberRoom(!!this.#current);
    if (this.#current) this.#live();
    if (this.connection.overdue) this.#live((life) => life.miss());
  }

  #renderContent(): TemplateResult | typeof nothing {
    if (this.connection.overdue) return this.#life?.notice?.() ?? nothing;
    return this.#shown && this.#hasRoom ? this.#renderCampaign(this.#shown) : nothing;
  }

  #renderCampaign(campaign: ShownCampaign): TemplateResult {
    const { message, example } = campaign;
    return html`<section
      class="banner ${this.#unfolded ? 'unfolded' : ''}"
      part="banner"
      aria-label=${msg('Message for you')}
      data-sight="${campaign.id} ${campaign.textVersion}"
    >
      <div class="text">
        <p class="message" part="message" lang=${localizedLang(message)} dir="auto">
          ${localized(message)}
          ${
            example
              ? html`<span class="example" part="example" lang=${localizedLang(example)}
                  >${localized(example)}</span
                >`
              : nothing
          }
        </p>
      </div>
      <div class="acts">${this.#renderAction(campaign)}${this.#renderAside()}</div>
    </section>`;
  }

  #renderAction({ action }: ShownCampaign): TemplateResult | typeof nothing {
    const href = safeAddress(action.href);
    if (!href) return nothing;
    return html`<a
      class="button primary"
      part="action"
      href=${href}
      lang=${localizedLang(action.label)}
      @click=${this.#onClick}
      >${localized(action.label)}</a
    >`;
  }

  #renderAside(): TemplateResult {
    const all = msg('Show the whole message');
    return html`<div class="aside">
      <button
        type="button"
        class="button quiet unfold"
        title=${all}
        aria-expanded=${this.#unfolded}
        @click=${this.#onUnfold}
      >
        ${chevronDownIcon}
      </button>
      ${this.#stores.snapshot?.session?.person ? this.#renderAnswers() : nothing}
      ${this.#renderAnswer('dismissed', msg('Do not show this again'), closeIcon)}
    </div>`;
  }

  #renderAnswers(): TemplateResult {
    return html`${this.#renderAnswer('already-does', msg('I already do this'), checkIcon, true)}
    ${this.#renderAnswer('snoozed', msg('Remind me later'), clockIcon, true)}`;
  }

  /** Icons say what they do in their titles; in a wide strip also in words. */
  #renderAnswer(answer: CampaignAnswer, name: string, icon: TemplateResult, words = false) {
    return html`<button
      type="button"
      class="button quiet"
      title=${name}
      @click=${() => this.#answer(answer)}
    >
      ${icon}${words ? html`<span class="words">${name}</span>` : nothing}
    </button>`;
  }

  get #holds(): boolean {
    return this.#stores.store?.hold(this) ?? true;
  }

  get #current(): ShownCampaign | undefined {
    return (this.#holds && this.#stores.snapshot?.campaign) || undefined;
  }

  get #hasRoom(): boolean {
    return this.#room || ((this.eager || this.#changed) && !!this.#shown);
  }

  /** Room that was kept stays, and none is taken later: nothing on the page moves by itself. */
  get #isOpen(): boolean {
    if (this.connection.overdue) return true;
    return this.#hasRoom && this.#holds && !(this.#answered && !this.#current);
  }

  /**
   * What is shown is counted, and what is pressed is told, by code that comes once something is
   * shown. Where it is there the work is done at once, because a click may leave the page.
   */
  #live(work?: (life: BannerLife) => unknown): void {
    if (this.#life) work?.(this.#life);
    else void hasLoaded(this.#come().then(work));
  }

  async #come(): Promise<BannerLife> {
    const { BannerLife } = await import('./banner-life.ts');
    return (this.#life ??= new BannerLife(
      this,
      () => this.stores,
      () => this.#shown,
    ));
  }

  #onUnfold = (): void => {
    this.#unfolded = !this.#unfolded;
    this.requestUpdate();
  };

  #onClick = (event: MouseEvent): void => {
    const campaign = this.#current;
    if (!campaign) return;
    this.#live((life) => life.record('clicked', campaign));
    const { href } = event.currentTarget as HTMLAnchorElement;
    if (!this.dispatchEvent(new CampaignClickEvent(campaign.id, href))) event.preventDefault();
  };

  #answer(answer: CampaignAnswer): void {
    const campaign = this.#current;
    if (!campaign) return;
    this.#answered = true;
    void this.#stores.store?.respond(answer);
    this.#live((life) => {
      this.#said = life.answer(answer, campaign);
      this.requestUpdate();
    });
    this.requestUpdate();
    // A focus in the message stays in this place of the page.
    if (!this.renderRoot.querySelector('.banner:focus-within')) return;
    this.renderRoot.querySelector<HTMLElement>('[role="status"]')?.focus({ preventScroll: true });
  }
}
