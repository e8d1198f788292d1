import type { CampaignPort, Id } from '@stoa/contract';
import {
  CAMPAIGNS_TOPIC,
  checkCampaign,
  currentCampaign,
  requireRole,
  snoozedUntil,
  textVersionAfter,
} from '@stoa/domain';
import { absent } from './calls.ts';
import type { Calls } from './calls.ts';
import { toCampaign, toCampaignResponse, toDocument } from './mapping.ts';
import type { Database } from './schema.ts';

export function campaignPort(calls: Calls): CampaignPort {
  const { identity } = calls;
  return {
    current: (call) =>
      calls.read(call, async ({ db, now }) => {
        const running = await db
          .selectFrom('campaigns')
          .selectAll()
          .where('starts_at', '<=', new Date(now))
          .where('ends_at', '>', new Date(now))
          .execute();
        const responses = await db
          .selectFrom('campaign_responses')
          .selectAll()
          .where('person_id', '=', identity.person?.id ?? '')
          .execute();
        const answered = responses.map(toCampaignResponse);
        return currentCampaign(running.map(toCampaign), answered, identity.person, now);
      }),

    respond: (id, input, call) =>
      calls.write(call, 'campaigns.respond', { id, answer: input }, async (writing, asked) => {
        const { db, now, person } = writing;
        if (!(await findCampaign(db, id))) throw absent('campaign');
        const { answer, textVersion } = asked.answer;
        const until = answer === 'snoozed' ? snoozedUntil(now) : null;
        await db
          .insertInto('campaign_responses')
          .values({
            campaign_id: id,
            person_id: person.id,
            answer,
            text_version: textVersion,
            until,
          })
          .execute();
        return { campaignId: id, answer, until };
      }),

    publish: (draft, call) =>
      calls.write(call, 'campaigns.publish', draft, async (writing, asked) => {
        const { db, newId, announce } = writing;
        requireRole(identity, 'editor');
        const { id = newId(), ...content } = checkCampaign(asked);
        const known = await findCampaign(db, id);
        const row = {
          message: toDocument(content.message),
          action: toDocument(content.action),
          starts_at: content.startsAt,
          ends_at: content.endsAt,
          priority: content.priority,
          departments: toDocument(content.departments),
          text_version: textVersionAfter(known, content),
          revision: Number(known?.revision ?? 0) + 1,
        };
        const published = await db
          .insertInto('campaigns')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .returningAll()
          .executeTakeFirstOrThrow();
        announce(CAMPAIGNS_TOPIC, known ? 'changed' : 'added', id);
        return toCampaign(published);
      }),
  };
}

async function findCampaign(db: Database, id: Id) {
  const row = await db.selectFrom('campaigns').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toCampaign(row) : null;
}
