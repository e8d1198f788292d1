import { StoaEvent } from '../foundation/event.ts';

/** A campaign was published, or an edit of it. */
export class CampaignPublishedEvent extends StoaEvent<{ readonly campaignId: string }> {
  constructor(campaignId: string) {
    super('stoa-campaign-published', { campaignId });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-campaign-published': CampaignPublishedEvent;
  }
}
