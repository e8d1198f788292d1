import type { Branch, Id } from '@stoa/contract';
import { FIRST_REPLIES } from '@stoa/domain';
import { sql } from 'kysely';
import { findComments, OLDEST_FIRST } from './comments.ts';
import type { CommentRow, CommentView } from './comments.ts';
import { toComment } from './mapping.ts';
import { cursorAfter } from './pages.ts';
import type { Database } from './schema.ts';
import { isPresent } from './visibility.ts';

/** By parent, the first replies and one more where there are more. */
type Replies = ReadonlyMap<Id, readonly Id[]>;

/** The first replies to each of these comments, and to each of those, as deep as a page goes. */
export async function branchesUnder(
  db: Database,
  view: CommentView,
  comments: readonly CommentRow[],
): Promise<Branch[]> {
  const parents = comments.filter((comment) => comment.reply_count > 0).map(({ id }) => id);
  if (parents.length === 0) return [];
  const replies = await firstReplies(db, view, parents);
  const shown = parents.flatMap((id) => shownUnder(id, replies));
  const rows = await findComments(db, view, shown);
  return parents.flatMap((id) => branchesOf(id, replies, rows, view));
}

/** One statement, which asks the index for a few replies to each parent and not for all of them. */
async function firstReplies(
  db: Database,
  { identity }: CommentView,
  parents: readonly Id[],
): Promise<Replies> {
  const levels = FIRST_REPLIES.map((limit, level) => ({ limit, name: sql.ref(`level_${level}`) }));
  const ctes = levels.map(({ limit, name }, level) => {
    const above = levels[level - 1];
    const shownAbove = above
      ? sql`select id from ${above.name} where place <= ${above.limit}`
      : sql`select unnest(${parents}::text[]) as id`;
    return sql`${name} as (
      select reply.id, reply.parent_id, reply.place
      from (${shownAbove}) as parent
      cross join lateral (
        select id, parent_id, row_number() over (order by created_at, id) as place
        from comments
        where comments.parent_id = parent.id and ${isPresent(identity)}
        order by created_at, id
        limit ${limit + 1}
      ) as reply
    )`;
  });
  const all = levels.map(({ name }) => sql`select id, parent_id, place from ${name}`);
  const { rows } = await sql<{ id: Id; parent_id: Id }>`
    with ${sql.join(ctes)} ${sql.join(all, sql` union all `)} order by place`.execute(db);
  const replies = new Map<Id, Id[]>();
  for (const { id, parent_id } of rows) {
    const siblings = replies.get(parent_id);
    if (siblings) siblings.push(id);
    else replies.set(parent_id, [id]);
  }
  return replies;
}

function shownUnder(parentId: Id, replies: Replies, [limit, ...deeper] = FIRST_REPLIES): Id[] {
  const shown = (replies.get(parentId) ?? []).slice(0, limit ?? 0);
  return shown.flatMap((id) => [id, ...shownUnder(id, replies, deeper)]);
}

function branchesOf(
  parentId: Id,
  replies: Replies,
  rows: ReadonlyMap<Id, CommentRow>,
  view: CommentView,
  [limit = 0, ...deeper] = FIRST_REPLIES,
): Branch[] {
  const found = replies.get(parentId);
  if (!found) return [];
  const shown = found.slice(0, limit).flatMap((id) => rows.get(id) ?? []);
  const last = shown.at(-1);
  const more = found.length > limit && last !== undefined;
  const branch: Branch = {
    parentId,
    items: shown.map((row) => toComment(row, view)),
    next: more ? cursorAfter(OLDEST_FIRST, last) : null,
  };
  return [branch, ...shown.flatMap(({ id }) => branchesOf(id, replies, rows, view, deeper))];
}
