import type { Campaign, CampaignPort, Id } from '@stoa/contract';
import {
  campaignAfter,
  CAMPAIGNS_TOPIC,
  checkClaim,
  checkVisit,
  outcomeOf,
  requireRole,
  responseTo,
} from '@stoa/domain';
import type { Selectable } from 'kysely';
import { absent } from './calls.ts';
import type { Calls, Reading } from './calls.ts';
import { archiveOf, decisionsOf } from './campaign-archive.ts';
import { claimAttention, decideNow, keep, momentOf, showToGuest } from './campaign-decisions.ts';
import { resultsOf } from './campaign-results.ts';
import { instant, toCampaign, toCampaignRow } from './mapping.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { CampaignsTable, Database } from './schema.ts';

const NEWEST: Order<Selectable<CampaignsTable>> = {
  name: 'campaigns',
  columns: ['published_at', 'id'],
  key: (row) => [instant(row.published_at), row.id],
  direction: 'desc',
};

export function campaignPort(calls: Calls, timeZone: string): CampaignPort {
  const { identity } = calls;
  const forEditors = <T>(look: (reading: Reading) => Promise<T>) => {
    return async (reading: Reading): Promise<T> => {
      requireRole(identity, 'editor');
      return look(reading);
    };
  };
  return {
    current: async (request, call) => {
      const { visit } = request;
      const decide = (db: Database, now: string) =>
        decideNow(db, identity, visit, momentOf(now, timeZone));
      const { shown, claims, fresh } = await calls.read(call, async ({ db, now }) => {
        checkVisit(request);
        if (identity.person) return decide(db, now);
        const forGuest = await showToGuest(db, identity, momentOf(now, timeZone));
        return { shown: forGuest, claims: null, fresh: [] };
      });
      if (!claims && fresh.length === 0) return shown;
      return calls.record(call, ({ db, person, now }) =>
        keep(db, { personId: person.id, visit, moment: momentOf(now, timeZone) }, () =>
          decide(db, now),
        ),
      );
    },

    claim: (claim, call) =>
      calls.record(call, ({ db, person, now }) => {
        checkClaim(claim);
        return claimAttention(db, person.id, claim, momentOf(now, timeZone));
      }),

    respond: (id, input, call) =>
      calls.write(call, 'campaigns.respond', { id, answer: input }, async (writing, asked) => {
        const { db, now, person } = writing;
        const campaign = await findCampaign(db, id);
        if (!campaign) throw absent('campaign');
        const response = responseTo(campaign, asked.answer, momentOf(now, timeZone));
        const { answer, textVersion, until, at } = response;
        const row = { answer, text_version: textVersion, until, at };
        await db
          .insertInto('campaign_answers')
          .values({ person_id: person.id, campaign_id: id, ...row })
          .onConflict((conflict) => conflict.columns(['person_id', 'campaign_id']).doUpdateSet(row))
          .execute();
        return outcomeOf(response);
      }),

    archive: (page, call) =>
      calls.read(call, ({ db, now }) => archiveOf(db, identity, momentOf(now, timeZone), page)),

    decisions: (page, call) => calls.read(call, ({ db }) => decisionsOf(db, identity, page)),

    list: (page, call) =>
      calls.read(
        call,
        forEditors(async ({ db }) => {
          const { items, next } = await pageOf(
            db.selectFrom('campaigns').selectAll(),
            NEWEST,
            page,
          );
          return { items: items.map(toCampaign), next };
        }),
      ),

    get: (id, call) =>
      calls.read(
        call,
        forEditors(({ db }) => findCampaign(db, id)),
      ),

    results: (id, call) =>
      calls.read(
        call,
        forEditors(async ({ db }) => {
          const campaign = await findCampaign(db, id);
          return campaign ? resultsOf(db, campaign, timeZone) : null;
        }),
      ),

    publish: (draft, call) =>
      calls.write(call, 'campaigns.publish', draft, async (writing, asked) => {
        const { db, now, newId, announce } = writing;
        requireRole(identity, 'editor');
        const known = asked.id === undefined ? null : await findCampaign(db, asked.id);
        const campaign = campaignAfter(asked, known, { id: asked.id ?? newId(), now });
        const { id, ...row } = toCampaignRow(campaign);
        await db
          .insertInto('campaigns')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
        announce(CAMPAIGNS_TOPIC, known ? 'changed' : 'added', id);
        return campaign;
      }),
  };
}

async function findCampaign(db: Database, id: Id): Promise<Campaign | null> {
  const row = await db.selectFrom('campaigns').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toCampaign(row) : null;
}
