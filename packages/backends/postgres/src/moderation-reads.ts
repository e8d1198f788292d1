import type {
  AuditEntry,
  Block,
  Id,
  Identity,
  ModerationPort,
  Person,
  PolicyRule,
  QueueItem,
  Report,
} from '@stoa/contract';
import { excerptOf, mayUndo, requireRole } from '@stoa/domain';
import { sql } from 'kysely';
import type { Calls } from './calls.ts';
import { findComments } from './comments.ts';
import type { CommentView } from './comments.ts';
import { instant, optionalInstant, toComment } from './mapping.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import type { Database } from './schema.ts';

/** So many reports come with an item. */
const REPORTS_SHOWN = 10;

type QueueRow = Awaited<ReturnType<ReturnType<typeof selectQueue>['executeTakeFirstOrThrow']>>;
type AuditRow = Awaited<ReturnType<ReturnType<typeof selectAudit>['executeTakeFirstOrThrow']>>;
type BlockRow = Awaited<ReturnType<ReturnType<typeof selectBlocks>['executeTakeFirstOrThrow']>>;
type RuleRow = Awaited<ReturnType<ReturnType<typeof selectRules>['executeTakeFirstOrThrow']>>;

const OLDEST_FIRST: Order<QueueRow> = {
  name: 'queue.oldest',
  columns: ['since', 'comment_id'],
  key: (row) => [instant(row.since), row.comment_id],
  direction: 'asc',
};

const MOST_REPORTED_FIRST: Order<QueueRow> = {
  name: 'queue.most-reported',
  columns: ['rank', 'comment_id'],
  key: (row) => [row.rank, row.comment_id],
  direction: 'asc',
};

const NEWEST_HIDDEN: Order<QueueRow> = {
  name: 'queue.hidden',
  columns: ['since', 'comment_id'],
  key: (row) => [instant(row.since), row.comment_id],
  direction: 'desc',
};

const NEWEST_ACTS: Order<AuditRow> = {
  name: 'audit',
  columns: ['audit.at', 'audit.id'],
  key: (row) => [instant(row.at), row.id],
  direction: 'desc',
};

const NEWEST_BLOCKS: Order<BlockRow> = {
  name: 'blocks',
  columns: ['blocks.since', 'blocks.person_id'],
  key: (row) => [instant(row.since), row.person_id],
  direction: 'desc',
};

const BY_PATTERN: Order<RuleRow> = {
  name: 'policies',
  columns: ['policies.pattern', 'policies.prefix'],
  key: (row) => [row.pattern, String(row.prefix)],
  direction: 'asc',
};

export function moderationReads(
  calls: Calls,
  view: CommentView,
): Pick<ModerationPort, 'queue' | 'blocks' | 'policies' | 'audit'> {
  const { identity } = calls;
  return {
    queue: (filter, request, call) => {
      const { why, subject, order } = { ...filter };
      return calls.read(call, async ({ db, now }) => {
        requireRole(identity, 'moderator');
        let waiting = why === 'hidden' ? selectHidden(db) : selectQueue(db);
        if (subject !== undefined) waiting = waiting.where('subject', '=', subject);
        if (why === 'held') waiting = waiting.where('held', '=', true);
        if (why === 'reported') waiting = waiting.where('reports', '>', 0);
        const waits = order === 'most-reported' ? MOST_REPORTED_FIRST : OLDEST_FIRST;
        const by = why === 'hidden' ? NEWEST_HIDDEN : waits;
        const { items, next } = await pageOf(waiting, by, request);
        return { items: await presentQueue(db, view, items, now), next };
      });
    },

    blocks: (request, call) =>
      calls.read(call, async ({ db, now }) => {
        requireRole(identity, 'moderator');
        const { items, next } = await pageOf(selectBlocks(db, now), NEWEST_BLOCKS, request);
        return { items: items.map(toBlock), next };
      }),

    policies: (request, call) =>
      calls.read(call, async ({ db }) => {
        requireRole(identity, 'moderator');
        const { items, next } = await pageOf(selectRules(db), BY_PATTERN, request);
        return { items: items.map(toRule), next };
      }),

    audit: (filter, request, call) => {
      const { subject, commentId, personId } = { ...filter };
      return calls.read(call, async ({ db }) => {
        requireRole(identity, 'moderator');
        let acts = selectAudit(db);
        if (subject !== undefined) acts = acts.where('audit.subject', '=', subject);
        if (commentId !== undefined) acts = acts.where('audit.comment_id', '=', commentId);
        if (personId !== undefined) acts = acts.where('audit.person_id', '=', personId);
        const { items, next } = await pageOf(acts, NEWEST_ACTS, request);
        return { items: items.map((row) => toAct(row, identity)), next };
      });
    },
  };
}

function selectQueue(db: Database) {
  return db.selectFrom('moderation_queue').selectAll();
}

/** Hidden comments as rows of the queue. */
function selectHidden(db: Database): ReturnType<typeof selectQueue> {
  const hidden = db
    .selectFrom('comments')
    .select((eb) => [
      'id as comment_id',
      'subject',
      eb.fn.coalesce('state_at', 'created_at').as('since'),
      eb.lit(false).as('held'),
      eb.lit(0).as('reports'),
      sql<string>`''`.as('rank'),
    ])
    .where('state', '=', 'hidden')
    .where('removed_at', 'is', null);
  return db.selectFrom(hidden.as('moderation_queue')).selectAll();
}

