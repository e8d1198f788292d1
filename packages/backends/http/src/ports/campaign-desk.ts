import type {
  ArchivedCampaign,
  AttentionGrant,
  Campaign,
  CampaignDecision,
  CampaignOutcome,
  CampaignPort,
  CampaignResults,
  Page,
} from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const CAMPAIGN_DESK = {
  'campaigns.claim': { method: 'POST', path: '/v1/attention' },
  'campaigns.respond': { method: 'POST', path: '/v1/campaigns/:id/responses' },
  'campaigns.archive': { method: 'GET', path: '/v1/campaign-archive' },
  'campaigns.decisions': { method: 'GET', path: '/v1/campaign-decisions' },
  'campaigns.list': { method: 'GET', path: '/v1/campaigns' },
  'campaigns.get': { method: 'GET', path: '/v1/campaigns/:id', absent: true },
  'campaigns.results': { method: 'GET', path: '/v1/campaigns/:id/results', absent: true },
  'campaigns.publish': { method: 'POST', path: '/v1/campaigns' },
} as const satisfies Operations;

/** What is done with campaigns once one is shown, and by their editors. */
export function campaignDesk(client: HttpClient): Omit<CampaignPort, 'current'> {
  return {
    claim: (claim, call) =>
      client.call<AttentionGrant>(CAMPAIGN_DESK['campaigns.claim'], { body: claim, ...call }),
    respond: (id, answer, call) =>
      client.call<CampaignOutcome>(CAMPAIGN_DESK['campaigns.respond'], {
        params: { id },
        body: answer,
        ...call,
      }),
    archive: (page, call) =>
      client.call<Page<ArchivedCampaign>>(CAMPAIGN_DESK['campaigns.archive'], {
        query: { ...page },
        ...call,
      }),
    decisions: (page, call) =>
      client.call<Page<CampaignDecision>>(CAMPAIGN_DESK['campaigns.decisions'], {
        query: { ...page },
        ...call,
      }),
    list: (page, call) =>
      client.call<Page<Campaign>>(CAMPAIGN_DESK['campaigns.list'], { query: { ...page }, ...call }),
    get: (id, call) =>
      client.call<Campaign | null>(CAMPAIGN_DESK['campaigns.get'], { params: { id }, ...call }),
    results: (id, call) =>
      client.call<CampaignResults | null>(CAMPAIGN_DESK['campaigns.results'], {
        params: { id },
        ...call,
      }),
    publish: (draft, call) =>
      client.call<Campaign>(CAMPAIGN_DESK['campaigns.publish'], { body: draft, ...call }),
  };
}
