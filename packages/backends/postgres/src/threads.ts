import { BackendError, LIMITS } from '@stoa/contract';
import type { Comment, Id, ModerationPolicy, ThreadPort } from '@stoa/contract';
import {
  checkComment,
  checkCommentEdit,
  checkReaction,
  checkSubject,
  commentRights,
  MODERATION_TOPIC,
  requireUnlocked,
  seesComment,
  stateOnWriting,
  threadTopic,
} from '@stoa/domain';
import type { CommentRights } from '@stoa/domain';
import { sql } from 'kysely';
import { attach } from './attachments.ts';
import { branchesUnder } from './branches.ts';
import { absent } from './calls.ts';
import type { Calls, Writing } from './calls.ts';
import {
  findComments,
  NEWEST_FIRST,
  OLDEST_FIRST,
  policyOf,
  selectComments,
  threadOf,
} from './comments.ts';
import type { CommentRow, CommentView } from './comments.ts';
import { instant, toComment } from './mapping.ts';
import { noteRemoval, noteRule, requeue } from './moderation-acts.ts';
import { notifyOfComment } from './notify.ts';
import { pageOf } from './pages.ts';
import { react } from './reactions.ts';
import { withdraw } from './removal.ts';
import { announceOnRoll, joinRoll, leaveRoll } from './roll.ts';
import type { Database } from './schema.ts';
import { isPresent } from './visibility.ts';

export function threadPort(calls: Calls, view: CommentView): ThreadPort {
  const { identity } = calls;

  const present = async (db: Database, id: Id): Promise<Comment> => {
    const row = (await findComments(db, view, [id])).get(id);
    if (!row) throw absent('comment');
    return toComment(row, view);
  };

  /** The facts of a comment on which the viewer has this right. */
  const require = async (db: Database, id: Id, right: keyof CommentRights) => {
    const comment = await db
      .selectFrom('comments')
      .select(['id', 'subject', 'path', 'depth', 'author_id', 'revision', 'removed_at'])
      .select(['state', 'state_reason', 'state_at', isLocked.as('locked')])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!comment || comment.removed_at !== null) throw absent('comment');
    const { author_id: authorId, depth, state, locked } = comment;
    const facts = { authorId, depth, state, removed: false };
    if (!seesComment(identity, facts)) throw absent('comment');
    if (right !== 'remove') requireUnlocked(identity, { locked });
    if (commentRights(identity, facts, LIMITS.depth)[right]) return comment;
    throw new BackendError('forbidden', 'You may not do this with this comment.');
  };

  return {
    list: (query, request, call) => {
      const { subject, parentId = null, order } = query;
      return calls.read(call, async ({ db }) => {
        checkSubject(subject);
        let comments = selectComments(db, view)
          .where('comments.subject', '=', subject)
          .where('comments.parent_id', parentId === null ? 'is' : '=', parentId)
          .where(isPresent(identity));
        if (parentId === null) comments = comments.where('comments.pinned_at', 'is', null);
        const first = parentId === null && request?.cursor == null;
        const pinned = first ? await pinnedIn(db, view, subject) : [];
        const newestFirst = parentId === null && order === 'newest';
        const page = await pageOf(comments, newestFirst ? NEWEST_FIRST : OLDEST_FIRST, request);
        return {
          thread: await threadOf(db, view, subject),
          items: page.items.map((row) => toComment(row, view)),
          next: page.next,
          pinned: pinned.map((row) => toComment(row, view)),
          branches: await branchesUnder(db, view, [...pinned, ...page.items]),
        };
      });
    },

    find: (ids, call) => {
      const asked = [...ids];
      return calls.read(call, async ({ db }) => {
        if (asked.length > LIMITS.pageMaximum) throw tooMany();
        const rows = await findComments(db, view, asked);
        return asked.flatMap((id) => {
          const row = rows.get(id);
          return row?.present ? [toComment(row, view)] : [];
        });
      });
    },

    locate: (id, call) =>
      calls.read(call, async ({ db }) => {
        const path = await selectComments(db, view)
          .where(
            sql<boolean>`comments.id = any(array(
              select unnest(located.path) from comments as located where located.id = ${id}))`,
          )
          .orderBy('comments.depth')
          .execute();
        const last = path.at(-1);
        if (!last?.present) return null;
        return { subject: last.subject, path: path.map((row) => toComment(row, view)) };
      }),

    reply: (input, call) =>
      calls.write(call, 'threads.reply', input, async (writing, asked) => {
        const { db, now, person, newId } = writing;
        const { subject, parentId, body, lang = null, attachments = [] } = checkComment(asked);
        const parent = parentId === null ? null : await require(db, parentId, 'reply');
        if (parent && parent.subject !== subject) throw absent('comment');
        const place = await placeOf(db, subject);
        requireUnlocked(identity, place);
        const policy = place.policy ?? view.policy;
        const { held } = writing;
        const stand = stateOnWriting({ identity, policy, heldBecause: held, before: null });
        const id = newId();
        await db
          .insertInto('comments')
          .values({
            id,
            subject,
            parent_id: parentId,
            path: [...(parent?.path ?? []), id],
            author_id: person.id,
            text: body.text,
            lang,
            created_at: now,
            edited_at: null,
            removed_at: null,
            state: stand.state,
            state_reason: stand.reason,
            state_at: now,
            revision: 1,
          })
          .execute();
        await attach(db, person, id, attachments);
        if (parent && person.leader && parent.author_id !== person.id) {
          await joinRoll(writing, { id, subject });
        }
        await noteRule(writing, { id, subject, from: null });
        if (stand.state === 'shown') {
          await announce(writing, { id, subject }, 'added');
          await notifyOfComment(writing, { id, subject, author_id: person.id }, parent);
        } else await enqueue(writing, id, 'added');
        return present(db, id);
      }),

    edit: (id, input, revision, call) =>
      calls.write(call, 'threads.edit', { id, edit: input, revision }, async (writing, asked) => {
        const { db, now, person } = writing;
        const { body, attachments } = checkCommentEdit(asked.edit);
        const comment = await require(db, id, 'edit');
        requireRevision(comment, revision);
        const { state, state_reason: reason, state_at, subject } = comment;
        const policy = (await placeOf(db, subject)).policy ?? view.policy;
        const before = { state, reason };
        const stand = stateOnWriting({ identity, policy, heldBecause: writing.held, before });
        const since = stand.state === state && state_at ? instant(state_at) : now;
        await db
          .updateTable('comments')
          .set({ text: body.text, edited_at: now, revision: comment.revision + 1 })
          .set({ state: stand.state, state_reason: stand.reason, state_at: since })
          .$if(stand.state !== 'shown', (update) => update.set({ pinned_at: null }))
          .where('id', '=', id)
          .execute();
        if (attachments) await attach(db, person, id, attachments);
        await noteRule(writing, { id, subject, from: state });
        if (stand.state !== 'shown') await enqueue(writing, id, 'changed');
        await announce(writing, comment, 'changed');
        return present(db, id);
      }),

    remove: (id, revision, call) =>
      calls.write(call, 'threads.remove', { id, revision }, async (writing) => {
        const { db, now, person } = writing;
        const comment = await require(db, id, 'remove');
        requireRevision(comment, revision);
        await noteRemoval(writing, comment);
        await db
          .updateTable('comments')
          .set({ text: '', removed_at: now, pinned_at: null, revision: comment.revision + 1 })
          .where('id', '=', id)
          .execute();
        await attach(db, person, id, []);
        await db.deleteFrom('reactions').where('comment_id', '=', id).execute();
        const outcome = await present(db, id);
        await leaveRoll(writing, id);
        const gone = await withdraw(db, comment.path);
        if (!gone.includes(id)) writing.announce(threadTopic(comment.subject), 'changed', id);
        for (const each of gone) writing.announce(threadTopic(comment.subject), 'removed', each);
        await announceOnRoll(writing, comment, 'changed');
        return outcome;
      }),

    react: (id, input, call) =>
      calls.write(call, 'threads.react', { id, choice: input }, async (writing, asked) => {
        const { db, person } = writing;
        const choice = checkReaction(asked.choice, view.vocabulary);
        const comment = await require(db, id, 'react');
        if (await react(db, id, person.id, choice)) await announce(writing, comment, 'changed');
        return present(db, id);
      }),
  };
}

