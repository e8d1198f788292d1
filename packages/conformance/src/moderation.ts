import type { Comment, Decision, ModerationPort } from '@stoa/contract';
import type { CheckContext } from './check.ts';
import { expectEqual, expectPresent, expectTrue } from './expectations.ts';
import { threadsOf } from './conversation.ts';
import type { PersonaName } from './personas.ts';

export async function moderationOf(
  context: CheckContext,
  persona: PersonaName = 'moderator',
): Promise<ModerationPort> {
  return expectPresent((await context.as(persona)).moderation, 'the port "moderation" is there');
}

/** The moderator decides about a comment as it is now. */
export async function decide(
  context: CheckContext,
  comment: Pick<Comment, 'id'>,
  act: Decision['act'],
  reason: string | null = 'Because.',
): Promise<Comment> {
  const threads = await threadsOf(context, 'moderator');
  const [now] = await threads.find([comment.id]);
  const { revision } = expectPresent(now, 'the moderator finds the comment');
  const moderation = await moderationOf(context);
  return moderation.decide(comment.id, { act, reason }, revision, context.mutation());
}

export async function report(
  context: CheckContext,
  persona: PersonaName,
  comment: Pick<Comment, 'id'>,
  words: string | null = null,
) {
  const draft = { reason: words ? 'other' : 'offensive', words } as const;
  return (await moderationOf(context, persona)).report(comment.id, draft, context.mutation());
}

/** Everything of a thread that a persona may read, and one comment by its id. */
export async function everythingRead(
  context: CheckContext,
  persona: PersonaName,
  { id }: Pick<Comment, 'id'>,
) {
  const threads = await threadsOf(context, persona);
  const { subject } = context;
  return {
    page: await threads.list({ subject }, { limit: 100 }),
    newest: await threads.list({ subject, order: 'newest' }, { limit: 100 }),
    found: await threads.find([id]),
    located: await threads.locate(id),
    under: await threads.list({ subject, parentId: id }),
  };
}

/** Nothing that this persona reads has these words in it. */
export async function expectUnread(
  context: CheckContext,
  persona: PersonaName,
  comment: Comment,
  words: string,
): Promise<void> {
  const { subject, session } = context;
  const threads = await threadsOf(context, persona);
  const { searchThreads, history } = session.capabilities;
  const read = JSON.stringify([
    await everythingRead(context, persona, comment),
    searchThreads ? await threads.search({ subject, text: words }) : null,
    history ? await threads.history(comment.id) : null,
  ]);
  expectTrue(!read.includes(words), `${persona} reads nothing of what is not shown`);
  const { posts } = await context.as(persona);
  const roll = JSON.stringify(posts ? await posts.list({}, { limit: 100 }) : null);
  expectTrue(!roll.includes(words), `${persona} reads nothing of it on the roll`);
}

/** The words of a comment, and what it is, as a persona finds it. */
export async function expectState(
  context: CheckContext,
  persona: PersonaName,
  { id, body }: Comment,
  state: Comment['state'],
): Promise<Comment> {
  const [found] = await (await threadsOf(context, persona)).find([id]);
  const comment = expectPresent(found, `${persona} finds the comment`);
  expectEqual([comment.state, comment.body], [state, body], `what ${persona} sees`);
  return comment;
}
