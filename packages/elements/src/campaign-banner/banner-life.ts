import { msg } from '@lit/localize';
import type { ActivityType, ShownCampaign } from '@stoa/contract';
import type { StoreHub } from '@stoa/stores';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { activityOf, SightController } from '../foundation/activity.ts';
import { countArrival } from './arrival.ts';
import { CampaignAnsweredEvent } from './campaign-answer.events.ts';
import type { CampaignAnswer } from './campaign-answer.events.ts';
import { ClippedText } from './clipped-text.ts';
import { missingNoticeStyles } from './missing-notice.styles.ts';

/** How long a campaign must be in sight to count as seen. */
const SEEN_AFTER = 1000;

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** What a banner does once it shows something: one file, which comes after what is shown. */
export class BannerLife {
  /** Said when the page has no backend. */
  notice: (() => TemplateResult) | undefined;
  readonly #host: Host;
  readonly #stores: () => StoreHub | undefined;

  constructor(
    host: Host,
    stores: () => StoreHub | undefined,
    shown: () => ShownCampaign | undefined,
  ) {
    this.#host = host;
    this.#stores = stores;
    new ClippedText(host);
    new SightController(host, SEEN_AFTER, () => {
      const campaign = shown();
      if (campaign) this.record('seen', campaign);
    });
  }

  /** Counts who came through a link, for example on a poster. */
  arrive(): void {
    const stores = this.#stores();
    if (stores) countArrival(stores);
  }

  /** Records what the reader did with the campaign. */
  record(type: ActivityType, { id }: ShownCampaign): void {
    const stores = this.#stores();
    if (stores) activityOf(stores).record(type, { kind: 'campaign', id });
  }

  /** Records the answer, tells the page, and gives the words to say. */
  answer(answer: CampaignAnswer, campaign: ShownCampaign): string {
    if (answer !== 'already-does') this.record(answer, campaign);
    this.#host.dispatchEvent(new CampaignAnsweredEvent(campaign.id, answer));
    if (answer === 'dismissed') return msg('The message is closed.');
    if (answer === 'snoozed') return msg('You will be reminded on another day.');
    return msg('Good to know. You will not be asked again.');
  }

  /** Fetches the notice for a page without a backend. */
  async miss(): Promise<void> {
    if (this.notice) return;
    const { missingBackendNotice } = await import('../foundation/missing-backend-notice.ts');
    const { styleSheet } = missingNoticeStyles;
    const { adoptedStyleSheets } = this.#host.renderRoot as ShadowRoot;
    if (styleSheet && !this.notice) adoptedStyleSheets.push(styleSheet);
    this.notice = missingBackendNotice;
    this.#host.requestUpdate();
  }
}
