import type {
  ArchivedCampaign,
  CampaignDecision,
  Identity,
  Page,
  PageRequest,
} from '@stoa/contract';
import { archived } from '@stoa/domain';
import type { Moment } from '@stoa/domain';
import type { Selectable } from 'kysely';
import { historyOf, readerOf } from './campaign-decisions.ts';
import { instant, toCampaign } from './mapping.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { CampaignDecisionsTable, CampaignsTable, Database } from './schema.ts';

type ArchivedRow = Selectable<CampaignsTable> & { readonly first_shown_at: Date };

const BY_FIRST_SHOWING: Order<ArchivedRow> = {
  name: 'campaign-archive',
  columns: ['first_shown_at', 'id'],
  key: (row) => [instant(row.first_shown_at), row.id],
  direction: 'desc',
};

const BY_DAY: Order<Selectable<CampaignDecisionsTable>> = {
  name: 'campaign-decisions',
  columns: ['day', 'campaign_id'],
  key: (row) => [row.day, row.campaign_id],
  direction: 'desc',
};

/** What somebody was shown, by its first showing. */
export async function archiveOf(
  db: Database,
  identity: Identity,
  moment: Moment,
  page: PageRequest | undefined,
): Promise<Page<ArchivedCampaign>> {
  const personId = identity.person?.id ?? '';
  const found = db
    .with('shown', (with_) =>
      with_
        .selectFrom('campaign_decisions')
        .select((eb) => ['campaign_id', eb.fn.min('decided_at').as('first_shown_at')])
        .where('person_id', '=', personId)
        .where('reason', 'is', null)
        .groupBy('campaign_id'),
    )
    .selectFrom('shown')
    .innerJoin('campaigns', 'campaigns.id', 'campaign_id')
    .selectAll('campaigns')
    .select('first_shown_at')
    .$castTo<ArchivedRow>();
  const { items, next } = await pageOf(found, BY_FIRST_SHOWING, page);
  const campaigns = items.map(toCampaign);
  const reader = await readerOf(db, identity, moment);
  const history = await historyOf(db, personId, campaigns, moment);
  return {
    items: items.flatMap((row, i) => {
      const campaign = campaigns[i];
      const firstShownAt = instant(row.first_shown_at);
      return (campaign && archived(campaign, reader, history, firstShownAt, moment)) ?? [];
    }),
    next,
  };
}

/** What was decided for somebody, and nobody else. */
export async function decisionsOf(
  db: Database,
  { person }: Identity,
  page: PageRequest | undefined,
): Promise<Page<CampaignDecision>> {
  const own = db
    .selectFrom('campaign_decisions')
    .selectAll()
    .where('person_id', '=', person?.id ?? '');
  const { items, next } = await pageOf(own, BY_DAY, page);
  return {
    items: items.map(({ campaign_id, day, reason, decided_at }) => ({
      campaignId: campaign_id,
      day,
      reason,
      decidedAt: instant(decided_at),
    })),
    next,
  };
}
