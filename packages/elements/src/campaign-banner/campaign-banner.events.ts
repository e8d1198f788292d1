import { StoaEvent } from '../foundation/event.ts';

/** Before the campaign's link is followed; preventing it lets the page go there in its own way. */
export class CampaignClickEvent extends StoaEvent<{
  readonly campaignId: string;
  readonly href: string;
}> {
  constructor(campaignId: string, href: string) {
    super('stoa-campaign-click', { campaignId, href }, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-campaign-click': CampaignClickEvent;
  }
}
