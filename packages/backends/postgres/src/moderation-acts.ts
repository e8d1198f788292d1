import type { AuditEntry, CommentState, Id } from '@stoa/contract';
import { MODERATION_TOPIC, reportRank } from '@stoa/domain';
import type { CommentStanding } from '@stoa/domain';
import { sql } from 'kysely';
import type { Writing } from './calls.ts';
import { instant, toDocument } from './mapping.ts';
import { notify } from './notify.ts';
import type { Database } from './schema.ts';

type Act = Pick<AuditEntry, 'act'> &
  Partial<Omit<AuditEntry, 'actor' | 'person'>> & {
    readonly actorId?: Id | null;
    readonly personId?: Id | null;
    readonly before?: CommentStanding | null;
  };

/** Adds an act to the audit trail. */
export async function addAct(
  db: Database,
  act: Act & { readonly id: Id; readonly at: string; readonly actorId: Id | null },
): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      id: act.id,
      at: act.at,
      actor_id: act.actorId,
      act: act.act,
      subject: act.subject ?? null,
      comment_id: act.commentId ?? null,
      person_id: act.personId ?? null,
      state_from: act.from ?? null,
      state_to: act.to ?? null,
      reports_closed: act.reportsClosed ?? 0,
      reason: act.reason ?? null,
      until: act.until ?? null,
      policy: act.policy ?? null,
      scope: act.scope ? toDocument(act.scope) : null,
      undoes: act.undoes ?? null,
      before: act.before ? toDocument(act.before) : null,
    })
    .execute();
}

/** Adds an act of the writer. */
export async function recordAct({ db, now, newId, person }: Writing, act: Act): Promise<void> {
  await addAct(db, { id: newId(), at: now, actorId: person.id, ...act });
}

/** The last act about a comment, which is the one that can be taken back. */
export async function lastActOn(db: Database, commentId: Id) {
  const row = await db
    .selectFrom('audit')
    .select(['id', 'act', 'state_to as to', 'before'])
    .where('comment_id', '=', commentId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Answers the open reports on a comment by an act; says how many there were. */
export async function closeReports(
  { db, now }: Writing,
  commentId: Id,
  closedBy: Id,
): Promise<number> {
  const closed = await db
    .updateTable('reports')
    .set({ closed_at: now, closed_by: closedBy })
    .where('comment_id', '=', commentId)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute();
  return closed.length;
}

/** Asks again what an act had answered, unless the same person has asked anew. */
export async function reopenReports(db: Database, commentId: Id, closedBy: Id): Promise<void> {
  await db
    .updateTable('reports')
    .set({ closed_at: null, closed_by: null })
    .where('comment_id', '=', commentId)
    .where('closed_by', '=', closedBy)
    .where((eb) => {
      const anew = eb
        .selectFrom('reports as open')
        .select('open.id')
        .whereRef('open.comment_id', '=', 'reports.comment_id')
        .whereRef('open.reporter_id', '=', 'reports.reporter_id')
        .where('open.closed_at', 'is', null);
      return eb.not(eb.exists(anew));
    })
    .execute();
}

/** Puts a comment where it belongs in the queue, or takes it out; says whether it waits. */
export async function requeue(db: Database, commentId: Id): Promise<boolean> {
  const comment = await db
    .selectFrom('comments')
    .select(['subject', 'state', 'state_at', 'created_at'])
    .select((eb) =>
      eb
        .selectFrom('reports')
        .select(
          sql<{ count: number; first: string | null }>`json_build_object(
          'count', count(*)::int, 'first', min(at))`.as('open'),
        )
        .where('comment_id', '=', commentId)
        .where('closed_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('open'),
    )
    .where('id', '=', commentId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  const held = comment?.state === 'held';
  const reports = comment?.open.count ?? 0;
  if (!comment || (!held && reports === 0)) {
    await db.deleteFrom('moderation_queue').where('comment_id', '=', commentId).execute();
    return false;
  }
  const times = comment.open.first ? [instant(new Date(comment.open.first))] : [];
  if (held) times.push(instant(comment.state_at ?? comment.created_at));
  const since = times.sort()[0]!;
  const place = { since, held, reports, rank: reportRank(reports, since) };
  await db
    .insertInto('moderation_queue')
    .values({ comment_id: commentId, subject: comment.subject, ...place })
    .onConflict((conflict) => conflict.column('comment_id').doUpdateSet(place))
    .execute();
  return true;
}

interface Removed {
  readonly id: Id;
  readonly subject: string;
  readonly author_id: Id;
  readonly state: CommentState;
}

/** A comment that goes needs no decision any more; that moderators took it away is recorded and told. */
export async function noteRemoval(writing: Writing, comment: Removed): Promise<void> {
  const { id, subject, author_id: personId, state } = comment;
  const actId = writing.newId();
  const reportsClosed = await closeReports(writing, id, actId);
  if (reportsClosed > 0 || state === 'held') {
    await writing.db.deleteFrom('moderation_queue').where('comment_id', '=', id).execute();
    writing.announce(MODERATION_TOPIC, 'removed', id);
  }
  if (personId === writing.person.id) return;
  const about = { subject, commentId: id, personId, from: state, reportsClosed };
  await recordAct(writing, { id: actId, act: 'remove', ...about });
  await tellAuthor(writing, { id, subject, authorId: personId }, 'remove');
}

/** A rule about words that holds a comment acts as a moderator would. */
export async function noteRule(
  writing: Writing,
  { id, subject, from }: { id: Id; subject: string; from: CommentState | null },
): Promise<void> {
  const { db, now: at, newId, person, held: reason } = writing;
  if (reason === null) return;
  const about = { subject, commentId: id, personId: person.id, from, to: 'held' } as const;
  await addAct(db, { id: newId(), at, actorId: null, act: 'hold', ...about, reason });
}

/** Moderators act as one: who of them it was stands in the audit trail. */
export async function tellAuthor(
  writing: Writing,
  { id, subject, authorId }: { readonly id: Id; readonly subject: string; readonly authorId: Id },
  decision: string,
): Promise<void> {
  const event = { target: { kind: 'comment', id }, subject, actorId: null, decision } as const;
  await notify(writing, 'decision', [authorId], event);
}
