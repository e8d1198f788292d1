import type { CampaignPort, ShownCampaign } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import { latePort } from '../late-port.ts';
import type { Operations } from '../operation.ts';

export const CAMPAIGNS = {
  /** Not a read: it takes the interruption of the day. */
  'campaigns.current': { method: 'POST', path: '/v1/current-campaign' },
} as const satisfies Operations;

/** What a banner shows first; the rest of the port comes with its first use. */
export function campaigns(client: HttpClient): CampaignPort {
  return latePort<CampaignPort>(
    async () => (await import('./campaign-desk.ts')).campaignDesk(client) as CampaignPort,
    {
      current: (body, call) =>
        client.call<ShownCampaign | null>(CAMPAIGNS['campaigns.current'], { body, ...call }),
    },
  );
}
