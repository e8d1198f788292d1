import { Campaign, CampaignAnswer, CampaignDraft, CampaignOutcome } from '@stoa/contract/schemas';
import { ById } from './parameters.ts';
import { Keyed, need, route } from './route.ts';

export const campaignRoutes = {
  'campaigns.current': route({
    summary: 'The one campaign to show now; 204 when there is none',
    answer: Campaign,
    handle: (backend, { call }) => need(backend.campaigns).current(call),
  }),
  'campaigns.respond': route({
    summary: 'Snooze or dismiss a campaign',
    params: ById,
    headers: Keyed,
    body: CampaignAnswer,
    answer: CampaignOutcome,
    handle: (backend, { params, body, call }) =>
      need(backend.campaigns).respond(params.id, body, call),
  }),
  'campaigns.publish': route({
    summary: 'Publish a campaign (editors)',
    headers: Keyed,
    body: CampaignDraft,
    answer: Campaign,
    creates: true,
    handle: (backend, { body, call }) => need(backend.campaigns).publish(body, call),
  }),
};
