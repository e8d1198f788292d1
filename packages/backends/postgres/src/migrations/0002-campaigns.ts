import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  sql`alter table people add column job_role text`,

  sql`alter table campaigns add column content json, add column published_at timestamptz(3)`,
  // A campaign of before has one text for everyone, without an example, and is shown on every day.
  sql`update campaigns set
    published_at = starts_at,
    content = json_build_object(
      'name', left((select value from json_each_text(message) limit 1), 200),
      'goal', json_build_object('kind', 'reported', 'name', 'done'),
      'texts', json_build_array(json_build_object(
        'department', null, 'role', null, 'stage', null, 'example', null,
        'wordings', json_build_array(message))),
      'action', action,
      'priority', priority,
      'audience', json_build_object(
        'departments', departments, 'roles', '[]'::json, 'regions', '[]'::json),
      'days', 'every-day',
      'caps', json_build_object('period', null, 'lifetime', null),
      'group', null,
      'stopAfter', 6,
      'channels', '[]'::json)`,
  sql`alter table campaigns
    alter column content set not null,
    alter column published_at set not null,
    drop column message, drop column action, drop column priority, drop column departments`,
  sql`create index campaigns_by_end on campaigns (ends_at)`,
  sql`create index campaigns_by_publication on campaigns (published_at, id)`,

  sql`create table campaign_answers (
    person_id text collate "C" not null,
    campaign_id text collate "C" not null references campaigns,
    answer text not null,
    text_version integer not null,
    until timestamptz(3),
    at timestamptz(3) not null,
    primary key (person_id, campaign_id)
  )`,
  // Nobody noted when they answered; what was closed for good counts before what was put off.
  sql`insert into campaign_answers
    select distinct on (person_id, campaign_id)
      person_id, campaign_id, answer, text_version, until, coalesce(until, now())
    from campaign_responses order by person_id, campaign_id, answer, until desc`,
  sql`drop table campaign_responses`,

  sql`create table campaign_decisions (
    person_id text collate "C" not null,
    campaign_id text collate "C" not null references campaigns,
    day text collate "C" not null,
    reason text,
    text_version integer not null,
    decided_at timestamptz(3) not null,
    primary key (person_id, day, campaign_id)
  )`,
  sql`create index campaign_decisions_by_campaign on campaign_decisions (campaign_id, person_id)`,
  sql`create index campaign_showings on campaign_decisions (person_id, campaign_id)
    where reason is null`,

  sql`create table attention (
    person_id text collate "C" not null,
    day text collate "C" not null,
    visit text not null,
    what text not null,
    primary key (person_id, day)
  )`,

  sql`alter table activity add column channel text`,
  sql`create index activity_contributions on activity (person_id, at) where type = 'contributed'`,
];

export const campaigns: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
