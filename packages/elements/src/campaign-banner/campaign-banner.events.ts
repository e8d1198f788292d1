import { StoaEvent } from '../foundation/event.ts';

interface CampaignDetail {
  readonly campaignId: string;
}

/** Before the campaign's link is followed; preventing it lets the page go there in its own way. */
export class CampaignClickEvent extends StoaEvent<CampaignDetail & { readonly href: string }> {
  constructor(campaignId: string, href: string) {
    super('stoa-campaign-click', { campaignId, href }, { cancelable: true });
  }
}

/** The reader closed the campaign for good, put it off, or already does what it asks for. */
export class CampaignAnsweredEvent extends StoaEvent<
  CampaignDetail & { readonly answer: 'dismissed' | 'snoozed' | 'already-does' }
> {
  constructor(campaignId: string, answer: 'dismissed' | 'snoozed' | 'already-does') {
    super('stoa-campaign-answered', { campaignId, answer });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-campaign-click': CampaignClickEvent;
    'stoa-campaign-answered': CampaignAnsweredEvent;
  }
}
