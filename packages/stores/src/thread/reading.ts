import type { Id, ReadPosition, Subject } from '@stoa/contract';
import type { StoreHub } from '../hub.ts';
import { v7 } from '../mutation-id.ts';
import { portOf } from '../ports.ts';
import type { CommentTree } from './comment-tree.ts';

interface Marked {
  readonly seen: ReadonlySet<Id>;
  /** The oldest that were unread still. */
  readonly left: readonly Id[];
}

/** What had been shown of each thread of a hub when it was marked, so that nothing is told twice. */
const marked = new WeakMap<CommentTree, Marked>();

/**
 * Marks a thread as read up to the oldest unread comment that was not shown, and what is beyond it
 * stays unread; the news about the thread are read with the last of them. Resolves with the oldest
 * that are unread still.
 */
export async function markRead(
  hub: StoreHub,
  subject: Subject,
  tree: CommentTree,
  shown: readonly Id[],
): Promise<readonly Id[]> {
  const { data: session } = hub.session.getSnapshot();
  const before = marked.get(tree);
  const newest = newestOf(tree, shown);
  if (!session?.person || !newest) return [];
  if (before && shown.every((id) => before.seen.has(id))) return before.left;
  const seen = new Set([...(before?.seen ?? []), ...shown]);
  let left = before?.left ?? [];
  marked.set(tree, { seen, left });
  if (session.capabilities.readMarks) {
    const threads = portOf(hub.backend, 'threads');
    const known = tree.thread?.unread;
    // What was there before the first visit is news to nobody.
    let upTo = known?.readUpTo ? lastSeen(tree, known.ids, seen) : newest;
    upTo ??= known?.readUpTo ?? undefined;
    let last: Id | undefined;
    while (upTo && upTo.id !== last) {
      last = upTo.id;
      // Others may have written meanwhile, or there were more than an answer names.
      left = (await threads.markRead(subject, upTo)).ids;
      upTo = lastSeen(tree, left, seen);
    }
    marked.set(tree, { seen: marked.get(tree)?.seen ?? seen, left });
  }
  if (left.length === 0 && session.ports.includes('news')) {
    await portOf(hub.backend, 'news').markRead({ subject }, { mutationId: v7() });
  }
  return left;
}

/** The last of these that was shown before one that was not. */
function lastSeen(
  tree: CommentTree,
  ids: readonly Id[],
  seen: ReadonlySet<Id>,
): ReadPosition | undefined {
  const missed = ids.findIndex((id) => !seen.has(id) || !tree.get(id));
  return newestOf(tree, missed < 0 ? ids : ids.slice(0, missed));
}

function newestOf(tree: CommentTree, ids: readonly Id[]): ReadPosition | undefined {
  let newest: ReadPosition | undefined;
  for (const id of ids) {
    const at = tree.get(id)?.createdAt;
    // What is on its way has no place yet.
    if (!at) continue;
    if (!newest || at > newest.at || (at === newest.at && id > newest.id)) newest = { at, id };
  }
  return newest;
}
