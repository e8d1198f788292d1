import type { Post, PostDraft, PostPort } from '@stoa/contract';
import type { CheckContext } from './check.ts';
import { postDraft } from './drafts.ts';
import { expectPresent } from './expectations.ts';
import type { PersonaName } from './personas.ts';

export async function postsOf(context: CheckContext, persona: PersonaName): Promise<PostPort> {
  return expectPresent((await context.as(persona)).posts, 'the port "posts" is there');
}

/** Publishes as the leader. */
export async function publish(
  context: CheckContext,
  text: string,
  changes: Partial<PostDraft> = {},
): Promise<Post> {
  return (await postsOf(context, 'leader')).publish(postDraft(text, changes), context.mutation());
}

/** The post as a persona reads it now. */
export async function readPost(
  context: CheckContext,
  persona: PersonaName,
  { id }: Pick<Post, 'id'>,
): Promise<Post | null> {
  return (await postsOf(context, persona)).get(id);
}

/** Which of these posts a persona finds on the roll. */
export async function onRoll(
  context: CheckContext,
  persona: PersonaName,
  posts: readonly Pick<Post, 'id'>[],
  query: Parameters<PostPort['list']>[0] = {},
): Promise<string[]> {
  const { items } = await (await postsOf(context, persona)).list(query, { limit: 100 });
  const wanted = posts.map(({ id }) => id);
  return items.map(({ id }) => id).filter((id) => wanted.includes(id));
}

/** The leader lets the reader write posts, whom the backend knows by then. */
export async function nameDelegate(context: CheckContext, on = true): Promise<void> {
  const reader = await context.as('reader');
  const target = { kind: 'thread', id: context.subject } as const;
  if (reader.news) await reader.news.follow(target, false, context.mutation());
  const leader = await postsOf(context, 'leader');
  await leader.delegate(context.person('reader').id, on, context.mutation());
}
