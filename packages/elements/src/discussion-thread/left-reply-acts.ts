import { pictureDraftsAt } from '@stoa/stores';
import type { BegunText } from '@stoa/stores';
import { replyPlace } from './draft-place.ts';
import { replyDraft } from './drafts.ts';
import type { ThreadContext } from './thread-context.ts';

/** Moves a text and its pictures to the field for the page itself, after what was begun there. */
export async function moveToPage(answer: BegunText, context: ThreadContext): Promise<void> {
  const own = replyDraft(context, undefined);
  const pictures = pictureDraftsAt(context.stores, answer.place);
  const ownPictures = pictureDraftsAt(context.stores, replyPlace(context, undefined));
  await Promise.all([own.ready, pictures.ready, ownPictures.ready]);
  own.set([own.text, answer.draft.text].filter(Boolean).join('\n\n'));
  for (const picture of pictures.pictures) ownPictures.add(picture);
  // Between two places nothing is lost.
  await own.saved();
  await putAway(answer, context);
}

/** Puts a text and its pictures away. */
export async function putAway({ place, draft }: BegunText, context: ThreadContext): Promise<void> {
  const pictures = pictureDraftsAt(context.stores, place);
  await pictures.ready;
  draft.clear();
  pictures.clear();
}