async function announce(
  writing: Writing,
  comment: { readonly id: Id; readonly subject: string },
  kind: 'added' | 'changed',
): Promise<void> {
  writing.announce(threadTopic(comment.subject), kind, comment.id);
  await announceOnRoll(writing, comment, kind);
}

/** Whether a thread is locked, and the rule that moderators made for it. */
async function placeOf(db: Database, subject: string) {
  const { rows } = await sql<{ locked: boolean; policy: ModerationPolicy | null }>`
    select exists (select from thread_locks where subject = ${subject}) as locked,
      ${policyOf(subject)} as policy`.execute(db);
  return rows[0]!;
}

const isLocked = sql<boolean>`exists (select from thread_locks
  where thread_locks.subject = comments.subject)`;

async function pinnedIn(db: Database, view: CommentView, subject: string): Promise<CommentRow[]> {
  return selectComments(db, view)
    .where('comments.subject', '=', subject)
    .where('comments.pinned_at', 'is not', null)
    .where('comments.removed_at', 'is', null)
    .where('comments.state', '=', 'shown')
    .orderBy('comments.pinned_at', 'desc')
    .orderBy('comments.id', 'desc')
    .execute();
}

async function enqueue(writing: Writing, id: Id, kind: 'added' | 'changed'): Promise<void> {
  await requeue(writing.db, id);
  writing.announce(MODERATION_TOPIC, kind, id);
}

export function requireRevision(comment: { readonly revision: number }, revision: string): void {
  if (String(comment.revision) === revision) return;
  throw new BackendError('conflict', 'This comment has changed in the meantime.');
}

function tooMany(): BackendError {
  return new BackendError('invalid', `Ask for at most ${LIMITS.pageMaximum} comments.`, {
    fields: { ids: 'too-long' },
  });
}
