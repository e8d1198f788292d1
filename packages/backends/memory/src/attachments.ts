import type { Attachment, AttachmentDraft } from '@stoa/contract';
import { isPicture, unknownAttachments } from '@stoa/domain';
import type { Transaction } from './calls.ts';
import { discard, presentMedia } from './media.ts';
import type { State, StoredComment } from './state.ts';

/** Refuses attachments that are not own pictures, or that something else already uses. */
export function checkOwnPictures(
  { state, person }: Transaction,
  drafts: readonly AttachmentDraft[],
  before: readonly AttachmentDraft[] = [],
): void {
  const unknown = drafts.map(({ id }) => {
    const media = state.media.get(id);
    if (!media || media.ownerId !== person.id || !isPicture(media.type)) return true;
    return media.kept && !before.some((known) => known.id === id);
  });
  const positions = [...unknown.keys()].filter((position) => unknown[position]);
  if (positions.length > 0) throw unknownAttachments(positions);
}

/** Gives a comment these pictures; those it had before and has no more are gone. */
export function attach(
  state: State,
  comment: StoredComment,
  drafts: readonly AttachmentDraft[],
): void {
  const gone = (comment.attachments ?? []).filter(
    ({ id }) => !drafts.some((draft) => draft.id === id),
  );
  discard(
    state,
    gone.map(({ id }) => id),
  );
  for (const { id } of drafts) {
    const media = state.media.get(id);
    if (media) media.kept = true;
  }
  comment.attachments = drafts;
}

export function attachmentsOf(state: State, comment: StoredComment): Attachment[] {
  return (comment.attachments ?? []).flatMap(({ id, alt }) => {
    const media = state.media.get(id);
    return media ? [{ ...presentMedia(media), alt }] : [];
  });
}
