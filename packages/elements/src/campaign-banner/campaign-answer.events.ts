import { StoaEvent } from '../foundation/event.ts';

/** What the reader may do with a campaign besides following its link. */
export type CampaignAnswer = 'dismissed' | 'snoozed' | 'already-does';

/** The reader closed the campaign for good, put it off, or already does what it asks for. */
export class CampaignAnsweredEvent extends StoaEvent<{
  readonly campaignId: string;
  readonly answer: CampaignAnswer;
}> {
  constructor(campaignId: string, answer: CampaignAnswer) {
    super('stoa-campaign-answered', { campaignId, answer });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-campaign-answered': CampaignAnsweredEvent;
  }
}
