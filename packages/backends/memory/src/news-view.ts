import type { LocalizedText, NewsItem, Subject } from '@stoa/contract';
import { excerptOf } from '@stoa/domain';
import { personOf } from './people.ts';
import type { State, StoredNews, StoredPost } from './state.ts';

/** What is said of an item now; `null` when what it is about may no longer be read. */
export function presentNews(state: State, item: StoredNews): NewsItem | null {
  const words = wordsOf(state, item);
  if (words === null) return null;
  const { id, kind, target, subject, actorId, decision, at, read } = item;
  return {
    id,
    kind,
    target,
    subject,
    actor: actorId === null ? null : personOf(state, actorId),
    decision,
    title: titleOf(state, subject),
    excerpt: words.trim() ? excerptOf(words) : null,
    at,
    read,
  };
}

/** The words in question; `null` when they are not there to be read, and that is no news itself. */
function wordsOf(
  state: State,
  { personId, decision, target: { kind, id } }: StoredNews,
): string | null {
  if (kind === 'offer') return state.offers.has(id) ? '' : null;
  if (kind === 'post') {
    const post = state.posts.get(id);
    return post && post.withdrawnAt === null ? wordsOfPost(post) : null;
  }
  const comment = state.comments.get(id);
  if (decision === 'remove') return '';
  if (!comment || comment.removedAt !== null) return null;
  return comment.state === 'shown' || comment.authorId === personId ? comment.text : null;
}

function wordsOfPost({ content: { body, audio } }: StoredPost): string {
  return body.text || (audio?.transcript ?? '');
}

/** The title of the post or offer that a thread is about. */
function titleOf(state: State, subject: Subject): LocalizedText | null {
  const id = subject.slice(subject.indexOf(':') + 1);
  if (subject.startsWith('offer:')) return state.offers.get(id)?.content.title ?? null;
  const post = subject.startsWith('post:') ? state.posts.get(id) : undefined;
  if (!post?.content.title || post.withdrawnAt !== null) return null;
  return { [post.content.lang ?? 'und']: post.content.title };
}
