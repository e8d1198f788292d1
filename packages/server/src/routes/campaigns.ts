import {
  ArchivedCampaignPage,
  AttentionClaim,
  AttentionGrant,
  Campaign,
  CampaignAnswer,
  CampaignDecisionPage,
  CampaignDraft,
  CampaignOutcome,
  CampaignPage,
  CampaignRequest,
  CampaignResults,
  ShownCampaign,
} from '@stoa/contract/schemas';
import { ById, Paging } from './parameters.ts';
import { Keyed, need, route } from './route.ts';

export const campaignRoutes = {
  'campaigns.current': route({
    summary: 'The one campaign to show on this visit now; 204 when there is none',
    body: CampaignRequest,
    answer: ShownCampaign,
    handle: (backend, { body }) => need(backend.campaigns).current(body),
  }),
  'campaigns.claim': route({
    summary: 'Ask for the one interruption of the day',
    body: AttentionClaim,
    answer: AttentionGrant,
    handle: (backend, { body }) => need(backend.campaigns).claim(body),
  }),
  'campaigns.respond': route({
    summary: 'Snooze, dismiss, already do or show again a campaign',
    params: ById,
    headers: Keyed,
    body: CampaignAnswer,
    answer: CampaignOutcome,
    handle: (backend, { params, body, call }) =>
      need(backend.campaigns).respond(params.id, body, call),
  }),
  'campaigns.archive': route({
    summary: 'What the viewer was shown, newest first',
    query: Paging,
    answer: ArchivedCampaignPage,
    handle: (backend, { query, call }) => need(backend.campaigns).archive(query, call),
  }),
  'campaigns.decisions': route({
    summary: 'Why campaigns were shown to the viewer, or were not',
    query: Paging,
    answer: CampaignDecisionPage,
    handle: (backend, { query, call }) => need(backend.campaigns).decisions(query, call),
  }),
  'campaigns.list': route({
    summary: 'All campaigns, newest first (editors)',
    query: Paging,
    answer: CampaignPage,
    handle: (backend, { query, call }) => need(backend.campaigns).list(query, call),
  }),
  'campaigns.get': route({
    summary: 'One campaign (editors)',
    params: ById,
    answer: Campaign,
    handle: (backend, { params, call }) => need(backend.campaigns).get(params.id, call),
  }),
  'campaigns.results': route({
    summary: 'How a campaign fares (editors)',
    params: ById,
    answer: CampaignResults,
    handle: (backend, { params, call }) => need(backend.campaigns).results(params.id, call),
  }),
  'campaigns.publish': route({
    summary: 'Publish a campaign, or edit it (editors)',
    headers: Keyed,
    body: CampaignDraft,
    answer: Campaign,
    creates: true,
    handle: (backend, { body, call }) => need(backend.campaigns).publish(body, call),
  }),
};
