import type { QuestionQuery, ThreadPort } from '@stoa/contract';
import { requirePerson } from '@stoa/domain';
import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import { mark, notifyOfAnswer } from './accepted-answers.ts';
import { announce } from './announcements.ts';
import type { Calls } from './calls.ts';
import { commentFor } from './comment-for.ts';
import { presentComment, selectComments } from './comments.ts';
import type { CommentRow, CommentView } from './comments.ts';
import { instant, toComment } from './mapping.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { ownerOfSubject } from './question-facts.ts';

const LONGEST_WAITING_FIRST: Order<CommentRow> = {
  name: 'questions.oldest',
  columns: ['comments.created_at', 'comments.id'],
  key: (row) => [instant(row.created_at), row.id],
  direction: 'asc',
};

const SHORTEST_FIRST: Order<CommentRow> = {
  name: 'questions.shortest',
  columns: ['comments.length', 'comments.created_at', 'comments.id'],
  key: (row) => [row.length, instant(row.created_at), row.id],
  direction: 'asc',
};

export function questionCalls(
  calls: Calls,
  view: CommentView,
): Pick<ThreadPort, 'questions' | 'markAnswer'> {
  return {
    questions: (query, request, call) => {
      const asked = { ...query };
      return calls.read(call, async ({ db }) => {
        // As literals, because the indexes hold open questions only.
        let open = selectComments(db, view).where(
          sql<SqlBool>`comments.kind = 'question' and comments.settled = 0`,
        );
        for (const condition of conditionsOf(asked, calls)) open = open.where(condition);
        const order = asked.order === 'shortest' ? SHORTEST_FIRST : LONGEST_WAITING_FIRST;
        const { items, next } = await pageOf(open, order, request);
        return { items: items.map((row) => toComment(row, view)), next };
      });
    },

    markAnswer: (id, input, call) =>
      calls.write(call, 'threads.markAnswer', { id, mark: input }, async (writing, asked) => {
        const reply = await commentFor(writing.db, view, id, 'answer');
        // Whoever has the right on a reply has a question above it.
        const { id: questionId, askerId } = reply.question!;
        if (await mark(writing, questionId, id, asked.mark.on)) {
          const question = { ...reply, id: questionId, kind: 'question', question: null } as const;
          await announce(writing, question, 'changed');
          if (asked.mark.on) await notifyOfAnswer(writing, askerId, reply);
        }
        return presentComment(writing.db, view, questionId);
      }),
  };
}

function conditionsOf({ department, forMe }: QuestionQuery, calls: Calls): RawBuilder<SqlBool>[] {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (department !== undefined) conditions.push(askedIn(department));
  if (forMe) conditions.push(waitsFor(calls));
  return conditions;
}

function askedIn(department: string | null): RawBuilder<SqlBool> {
  return sql`exists (select from people
    where people.id = comments.author_id and people.department = ${department})`;
}

/** The rule of the domain with the same name, for all open questions at once. */
function waitsFor({ identity }: Calls): RawBuilder<SqlBool> {
  const { id, department } = requirePerson(identity);
  const leads = identity.roles.includes('leader') && department !== null;
  return sql`comments.author_id <> ${id}
    and not exists (select from comments as replies
      where replies.root_id = comments.id and replies.depth > 0
        and replies.author_id = ${id} and replies.removed_at is null)
    and (${id} = any(comments.mentions)
      or ${ownerOfSubject} = ${id}
      or ${leads ? askedIn(department) : sql`false`})`;
}
