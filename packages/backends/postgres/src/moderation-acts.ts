import type { AuditEntry, CommentState, Id } from '@stoa/contract';
import { MODERATION_TOPIC, reportRank } from '@stoa/domain';
import { sql } from 'kysely';
import type { Writing } from './calls.ts';
import { instant, toDocument } from './mapping.ts';
import type { Database } from './schema.ts';

type Act = Pick<AuditEntry, 'act'> &
  Partial<Omit<AuditEntry, 'id' | 'at' | 'actor' | 'person'>> & { readonly personId?: Id };

/** Adds an act of the writer, or of a rule, to the audit trail. */
export async function recordAct(
  { db, now, newId, person }: Writing,
  act: Act,
  byRule = false,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      id: newId(),
      at: now,
      actor_id: byRule ? null : person.id,
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
    })
    .execute();
}

/** Answers the open reports on a comment; says how many there were. */
export async function closeReports({ db, now }: Writing, commentId: Id): Promise<number> {
  const closed = await db
    .updateTable('reports')
    .set({ closed_at: now })
    .where('comment_id', '=', commentId)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute();
  return closed.length;
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

/** A comment that goes needs no decision any more; that moderators took it away is recorded. */
export async function noteRemoval(writing: Writing, comment: Removed): Promise<void> {
  const { id, subject, author_id: personId, state } = comment;
  const reportsClosed = await closeReports(writing, id);
  if (reportsClosed > 0 || state === 'held') {
    await writing.db.deleteFrom('moderation_queue').where('comment_id', '=', id).execute();
    writing.announce(MODERATION_TOPIC, 'removed', id);
  }
  if (personId === writing.person.id) return;
  const about = { subject, commentId: id, personId, from: state, reportsClosed };
  await recordAct(writing, { act: 'remove', ...about });
}

/** A rule about words that holds a comment acts as a moderator would. */
export async function noteRule(
  writing: Writing,
  { id, subject, from }: { id: Id; subject: string; from: CommentState | null },
): Promise<void> {
  if (writing.held === null) return;
  const about = { subject, commentId: id, personId: writing.person.id, from, to: 'held' } as const;
  await recordAct(writing, { act: 'hold', ...about, reason: writing.held }, true);
}
