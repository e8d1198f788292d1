import type {
  ArchivedCampaign,
  AttentionGrant,
  Campaign,
  CampaignDecision,
  CampaignOutcome,
  CampaignPort,
  CampaignResults,
  Page,
  ShownCampaign,
} from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const CAMPAIGNS = {
  /** Not a read: it takes the interruption of the day. */
  'campaigns.current': { method: 'POST', path: '/v1/current-campaign' },
  'campaigns.claim': { method: 'POST', path: '/v1/attention' },
  'campaigns.respond': { method: 'POST', path: '/v1/campaigns/:id/responses' },
  'campaigns.archive': { method: 'GET', path: '/v1/campaign-archive' },
  'campaigns.decisions': { method: 'GET', path: '/v1/campaign-decisions' },
  'campaigns.list': { method: 'GET', path: '/v1/campaigns' },
  'campaigns.get': { method: 'GET', path: '/v1/campaigns/:id', absent: true },
  'campaigns.results': { method: 'GET', path: '/v1/campaigns/:id/results', absent: true },
  'campaigns.publish': { method: 'POST', path: '/v1/campaigns' },
} as const satisfies Operations;

export function campaigns(client: HttpClient): CampaignPort {
  return {
    current: (request, call) =>
      client.call<ShownCampaign | null>(CAMPAIGNS['campaigns.current'], { body: request, ...call }),
    claim: (claim, call) =>
      client.call<AttentionGrant>(CAMPAIGNS['campaigns.claim'], { body: claim, ...call }),
    respond: (id, answer, call) =>
      client.call<CampaignOutcome>(CAMPAIGNS['campaigns.respond'], {
        params: { id },
        body: answer,
        ...call,
      }),
    archive: (page, call) =>
      client.call<Page<ArchivedCampaign>>(CAMPAIGNS['campaigns.archive'], {
        query: { ...page },
        ...call,
      }),
    decisions: (page, call) =>
      client.call<Page<CampaignDecision>>(CAMPAIGNS['campaigns.decisions'], {
        query: { ...page },
        ...call,
      }),
    list: (page, call) =>
      client.call<Page<Campaign>>(CAMPAIGNS['campaigns.list'], { query: { ...page }, ...call }),
    get: (id, call) =>
      client.call<Campaign | null>(CAMPAIGNS['campaigns.get'], { params: { id }, ...call }),
    results: (id, call) =>
      client.call<CampaignResults | null>(CAMPAIGNS['campaigns.results'], {
        params: { id },
        ...call,
      }),
    publish: (draft, call) =>
      client.call<Campaign>(CAMPAIGNS['campaigns.publish'], { body: draft, ...call }),
  };
}
