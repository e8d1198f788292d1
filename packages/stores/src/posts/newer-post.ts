import type { PostDraft, PostPort } from '@stoa/contract';
import { differences, reconciled } from '../reconcile.ts';
import type { Difference, Side } from '../reconcile.ts';
import { draftOf, workOf } from './post-work.ts';
import type { PostWork } from './post-work.ts';

/** What another device or person has made of a work. */
export type NewestPost = Pick<PostWork, 'revision' | 'editing' | 'draft'>;

/** A part that is not there is as good as one without words. */
const EVERY_PART: Partial<PostDraft> = {
  title: null,
  picture: null,
  audio: null,
  series: null,
  goal: null,
  publishAt: null,
};

/** The post or draft as it is now; `null` when nothing is left of it. */
export async function newestOf(
  posts: PostPort,
  { id, editing }: PostWork,
): Promise<NewestPost | null> {
  if (!editing) {
    const kept = await posts.draft(id);
    return kept && { ...kept, editing: null };
  }
  const post = await posts.get(id);
  return post && workOf(post);
}

/** Whether the work was begun from something else. */
export function isNewer({ editing, revision }: PostWork, newest: NewestPost): boolean {
  return (editing?.revision ?? revision) !== (newest.editing?.revision ?? newest.revision);
}

export function differencesFrom(work: PostWork, newest: NewestPost): Difference<PostDraft>[] {
  const begun = work.editing ? draftOf(work.editing) : (work.saved ?? undefined);
  return differences(begun, work.draft, { ...EVERY_PART, ...newest.draft });
}

/** The work, going on from the newest, with the chosen side of each part. */
export function settledOn(
  work: PostWork,
  newest: NewestPost,
  side: (field: string) => Side,
): PostWork {
  const found = differencesFrom(work, newest);
  const { revision, editing } = newest;
  return {
    ...work,
    revision,
    editing,
    saved: editing ? null : newest.draft,
    // The same words stay the same, so that nobody takes them for newly typed ones.
    draft: found.length > 0 ? reconciled(work.draft, found, side) : work.draft,
  };
}
