import type {
  Comment,
  CommentOrder,
  Id,
  Identity,
  ModerationPolicy,
  ReactionKind,
  Thread,
} from '@stoa/contract';
import { accessFor, asksOnly, mentionedIn, searchableWords } from '@stoa/domain';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { attachmentsOf } from './attachments.ts';
import { absent } from './calls.ts';
import { instant, toComment } from './mapping.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import { questionAbove } from './question-facts.ts';
import { selectUnread, toUnread } from './read-marks.ts';
import type { UnreadRow } from './read-marks.ts';
import type { Database } from './schema.ts';
import { isPresent, isSeen } from './visibility.ts';

/** What a comment looks like depends on who looks. */
export interface CommentView {
  readonly identity: Identity;
  readonly vocabulary: readonly ReactionKind[];
  readonly now: () => string;
  /** Where no rule says otherwise. */
  readonly policy: ModerationPolicy;
}

const COLUMNS = [
  'comments.id',
  'comments.subject',
  'comments.parent_id',
  'comments.path',
  'comments.root_id',
  'comments.depth',
  'comments.author_id',
  'comments.kind',
  'comments.accepted_at',
  'comments.helpful',
  'comments.settled',
  'comments.length',
  'comments.text',
  'comments.lang',
  'comments.created_at',
  'comments.edited_at',
  'comments.removed_at',
  'comments.state',
  'comments.state_reason',
  'comments.state_at',
  'comments.pinned_at',
  'comments.revision',
] as const;

export type CommentRow = Awaited<
  ReturnType<ReturnType<typeof selectComments>['executeTakeFirstOrThrow']>
>;

const byCreation: Pick<Order<CommentRow>, 'columns' | 'key'> = {
  columns: ['comments.created_at', 'comments.id'],
  key: (row) => [instant(row.created_at), row.id],
};

export const OLDEST_FIRST: Order<CommentRow> = {
  ...byCreation,
  name: 'comments.oldest',
  direction: 'asc',
};

const NEWEST_FIRST: Order<CommentRow> = {
  ...byCreation,
  name: 'comments.newest',
  direction: 'desc',
};

const MOST_HELPFUL_FIRST: Order<CommentRow> = {
  name: 'comments.helpful',
  columns: [sql`(-comments.helpful)`, 'comments.created_at', 'comments.id'],
  key: (row) => [-row.helpful, instant(row.created_at), row.id],
  direction: 'asc',
};

const UNANSWERED_FIRST: Order<CommentRow> = {
  name: 'comments.unanswered',
  columns: ['comments.settled', 'comments.created_at', 'comments.id'],
  key: (row) => [row.settled, instant(row.created_at), row.id],
  direction: 'asc',
};

/** The orders that roots can be read in. */
export const ROOT_ORDERS: Readonly<Record<CommentOrder, Order<CommentRow>>> = {
  oldest: OLDEST_FIRST,
  newest: NEWEST_FIRST,
  helpful: MOST_HELPFUL_FIRST,
  unanswered: UNANSWERED_FIRST,
};

/** Comments with their authors, replies counted, and reactions as the viewer sees them. */
export function selectComments(db: Database, { identity, now }: CommentView) {
  const viewerId = identity.person?.id ?? '';
  return db
    .selectFrom('comments')
    .select(COLUMNS)
    .select((eb) => [
      questionAbove().as('question'),
      jsonObjectFrom(
        eb
          .selectFrom('comments as answers')
          .select((answered) => [
            'answers.id',
            'answers.text',
            'answers.lang',
            'answers.created_at',
            'answers.edited_at',
            personOf(answered.ref('answers.author_id')).as('author'),
            personOf(answered.ref('comments.accepted_by')).as('accepted_by'),
          ])
          .whereRef('answers.id', '=', 'comments.answer_id')
          .where(isSeen(identity, 'answers')),
      ).as('answer'),
      personOf(eb.ref('comments.author_id')).as('author'),
      eb
        .selectFrom('comments as replies')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('replies.parent_id', '=', 'comments.id')
        .where(isPresent(identity, 'replies'))
        .$asScalar()
        .$notNull()
        .as('reply_count'),
      jsonArrayFrom(
        eb
          .selectFrom('reactions')
          .select([
            'kind',
            sql<number>`count(*)::int`.as('count'),
            sql<boolean>`bool_or(person_id = ${viewerId})`.as('mine'),
          ])
          .whereRef('reactions.comment_id', '=', 'comments.id')
          .groupBy('kind'),
      ).as('reactions'),
      attachmentsOf(eb.ref('comments.id')).as('attachments'),
      sql<boolean>`exists (select from reports where reports.comment_id = comments.id
        and reports.reporter_id = ${viewerId} and reports.closed_at is null)`.as('reported'),
      sql<boolean>`exists (select from thread_locks
        where thread_locks.subject = comments.subject)`.as('locked'),
      isBlocked(viewerId, now()).as('blocked'),
      isPresent(identity).as('present'),
    ]);
}

/** What is stored of a text, so that it is found. */
export function textColumns(text: string) {
  return { text, words: searchableWords(text), mentions: mentionedIn(text) };
}

/** A comment as the viewer sees it after a write. */
export async function presentComment(db: Database, view: CommentView, id: Id): Promise<Comment> {
  const row = (await findComments(db, view, [id])).get(id);
  if (!row) throw absent('comment');
  return toComment(row, view);
}

/** These comments, in no order; absent ones are left out. */
export async function findComments(
  db: Database,
  view: CommentView,
  ids: readonly Id[],
): Promise<Map<Id, CommentRow>> {
  const rows = await selectComments(db, view)
    .where(sql<boolean>`comments.id = any(${ids})`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether the viewer is kept from writing; asked once a statement, not once a row. */
function isBlocked(viewerId: Id, now: string): RawBuilder<boolean> {
  return sql`exists (select from blocks where blocks.person_id = ${viewerId}
    and (blocks.until is null or blocks.until > ${new Date(now)}))`;
}

export async function threadOf(
  db: Database,
  { identity, now, policy }: CommentView,
  subject: string,
): Promise<Thread> {
  const row = await db
    .selectFrom('comments')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<Date | null>`max(created_at)`.as('latest'),
      sql<boolean>`exists (select from thread_locks where subject = ${subject})`.as('locked'),
      isBlocked(identity.person?.id ?? '', now()).as('blocked'),
      policyOf(subject).as('policy'),
      sql<UnreadRow | null>`(select row_to_json(unread)
        from (${selectUnread(identity.person?.id ?? '', subject)}) as unread)`.as('unread'),
    ])
    .where('subject', '=', subject)
    .where('removed_at', 'is', null)
    .where('state', '=', 'shown')
    .executeTakeFirstOrThrow();
  return {
    subject,
    access: accessFor(identity, row),
    commentCount: row.count,
    latestAt: row.latest ? instant(row.latest) : null,
    locked: row.locked,
    policy: row.policy ?? policy,
    questions: asksOnly(subject),
    unread: identity.person ? toUnread(row.unread) : null,
  };
}

/** The rule for a subject: the whole one, else the longest beginning. */
export function policyOf(subject: string): RawBuilder<ModerationPolicy | null> {
  return sql`(select policies.policy from policies
    where case when prefix then starts_with(${subject}, pattern) else pattern = ${subject} end
    order by prefix, length(pattern) desc limit 1)`;
}
