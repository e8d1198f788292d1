import { StoaEvent } from '../foundation/event.ts';

/** What the reader may do with a campaign besides following its link. */
export type CampaignAnswer = 'dismissed' | 'snoozed' | 'already-does';

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
  CampaignDetail & { readonly answer: CampaignAnswer }
> {
  constructor(campaignId: string, answer: CampaignAnswer) {
    super('stoa-campaign-answered', { campaignId, answer });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-campaign-click': CampaignClickEvent;
    'stoa-campaign-answered': CampaignAnsweredEvent;
  }
}
