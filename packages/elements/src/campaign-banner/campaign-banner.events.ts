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

/** The reader closed the campaign for good. */
export class CampaignDismissedEvent extends StoaEvent<CampaignDetail> {
  constructor(campaignId: string) {
    super('stoa-campaign-dismissed', { campaignId });
  }
}

/** The reader put the campaign off until tomorrow. */
export class CampaignSnoozedEvent extends StoaEvent<CampaignDetail> {
  constructor(campaignId: string) {
    super('stoa-campaign-snoozed', { campaignId });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-campaign-click': CampaignClickEvent;
    'stoa-campaign-dismissed': CampaignDismissedEvent;
    'stoa-campaign-snoozed': CampaignSnoozedEvent;
  }
}
