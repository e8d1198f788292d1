import { checkPolicy, checkReport, seededBefore } from '@stoa/domain';
import type { Seed } from '@stoa/domain';
import { v7 } from 'uuid';
import { addAct, requeue } from './moderation-acts.ts';
import type { Database } from './schema.ts';

/** What readers reported and moderators did before the store began. */
export async function plantModeration(db: Database, seed: Seed): Promise<void> {
  const { comments = [], reports = [], blocks = [], locks = [], policies = [], audit = [] } = seed;
  for (const { commentId, reporterId, at, ...draft } of reports) {
    const { reason, words } = checkReport(draft);
    const row = { id: v7(), comment_id: commentId, reporter_id: reporterId, reason, words, at };
    await db
      .insertInto('reports')
      .values({ ...row, closed_at: null })
      .execute();
  }
  const held = comments.flatMap(({ id, state }) => (state === 'held' ? id : []));
  const reported = reports.map(({ commentId }) => commentId);
  for (const id of new Set([...held, ...reported])) await requeue(db, id);
  for (const { personId, until, reason, at } of blocks) {
    await db
      .insertInto('blocks')
      .values({ person_id: personId, until, reason, since: at })
      .execute();
  }
  for (const { subject, at } of locks) {
    await db.insertInto('thread_locks').values({ subject, since: at }).execute();
  }
  for (const { byId, at, ...draft } of policies) {
    const { scope, policy } = checkPolicy(draft);
    if (!policy) continue;
    await db
      .insertInto('policies')
      .values({ ...scope, policy, by_id: byId, at })
      .execute();
  }
  for (const act of audit) await addAct(db, { id: v7(), ...act, before: seededBefore(act) });
}