export function selectBlocks(db: Database, now: string) {
  return db
    .selectFrom('blocks')
    .selectAll()
    .select((eb) => personOf(eb.ref('blocks.person_id')).as('person'))
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', new Date(now))]));
}

export function selectRules(db: Database) {
  return db
    .selectFrom('policies')
    .selectAll()
    .select((eb) => personOf(eb.ref('policies.by_id')).as('by'));
}

function selectAudit(db: Database) {
  return db
    .selectFrom('audit')
    .leftJoin('comments', (join) =>
      join.onRef('comments.id', '=', 'audit.comment_id').on('comments.removed_at', 'is', null),
    )
    .selectAll('audit')
    .select((eb) => [
      'comments.state as now',
      'comments.revision',
      'comments.author_id',
      sql<string | null>`left(comments.text, 1000)`.as('beginning'),
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('audit as later')
              .select('later.id')
              .whereRef('later.comment_id', '=', 'audit.comment_id')
              .where(sql<boolean>`(later.at, later.id) > (audit.at, audit.id)`),
          ),
        )
        .as('last'),
      personOf(eb.ref('audit.actor_id')).$castTo<Person | null>().as('actor'),
      personOf(eb.ref('audit.person_id')).$castTo<Person | null>().as('person'),
    ]);
}

/** Four more statements, however many items there are. */
async function presentQueue(
  db: Database,
  view: CommentView,
  rows: readonly QueueRow[],
  now: string,
): Promise<QueueItem[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.comment_id);
  const comments = await findComments(db, view, ids);
  const above = [...comments.values()].flatMap((row) => row.parent_id ?? []);
  const parents = await findComments(db, view, above);
  const authors = [...new Set([...comments.values()].map((row) => row.author_id))];
  const reports = await newestReports(db, ids);
  const records = await recordsOf(db, authors, now);
  return rows.flatMap((row) => {
    const comment = comments.get(row.comment_id);
    if (!comment) return [];
    const parent = parents.get(comment.parent_id ?? '');
    const record = records.get(comment.author_id);
    const own = comment.author_id === view.identity.person?.id;
    const found = reports.filter((report) => report.comment_id === row.comment_id);
    return {
      comment: toComment(comment, view),
      parent: parent ? toComment(parent, view) : null,
      since: instant(row.since),
      reportCount: row.reports,
      reports: found.map((report) => toReport(report, own ? null : report.reporter)),
      hiddenBefore: record?.hidden ?? 0,
      block: record?.block ?? null,
    };
  });
}

async function newestReports(db: Database, commentIds: readonly Id[]) {
  const placed = db
    .selectFrom('reports')
    .selectAll()
    .select((eb) => [
      personOf(eb.ref('reports.reporter_id')).as('reporter'),
      sql<number>`row_number() over (partition by comment_id order by at desc, id)`.as('place'),
    ])
    .where(sql<boolean>`comment_id = any(${commentIds})`)
    .where('closed_at', 'is', null);
  return db
    .selectFrom(placed.as('placed'))
    .selectAll()
    .where('place', '<=', REPORTS_SHOWN)
    .orderBy('place')
    .execute();
}

async function recordsOf(
  db: Database,
  personIds: readonly Id[],
  now: string,
): Promise<Map<Id, { readonly hidden: number; readonly block: Block | null }>> {
  const hidden = await db
    .selectFrom('audit')
    .select(['person_id', sql<number>`count(*)::int`.as('count')])
    .where(sql<boolean>`person_id = any(${personIds}) and act in ('hide', 'refuse')`)
    // What was taken back is not held against anybody.
    .where(sql<boolean>`not exists (select from audit as undo where undo.undoes = audit.id)`)
    .groupBy('person_id')
    .execute();
  const blocks = await selectBlocks(db, now)
    .where(sql<boolean>`blocks.person_id = any(${personIds})`)
    .execute();
  return new Map(
    personIds.map((id) => {
      const block = blocks.find((row) => row.person_id === id);
      const count = hidden.find((row) => row.person_id === id)?.count ?? 0;
      return [id, { hidden: count, block: block ? toBlock(block) : null }];
    }),
  );
}

interface ReportRow {
  readonly id: Id;
  readonly comment_id: Id;
  readonly reason: Report['reason'];
  readonly words: string | null;
  readonly at: Date;
}

export function toReport(row: ReportRow, reporter: Person | null): Report {
  const { id, comment_id: commentId, reason, words, at } = row;
  return { id, commentId, reporter, reason, words, at: instant(at) };
}

export function toBlock({ person, until, reason, since }: BlockRow): Block {
  return { person, until: optionalInstant(until), reason, since: instant(since) };
}

export function toRule({ pattern, prefix, policy, by, at }: RuleRow): PolicyRule {
  return { scope: { pattern, prefix }, policy, by, at: instant(at) };
}

function toAct(row: AuditRow, identity: Identity): AuditEntry {
  const { act, now, author_id: authorId, before, revision } = row;
  const past = { act, to: row.state_to, before };
  const undoable = row.last && now && authorId && mayUndo(identity, past, { authorId, state: now });
  return {
    id: row.id,
    at: instant(row.at),
    actor: row.actor,
    act: row.act,
    subject: row.subject,
    commentId: row.comment_id,
    person: row.person,
    from: row.state_from,
    to: row.state_to,
    reportsClosed: row.reports_closed,
    reason: row.reason,
    until: optionalInstant(row.until),
    policy: row.policy,
    scope: row.scope,
    undoes: row.undoes,
    excerpt: row.beginning === null ? null : excerptOf(row.beginning),
    now,
    undoable: undoable ? String(revision) : null,
  };
}
