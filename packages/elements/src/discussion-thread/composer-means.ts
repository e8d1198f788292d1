import type { Comment } from '@stoa/contract';
import { pictureDraftsAt } from '@stoa/stores';
import type { PictureDrafts } from '@stoa/stores';
import type { FindPeople } from '../text-editor/mentions.ts';
import { draftPlace } from './draft-place.ts';
import type { ThreadContext } from './thread-context.ts';

/** So many people are offered at once. */
const OFFERED = 8;

const finders = new WeakMap<ThreadContext, FindPeople>();

/** How people are found who can be mentioned, where the backend knows people. */
export function peopleOf(context: ThreadContext): FindPeople | undefined {
  const { people } = context.stores.backend;
  if (!people || !context.session.ports.includes('people')) return undefined;
  const known = finders.get(context);
  if (known) return known;
  const find: FindPeople = async (text, signal) =>
    (await people.search(text, { limit: OFFERED }, { signal })).items;
  finders.set(context, find);
  return find;
}

/** Where pictures beside a text are kept, where the backend takes pictures. */
export function picturesOf(
  context: ThreadContext,
  comment: Comment | undefined,
  deed: 'reply' | 'edit',
): PictureDrafts | undefined {
  const { stores, session } = context;
  if (!session.capabilities.media || !session.ports.includes('media')) return undefined;
  return pictureDraftsAt(stores, draftPlace(context, `${deed}:${comment?.id ?? 'root'}`));
}
