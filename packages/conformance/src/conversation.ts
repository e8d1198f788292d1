import type { Comment, CommentPage, Id, MutationCall, Subject, ThreadPort } from '@stoa/contract';
import type { CheckContext } from './check.ts';
import type { PersonaName } from './personas.ts';

export async function threadsOf(context: CheckContext, persona: PersonaName): Promise<ThreadPort> {
  const { threads } = await context.as(persona);
  if (!threads) throw new Error('The session names the port "threads", but it is absent.');
  return threads;
}

/** Writes into the thread of the check. */
export async function reply(
  context: CheckContext,
  persona: PersonaName,
  text: string,
  parent: Pick<Comment, 'id'> | null = null,
  call: MutationCall = context.mutation(),
): Promise<Comment> {
  const threads = await threadsOf(context, persona);
  const body = { format: 'markdown', text } as const;
  return threads.reply({ subject: context.subject, parentId: parent?.id ?? null, body }, call);
}

/** Asks in the thread of the check, or about something else. */
export async function ask(
  context: CheckContext,
  persona: PersonaName,
  text: string,
  subject: Subject = context.subject,
  parentId: Id | null = null,
): Promise<Comment> {
  const threads = await threadsOf(context, persona);
  const body = { format: 'markdown', text } as const;
  return threads.reply({ subject, parentId, body, kind: 'question' }, context.mutation());
}

/** Writes root comments one after the other. */
export async function replies(
  context: CheckContext,
  persona: PersonaName,
  texts: readonly string[],
): Promise<Comment[]> {
  const written: Comment[] = [];
  for (const text of texts) written.push(await reply(context, persona, text));
  return written;
}

/** The first page of the thread of the check. */
export async function readThread(
  context: CheckContext,
  persona: PersonaName,
): Promise<CommentPage> {
  return (await threadsOf(context, persona)).list({ subject: context.subject }, { limit: 100 });
}

export function remove(
  threads: ThreadPort,
  comment: Comment,
  call: MutationCall,
): Promise<Comment> {
  return threads.remove(comment.id, comment.revision, call);
}
