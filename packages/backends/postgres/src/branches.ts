import type { Branch, Id } from '@stoa/contract';
import { FIRST_REPLIES } from '@stoa/domain';
import { sql } from 'kysely';
import { findComments, OLDEST_FIRST } from './comments.ts';
import type { CommentRow, CommentView } from './comments.ts';
import { toComment } from './mapping.ts';
import { cursorAfter } from './pages.ts';
import type { Database } from './schema.ts';

type Replies = ReadonlyMap<Id, readonly Id[]>;

/** The first replies to each of these comments, and to each of those. */
export async function branchesUnder(
  db: Database,
  view: CommentView,
  comments: readonly CommentRow[],
): Promise<Branch[]> {
  if (comments.every((comment) => comment.reply_count === 0)) return [];
  const replies = await firstReplies(db, comments);
  const shown = comments.flatMap(({ id }) => shownUnder(id, replies));
  const rows = await findComments(db, view, shown);
  return comments.flatMap(({ id }) => branchesOf(id, replies, rows, view));
}

/** The first replies to every comment below these, and one more where there are more. */
async function firstReplies(db: Database, comments: readonly CommentRow[]): Promise<Replies> {
  const roots = [...new Set(comments.map((comment) => comment.root_id))];
  const depth = Math.min(...comments.map((comment) => comment.depth));
  const { rows } = await sql<{ id: Id; parent_id: Id }>`
    select id, parent_id
    from (
      select id, parent_id, created_at,
        row_number() over (partition by parent_id order by created_at, id) as place
      from comments
      where root_id = any(${roots}) and depth > ${depth}
    ) as placed
    where place <= ${FIRST_REPLIES + 1}
    order by created_at, id`.execute(db);
  const replies = new Map<Id, Id[]>();
  for (const { id, parent_id } of rows) {
    const siblings = replies.get(parent_id);
    if (siblings) siblings.push(id);
    else replies.set(parent_id, [id]);
  }
  return replies;
}

function shownUnder(parentId: Id, replies: Replies): Id[] {
  const shown = (replies.get(parentId) ?? []).slice(0, FIRST_REPLIES);
  return shown.flatMap((id) => [id, ...shownUnder(id, replies)]);
}

function branchesOf(
  parentId: Id,
  replies: Replies,
  rows: ReadonlyMap<Id, CommentRow>,
  view: CommentView,
): Branch[] {
  const found = replies.get(parentId);
  if (!found) return [];
  const shown = found.slice(0, FIRST_REPLIES).flatMap((id) => rows.get(id) ?? []);
  const last = shown.at(-1);
  const more = found.length > FIRST_REPLIES && last !== undefined;
  const branch: Branch = {
    parentId,
    items: shown.map((row) => toComment(row, view)),
    next: more ? cursorAfter(OLDEST_FIRST, last) : null,
  };
  return [branch, ...shown.flatMap(({ id }) => branchesOf(id, replies, rows, view))];
}
