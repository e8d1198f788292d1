import type { Campaign, CampaignOutcome, CampaignPort } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const CAMPAIGNS = {
  'campaigns.current': { method: 'GET', path: '/v1/campaigns/current' },
  'campaigns.respond': { method: 'POST', path: '/v1/campaigns/:id/responses' },
  'campaigns.publish': { method: 'POST', path: '/v1/campaigns' },
} as const satisfies Operations;

export function campaigns(client: HttpClient): CampaignPort {
  return {
    current: (call) => client.call<Campaign | null>(CAMPAIGNS['campaigns.current'], { ...call }),
    respond: (id, answer, call) =>
      client.call<CampaignOutcome>(CAMPAIGNS['campaigns.respond'], {
        params: { id },
        body: answer,
        ...call,
      }),
    publish: (draft, call) =>
      client.call<Campaign>(CAMPAIGNS['campaigns.publish'], { body: draft, ...call }),
  };
}
