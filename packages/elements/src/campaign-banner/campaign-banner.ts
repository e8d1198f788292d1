import { msg } from '@lit/localize';
import type { ShownCampaign } from '@stoa/contract';
import { campaignStore } from '@stoa/stores';
import type { CampaignStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { clockIcon, closeIcon } from '../foundation/icons.ts';
import { hasLoaded } from '../foundation/late-part.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { ProblemController } from '../foundation/problem-controller.ts';
import { safeAddress } from '../foundation/rich-text/safe-address.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import {
  CampaignClickEvent,
  CampaignDismissedEvent,
  CampaignSnoozedEvent,
} from './campaign-banner.events.ts';
import { campaignBannerStyles } from './campaign-banner.styles.ts';
import { keepsRoom, rememberRoom } from './remembered-room.ts';

/** How long a campaign must be in sight to count as seen. */
const SEEN_AFTER = 1000;

/**
 * One sentence about the reader's benefit with one act, chosen by the backend. It keeps the height
 * of one line while loading, unless the last page of the visit had no campaign, and folds when
 * there is nothing to show; what could not be loaded is not shown either.
 *
 * @summary Shows the campaign meant for the reader.
 * @tag stoa-campaign-banner
 * @fires stoa-campaign-click - The reader follows the link; cancelable.
 * @fires stoa-campaign-dismissed - The reader closed the campaign.
 * @fires stoa-campaign-snoozed - The reader put the campaign off until tomorrow.
 * @fires stoa-problem - The campaign could not be loaded.
 * @csspart banner - The strip or card.
 * @csspart message - The sentence.
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

  /** A `strip` across the page, a `card` in a column, or `inline` within text. */
  @property({ reflect: true }) placement: 'strip' | 'card' | 'inline' = 'strip';

  #stores = new StoreController<CampaignStore>(
    this,
    () => this.stores && campaignStore(this.stores),
  );
  #shown: ShownCampaign | undefined;
  #keepsRoom = keepsRoom();
  #said = '';
  #watched = false;
  #activity: typeof import('../foundation/activity.ts') | undefined;
  #missing: (() => TemplateResult) | undefined;

  constructor() {
    super();
    new ProblemController(this, 'campaign', () => this.#stores.snapshot?.problem);
  }

  protected override render(): TemplateResult {
    const campaign = this.#stores.snapshot?.campaign;
    // One that was put aside stays while the strip folds.
    if (campaign !== null) this.#shown = campaign;
    return html`<div class="fold ${this.placement} ${this.#isOpen ? 'open' : ''}">
        <div class="room">${this.#renderContent()}</div>
      </div>
      <p class="visually-hidden" role="status" tabindex="-1">${this.#said}</p>`;
  }

  protected override updated(): void {
    if (this.#settled) rememberRoom(this.#current !== undefined);
    if (this.#current && !this.#watched) void hasLoaded(this.#watch());
    if (this.connection.overdue && !this.#missing) void hasLoaded(this.#miss());
  }

  #renderContent(): TemplateResult | typeof nothing {
    if (this.connection.overdue) return this.#missing?.() ?? nothing;
    return this.#shown ? this.#renderCampaign(this.#shown) : nothing;
  }

  #renderCampaign(campaign: ShownCampaign): TemplateResult {
    return html`<section
      class="banner"
      part="banner"
      aria-label=${msg('Message for you')}
      data-sight=${`${campaign.id} ${campaign.textVersion}`}
    >
      <p class="message" part="message" lang=${localizedLang(campaign.message)} dir="auto">
        ${localized(campaign.message)}
      </p>
      <div class="acts">
        ${this.#renderAction(campaign)}
        <div class="aside">
          ${this.#stores.snapshot?.session?.person ? this.#renderSnooze() : nothing}
          <button
            type="button"
            class="button quiet"
            aria-label=${msg('Do not show this again')}
            title=${msg('Do not show this again')}
            @click=${this.#onDismiss}
          >
            ${closeIcon}
          </button>
        </div>
      </div>
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

  #renderSnooze(): TemplateResult {
    return html`<button
      type="button"
      class="button quiet"
      title=${msg('Remind me tomorrow')}
      @click=${this.#onSnooze}
    >
      ${clockIcon}<span class="words">${msg('Remind me tomorrow')}</span>
    </button>`;
  }

  get #current(): ShownCampaign | undefined {
    return this.#stores.snapshot?.campaign ?? undefined;
  }

  /** The backend has answered, or failed. */
  get #settled(): boolean {
    const phase = this.#stores.snapshot?.phase;
    return phase === 'ready' || phase === 'refreshing' || phase === 'failed';
  }

  get #isOpen(): boolean {
    if (this.#current || this.connection.overdue) return true;
    return !this.#settled && this.#keepsRoom;
  }

  /** What is shown is counted; the code for that comes once something is shown. */
  async #watch(): Promise<void> {
    this.#watched = true;
    this.#activity = await import('../foundation/activity.ts');
    new this.#activity.SightController(
      this,
      SEEN_AFTER,
      () => void hasLoaded(this.#record('seen')),
    );
  }

  async #miss(): Promise<void> {
    const { missingBackendNotice } = await import('../foundation/missing-backend-notice.ts');
    this.#missing = missingBackendNotice;
    this.requestUpdate();
  }

  async #record(type: 'seen' | 'clicked' | 'dismissed' | 'snoozed'): Promise<void> {
    const { stores } = this;
    const id = this.#shown?.id;
    if (!stores || id === undefined) return;
    // A click may leave the page: where the code is there, it is recorded at once.
    const { activityOf } = this.#activity ?? (await import('../foundation/activity.ts'));
    activityOf(stores).record(type, { kind: 'campaign', id });
  }

  #onClick = (event: MouseEvent): void => {
    if (!this.#current) return;
    void hasLoaded(this.#record('clicked'));
    const { href } = event.currentTarget as HTMLAnchorElement;
    const goes = this.dispatchEvent(new CampaignClickEvent(this.#current.id, href));
    if (!goes) event.preventDefault();
  };

  #onSnooze = (): void => {
    const campaign = this.#current;
    if (!campaign) return;
    void hasLoaded(this.#record('snoozed'));
    void this.#stores.store?.respond('snoozed');
    this.dispatchEvent(new CampaignSnoozedEvent(campaign.id));
    this.#say(msg('You will be reminded tomorrow.'));
  };

  #onDismiss = (): void => {
    const campaign = this.#current;
    if (!campaign) return;
    void hasLoaded(this.#record('dismissed'));
    void this.#stores.store?.respond('dismissed');
    this.dispatchEvent(new CampaignDismissedEvent(campaign.id));
    this.#say(msg('The message is closed.'));
  };

  /** Says what became of the message; a focus in it stays in this place of the page. */
  #say(words: string): void {
    this.#said = words;
    this.requestUpdate();
    if (!this.renderRoot.querySelector('.banner:focus-within')) return;
    this.renderRoot.querySelector<HTMLElement>('[role="status"]')?.focus({ preventScroll: true });
  }
}
