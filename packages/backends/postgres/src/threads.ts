import { BackendError, LIMITS } from '@stoa/contract';
import type { Comment, Id, ModerationPolicy, ThreadPort } from '@stoa/contract';
import {
  checkComment,
  checkCommentEdit,
  checkReaction,
  checkSubject,
  MODERATION_TOPIC,
  requireUnlocked,
  stateOnWriting,
  threadTopic,
} from '@stoa/domain';
import { sql } from 'kysely';
import { announce, announceQuestion } from './announcements.ts';
import { mark, notifyOfAnswer, requireAnswerable } from './accepted-answers.ts';
import { attach } from './attachments.ts';
import { branchesUnder } from './branches.ts';
import { absent } from './calls.ts';
import type { Calls, Writing } from './calls.ts';
import { commentFor } from './comment-for.ts';
import type { WrittenComment } from './comment-for.ts';
import {
  findComments,
  OLDEST_FIRST,
  policyOf,
  presentComment,
  ROOT_ORDERS,
  selectComments,
  textColumns,
  threadOf,
} from './comments.ts';
import type { CommentRow, CommentView } from './comments.ts';
import { instant, toComment } from './mapping.ts';
import { noteRemoval, noteRule, requeue } from './moderation-acts.ts';
import { notifyOfComment } from './notify.ts';
import { pageOf } from './pages.ts';
import { questionCalls } from './questions.ts';
import { countHelpful, react } from './reactions.ts';
import { readMarks } from './read-marks.ts';
import { withdraw } from './removal.ts';
import { announceOnRoll, joinRoll, leaveRoll } from './roll.ts';
import type { Database } from './schema.ts';
import { settle } from './settling.ts';
import { threadSearch } from './thread-search.ts';
import { isPresent } from './visibility.ts';
import { keepWording, threadHistory } from './wordings.ts';

export function threadPort(calls: Calls, view: CommentView): ThreadPort {
  const { identity } = calls;

  const present = (db: Database, id: Id): Promise<Comment> => presentComment(db, view, id);

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
        const sorted = parentId === null && order ? ROOT_ORDERS[order] : OLDEST_FIRST;
        const page = await pageOf(comments, sorted, request);
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
        const draft = checkComment(asked);
        const { subject, parentId, body, lang = null, attachments = [] } = draft;
        const parent = parentId === null ? null : await commentFor(db, view, parentId, 'reply');
        if (parent && parent.subject !== subject) throw absent('comment');
        const answered = draft.answers ? requireAnswerable(identity, parent) : null;
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
            kind: draft.kind,
            ...textColumns(body.text),
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
        if (answered) await mark(writing, parent!.root_id, id, true);
        await settle(db, [parent?.root_id ?? id]);
        if (stand.state === 'shown') {
          const written = { id, subject, author_id: person.id, text: body.text };
          const place = { kind: draft.kind ?? 'comment', question: questionOver(parent) };
          await announce(writing, { ...written, ...place }, 'added');
          await notifyOfComment(writing, written, parent);
          if (answered) {
            writing.announce(threadTopic(subject), 'changed', parent!.root_id);
            await notifyOfAnswer(writing, answered.askerId, written);
          }
        } else await enqueue(writing, id, 'added');
        return present(db, id);
      }),

    edit: (id, input, revision, call) =>
      calls.write(call, 'threads.edit', { id, edit: input, revision }, async (writing, asked) => {
        const { db, now, person } = writing;
        const { body, lang, attachments } = checkCommentEdit(asked.edit);
        const comment = await commentFor(db, view, id, 'edit');
        requireRevision(comment, revision);
        const { state, state_reason: reason, state_at, subject } = comment;
        const policy = (await placeOf(db, subject)).policy ?? view.policy;
        const before = { state, reason };
        const stand = stateOnWriting({ identity, policy, heldBecause: writing.held, before });
        const since = stand.state === state && state_at ? instant(state_at) : now;
        await keepWording(db, comment, now);
        await db
          .updateTable('comments')
          .set({ ...textColumns(body.text), edited_at: now, revision: comment.revision + 1 })
          .$if(lang !== undefined, (update) => update.set({ lang: lang ?? null }))
          .set({ state: stand.state, state_reason: stand.reason, state_at: since })
          .$if(stand.state !== 'shown', (update) => update.set({ pinned_at: null }))
          .where('id', '=', id)
          .execute();
        if (attachments) await attach(db, person, id, attachments);
        if (stand.state !== state) await settle(db, [comment.root_id]);
        await noteRule(writing, { id, subject, from: state });
        if (stand.state !== 'shown') await enqueue(writing, id, 'changed');
        await announce(writing, comment, 'changed');
        return present(db, id);
      }),

    remove: (id, revision, call) =>
      calls.write(call, 'threads.remove', { id, revision }, async (writing) => {
        const { db, now, person } = writing;
        const comment = await commentFor(db, view, id, 'remove');
        requireRevision(comment, revision);
        await noteRemoval(writing, comment);
        await db
          .updateTable('comments')
          .set({ ...textColumns(''), removed_at: now, pinned_at: null })
          .set({ answer_id: null, accepted_by: null, accepted_at: null, helpful: 0 })
          .set({ revision: comment.revision + 1 })
          .where('id', '=', id)
          .execute();
        await attach(db, person, id, []);
        await db.deleteFrom('reactions').where('comment_id', '=', id).execute();
        await db.deleteFrom('wordings').where('comment_id', '=', id).execute();
        const { question } = comment;
        const answered = question !== null && (await mark(writing, question.id, id, false));
        const outcome = await present(db, id);
        await leaveRoll(writing, id);
        const gone = await withdraw(db, comment.path);
        if (!gone.includes(id)) writing.announce(threadTopic(comment.subject), 'changed', id);
        for (const each of gone) writing.announce(threadTopic(comment.subject), 'removed', each);
        await settle(db, [comment.root_id]);
        await announceOnRoll(writing, comment, 'changed');
        announceQuestion(writing, comment, gone.includes(id) ? 'removed' : 'changed');
        if (answered) writing.announce(threadTopic(comment.subject), 'changed', question.id);
        return outcome;
      }),

    react: (id, input, call) =>
      calls.write(call, 'threads.react', { id, choice: input }, async (writing, asked) => {
        const { db, person } = writing;
        const choice = checkReaction(asked.choice, view.vocabulary);
        const comment = await commentFor(db, view, id, 'react');
        if (await react(db, id, person.id, choice)) {
          await countHelpful(db, [id]);
          await announce(writing, comment, 'changed');
        }
        return present(db, id);
      }),

    ...threadSearch(calls, view),
    ...threadHistory(calls),
    ...questionCalls(calls, view),
    ...readMarks(calls),
  };
}

/** The question above a reply to this comment. */
function questionOver(parent: WrittenComment | null): { readonly id: Id } | null {
  return parent?.kind === 'question' ? parent : (parent?.question ?? null);
}

/** Whether a thread is locked, and the rule that moderators made for it. */
async function placeOf(db: Database, subject: string) {
  const { rows } = await sql<{ locked: boolean; policy: ModerationPolicy | null }>`
    select exists (select from thread_locks where subject = ${subject}) as locked,
      ${policyOf(subject)} as policy`.execute(db);
  return rows[0]!;
}

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
