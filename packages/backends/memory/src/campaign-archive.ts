import type {
  ArchivedCampaign,
  CampaignDecision,
  Identity,
  Page,
  PageRequest,
} from '@stoa/contract';
import { archived } from '@stoa/domain';
import type { Moment } from '@stoa/domain';
import { exposuresOf, historyOf, readerOf } from './campaign-decisions.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { State } from './state.ts';

const BY_FIRST_SHOWING: Order<ArchivedCampaign> = {
  name: 'campaign-archive',
  key: ({ firstShownAt, campaign }) => [firstShownAt, campaign.id],
  direction: 'descending',
};

const BY_DAY: Order<CampaignDecision> = {
  name: 'campaign-decisions',
  key: ({ day, campaignId }) => [day, campaignId],
  direction: 'descending',
};

/** What somebody was shown, by its first showing. */
export function archiveOf(
  state: State,
  identity: Identity,
  moment: Moment,
  page: PageRequest | undefined,
): Page<ArchivedCampaign> {
  const personId = identity.person?.id ?? '';
  const reader = readerOf(state, identity, moment);
  const history = historyOf(state, personId, moment);
  const first = new Map<string, string>();
  for (const { campaignId, decidedAt } of exposuresOf(state, personId)) {
    if (!first.has(campaignId)) first.set(campaignId, decidedAt);
  }
  const items = [...first].flatMap(([id, firstShownAt]) => {
    const campaign = state.campaigns.get(id);
    return campaign ? (archived(campaign, reader, history, firstShownAt, moment) ?? []) : [];
  });
  return pageOf(items, BY_FIRST_SHOWING, page);
}

/** What was decided for somebody, and nobody else. */
export function decisionsOf(
  state: State,
  { person }: Identity,
  page: PageRequest | undefined,
): Page<CampaignDecision> {
  const own = [...state.decisions.values()]
    .filter(({ personId }) => personId === person?.id)
    .map(({ campaignId, day, reason, decidedAt }) => ({ campaignId, day, reason, decidedAt }));
  return pageOf(own, BY_DAY, page);
}
