import type { ReadPosition, Subject } from '@stoa/contract';
import type { StoreHub } from '../hub.ts';
import { v7 } from '../mutation-id.ts';
import { portOf } from '../ports.ts';
import type { CommentTree } from './comment-tree.ts';

/** How far each thread of a hub has been marked, so that nothing is told twice. */
const marked = new WeakMap<CommentTree, string>();

/** Marks a thread as read up to the newest comment that is loaded, and its news with it. */
export async function markRead(hub: StoreHub, subject: Subject, tree: CommentTree): Promise<void> {
  const { data: session } = hub.session.getSnapshot();
  const newest = newestOf(tree);
  if (!session?.person || !newest || marked.get(tree) === newest.id) return;
  marked.set(tree, newest.id);
  await Promise.all([
    session.capabilities.readMarks && portOf(hub.backend, 'threads').markRead(subject, newest),
    session.ports.includes('news') &&
      portOf(hub.backend, 'news').markRead({ subject }, { mutationId: v7() }),
  ]);
}

function newestOf(tree: CommentTree): ReadPosition | undefined {
  let newest: ReadPosition | undefined;
  for (const id of tree.ids()) {
    const at = tree.get(id)?.createdAt ?? '';
    if (!newest || at > newest.at || (at === newest.at && id > newest.id)) newest = { at, id };
  }
  return newest;
}
