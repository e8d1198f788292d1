import type {
  AttentionClaim,
  AttentionGrant,
  Campaign,
  Id,
  Identity,
  ShownCampaign,
} from '@stoa/contract';
import {
  addDays,
  dayOf,
  decideCampaigns,
  fulfils,
  goalHappenings,
  NO_HISTORY,
  replaces,
  stageOf,
  STAGE_WEEKS,
  startOfDay,
} from '@stoa/domain';
import type { Exposure, Moment, Reader, ReaderHistory } from '@stoa/domain';
import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import { instant, toCampaign, toCampaignResponse } from './mapping.ts';
import type { CampaignDecisionsTable, Database } from './schema.ts';

/** A decision, and what of it has to be kept. */
export interface Outcome {
  readonly shown: ShownCampaign | null;
  readonly claims: string | null;
  readonly fresh: readonly Insertable<CampaignDecisionsTable>[];
}

export function momentOf(now: string, timeZone: string): Moment {
  return { now, day: dayOf(now, timeZone), timeZone };
}

/** What this visit shows; a visit that asks again the same day has nothing to keep. */
export async function decideNow(
  db: Database,
  identity: Identity,
  visit: string,
  moment: Moment,
): Promise<Outcome> {
  const personId = identity.person?.id ?? '';
  const campaigns = await decidedOn(db, moment);
  const reader = await readerOf(db, identity, moment);
  const history = await historyOf(db, personId, campaigns, moment);
  const { shown, verdicts, claims } = decideCampaigns(campaigns, reader, history, visit, moment);
  const kept = await db
    .selectFrom('campaign_decisions')
    .select(['campaign_id', 'reason'])
    .where('person_id', '=', personId)
    .where('day', '=', moment.day)
    .execute();
  const known = new Map(kept.map(({ campaign_id, reason }) => [campaign_id, reason]));
  const fresh = verdicts
    .filter(({ campaign, reason }) => replaces(known.get(campaign.id), reason))
    .map(({ campaign, reason }) => ({
      person_id: personId,
      campaign_id: campaign.id,
      day: moment.day,
      reason,
      text_version: campaign.textVersion,
      decided_at: moment.now,
    }));
  return { shown, claims, fresh };
}

/** Of guests nothing is kept. */
export async function showToGuest(
  db: Database,
  identity: Identity,
  moment: Moment,
): Promise<ShownCampaign | null> {
  const reader: Reader = { identity, stage: stageOf(identity, [], moment.day) };
  return decideCampaigns(await decidedOn(db, moment), reader, NO_HISTORY, '', moment).shown;
}

interface Asking {
  readonly personId: Id;
  readonly visit: string;
  readonly moment: Moment;
}

/** Keeps the decision of the day about each campaign, and the interruption it takes. */
export async function keep(
  db: Database,
  { personId, visit, moment }: Asking,
  decide: () => Promise<Outcome>,
): Promise<ShownCampaign | null> {
  let outcome = await decide();
  if (outcome.claims) {
    const claim = { visit, what: outcome.claims };
    const { granted } = await claimAttention(db, personId, claim, moment);
    // Another visit asked at the same moment, and has it: this one decides again.
    if (!granted) outcome = await decide();
  }
  if (outcome.fresh.length > 0) {
    await db
      .insertInto('campaign_decisions')
      .values(outcome.fresh)
      .onConflict((conflict) =>
        conflict
          .columns(['person_id', 'day', 'campaign_id'])
          .doUpdateSet((eb) => ({
            reason: eb.ref('excluded.reason'),
            text_version: eb.ref('excluded.text_version'),
            decided_at: eb.ref('excluded.decided_at'),
          }))
          .where('campaign_decisions.reason', 'is not', null),
      )
      .execute();
  }
  return outcome.shown;
}

/** The first to ask has the interruption of the day, and has it however often they ask. */
export async function claimAttention(
  db: Database,
  personId: Id,
  { visit, what }: AttentionClaim,
  { day, timeZone }: Moment,
): Promise<AttentionGrant> {
  await db
    .insertInto('attention')
    .values({ person_id: personId, day, visit, what })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const taken = await attentionOf(db, personId, day);
  return {
    granted: taken?.visit === visit && taken.what === what,
    next: startOfDay(addDays(day, 1), timeZone),
  };
}

async function attentionOf(
  db: Database,
  personId: Id,
  day: string,
): Promise<AttentionClaim | null> {
  const taken = await db
    .selectFrom('attention')
    .select(['visit', 'what'])
    .where('person_id', '=', personId)
    .where('day', '=', day)
    .executeTakeFirst();
  return taken ?? null;
}

async function decidedOn(db: Database, { day, timeZone }: Moment): Promise<Campaign[]> {
  const rows = await db
    .selectFrom('campaigns')
    .selectAll()
    .where('ends_at', '>=', new Date(startOfDay(day, timeZone)))
    .execute();
  return rows.map(toCampaign);
}

export async function readerOf(
  db: Database,
  identity: Identity,
  { day, timeZone }: Moment,
): Promise<Reader> {
  const since = startOfDay(addDays(day, -7 * STAGE_WEEKS.counted), timeZone);
  const contributions = await db
    .selectFrom('activity')
    .select('at')
    .where('person_id', '=', identity.person?.id ?? '')
    .where('type', '=', 'contributed')
    .where('at', '>=', new Date(since))
    .execute();
  const days = contributions.map(({ at }) => dayOf(instant(at), timeZone));
  return { identity, stage: stageOf(identity, days, day) };
}

export async function historyOf(
  db: Database,
  personId: Id,
  campaigns: readonly Campaign[],
  { day }: Moment,
): Promise<ReaderHistory> {
  const exposures = await db
    .selectFrom('campaign_decisions')
    .innerJoin('campaigns', 'campaigns.id', 'campaign_id')
    .select([
      'campaign_id as campaignId',
      'day',
      'campaign_decisions.text_version as textVersion',
      sql<string | null>`content -> 'group' ->> 'name'`.as('group'),
    ])
    .where('person_id', '=', personId)
    .where('reason', 'is', null)
    .execute();
  const answers = await db
    .selectFrom('campaign_answers')
    .selectAll()
    .where('person_id', '=', personId)
    .execute();
  return {
    exposures: exposures satisfies readonly Exposure[],
    responses: answers.map(toCampaignResponse),
    reached: await reachedBy(db, personId, campaigns),
    attention: await attentionOf(db, personId, day),
  };
}

/** The campaigns whose goal event has happened. */
async function reachedBy(
  db: Database,
  personId: Id,
  campaigns: readonly Campaign[],
): Promise<Set<Id>> {
  const wanted = campaigns.flatMap(goalHappenings);
  if (wanted.length === 0) return new Set();
  const events = await db
    .selectFrom('activity')
    .select(['type', 'target_kind', 'target_id'])
    .distinct()
    .where('person_id', '=', personId)
    .where((eb) =>
      eb.or(
        wanted.map(({ type, target }) =>
          eb.and({ type, target_kind: target.kind, target_id: target.id }),
        ),
      ),
    )
    .execute();
  const happened = events.map(({ type, target_kind: kind, target_id: id }) => {
    return { type, target: { kind, id } };
  });
  const reached = campaigns.filter((campaign) =>
    happened.some((event) => fulfils(campaign, event)),
  );
  return new Set(reached.map(({ id }) => id));
}
