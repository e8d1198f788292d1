import type { Campaign, CampaignAnswer, CampaignResults, SuppressionReason } from '@stoa/contract';
import { campaignResults, dayOf, goalHappenings, PAGE_CHANNEL } from '@stoa/domain';
import { sql } from 'kysely';
import { instant } from './mapping.ts';
import type { Database } from './schema.ts';

interface FactsRow {
  readonly department: string | null;
  readonly reasons: SuppressionReason[] | null;
  readonly shown_on: string[] | null;
  readonly showings_of_text: number | null;
  readonly seen: boolean | null;
  readonly channel: string | null;
  readonly goal_at: Date | null;
  readonly answer: CampaignAnswer['answer'] | null;
}

/** One row for each person, who is counted here and named nowhere. */
export async function resultsOf(
  db: Database,
  campaign: Campaign,
  timeZone: string,
): Promise<CampaignResults> {
  const { id, textVersion } = campaign;
  const goals = sql.join(
    goalHappenings(campaign).map(
      ({ type, target }) => sql`(${target.kind}, ${target.id}, ${type})`,
    ),
  );
  const { rows } = await sql<FactsRow>`
    with decided as (
      select person_id,
        array_agg(distinct reason) filter (where reason is not null) as reasons,
        array_agg(day order by day) filter (where reason is null) as shown_on,
        (count(*) filter (where reason is null and text_version = ${textVersion}))::int
          as showings_of_text
      from campaign_decisions where campaign_id = ${id} group by person_id
    ), done as (
      select person_id,
        bool_or(type = 'seen') as seen,
        (array_agg(coalesce(channel, ${PAGE_CHANNEL}) order by at)
          filter (where type = 'clicked'))[1] as channel
      from activity where target_kind = 'campaign' and target_id = ${id} group by person_id
    ), goals as (
      select person_id, min(at) as goal_at
      from activity where (target_kind, target_id, type) in (${goals}) group by person_id
    )
    select department, reasons, shown_on, showings_of_text, seen, channel, goal_at, answer
    from decided full join done using (person_id)
      left join goals using (person_id)
      left join people on people.id = person_id
      left join campaign_answers answers
        on answers.person_id = coalesce(decided.person_id, done.person_id)
        and answers.campaign_id = ${id}
  `.execute(db);
  const people = rows.map((row) => ({
    department: row.department,
    reasons: row.reasons ?? [],
    shownOn: row.shown_on ?? [],
    showingsOfText: row.showings_of_text ?? 0,
    seen: row.seen ?? false,
    channel: row.channel,
    goalOn: row.goal_at && dayOf(instant(row.goal_at), timeZone),
    answer: row.answer,
  }));
  return campaignResults(campaign, people);
}
