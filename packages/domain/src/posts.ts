import { BackendError } from '@stoa/contract';
import type { Id, Identity, Person, Post, PostDraft, Provenance } from '@stoa/contract';
import { requirePerson } from './permissions.ts';

const DAY = 24 * 60 * 60 * 1000;
/** What is older counts as read: nobody begins with a backlog. */
const UNREAD_FOR_DAYS = 30;

/** What rights on a post depend on. */
export interface PostFacts {
  readonly form: Post['form'];
  readonly authorId: Id;
  readonly publishedAt: string;
}

/** The leader a post is written for: the viewer, or one who named them a delegate. */
export function requireAuthor(
  identity: Identity,
  authorId: Id | null | undefined,
  leaders: readonly Id[],
): Id {
  const person = requirePerson(identity);
  if (authorId == null || authorId === person.id) {
    if (identity.roles.includes('leader')) return person.id;
    throw new BackendError('forbidden', 'Only leaders, and those they name, publish posts.');
  }
  if (leaders.includes(authorId)) return authorId;
  throw new BackendError('forbidden', 'This leader has not named you to write for them.');
}

/** Nobody writes in somebody else's own hand. */
export function checkProvenance(provenance: Provenance, delegate: Id | null): void {
  if (delegate === null || provenance !== 'own-hand') return;
  throw new BackendError('invalid', 'What a delegate writes is "with help" or "dictated".', {
    fields: { provenance: 'unknown' },
  });
}

/** Authors and their delegates change posts; replies in discussions are changed there. */
export function postRights(
  identity: Identity,
  { form, authorId }: PostFacts,
  leaders: readonly Id[],
): Post['may'] {
  const personId = identity.person?.id;
  const writes = personId !== undefined && (authorId === personId || leaders.includes(authorId));
  const may = writes && form !== 'joined';
  return { edit: may, withdraw: may };
}

/** Whether others see a post already; its author and delegates see it before. */
export function postState({ publishedAt }: Pick<PostFacts, 'publishedAt'>, now: string) {
  return publishedAt <= now ? 'published' : 'scheduled';
}

/** When a post appears: at the time that is set, or now. */
export function appearsAt(draft: Pick<PostDraft, 'publishAt'>, now: string): string {
  return draft.publishAt && draft.publishAt > now ? draft.publishAt : now;
}

/** Posts from before this time count as read. */
export function unreadSince(now: string): string {
  return new Date(Date.parse(now) - UNREAD_FOR_DAYS * DAY).toISOString();
}

/** Refuses what is not the viewer's to change. */
export function requirePostRight(may: Post['may'], right: keyof Post['may']): void {
  if (!may[right]) throw new BackendError('forbidden', 'You may not do this with this post.');
}

/** A leader names others; those who can publish by themselves need no name. */
export function checkDelegate(identity: Identity, personId: Id): Person {
  const person = requirePerson(identity);
  if (!identity.roles.includes('leader')) {
    throw new BackendError('forbidden', 'Only people with the role "leader" may do this.');
  }
  if (personId !== person.id) return person;
  throw new BackendError('invalid', 'You write your own posts already.', {
    fields: { personId: 'unknown' },
  });
}
