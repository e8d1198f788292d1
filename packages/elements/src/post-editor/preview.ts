import type { Person, Post, PostDraft } from '@stoa/contract';
import type { PostEditorSnapshot } from '@stoa/stores';
import type { TemplateResult } from 'lit';
import { rollItem } from '../blog-roll/roll-item.ts';

/** The post exactly as the roll shows it, whole. */
export function preview(snapshot: PostEditorSnapshot, now: number): TemplateResult {
  const post = postOf(snapshot, new Date(now).toISOString());
  return rollItem(post, {
    unfolded: true,
    foldable: false,
    address: undefined,
    addressOf: () => undefined,
    threadOpen: false,
    unloaded: false,
    unread: false,
    follows: undefined,
    history: undefined,
    backend: undefined,
    now,
    onFold: nothingHappens,
    onThread: nothingHappens,
    onFollow: nothingHappens,
    onHistory: nothingHappens,
  });
}

function nothingHappens(): void {
  // A preview is looked at.
}

function postOf(
  { draft, draftId, editing, session, delegations }: PostEditorSnapshot,
  now: string,
): Post {
  const self = session?.person ?? NOBODY;
  const leader = delegations.leaders.find(({ id }) => id === draft.authorId);
  const author = editing?.author ?? leader ?? self;
  const publishAt = draft.publishAt && draft.publishAt > now ? draft.publishAt : null;
  return {
    id: draftId,
    revision: '0',
    form: draft.form,
    author,
    writtenBy: author.id === self.id ? (editing?.writtenBy ?? null) : self,
    title: draft.title || null,
    body: draft.body,
    lang: draft.lang ?? null,
    picture: draft.picture ?? null,
    audio: draft.audio ?? null,
    series: seriesOf(draft),
    state: publishAt ? 'scheduled' : 'published',
    publishedAt: publishAt ?? editing?.publishedAt ?? now,
    editedAt: null,
    read: true,
    may: { edit: false, withdraw: false },
    provenance: draft.provenance,
    goal: draft.goal ?? null,
    subject: `post:${draftId}`,
    replyCount: 0,
    joined: null,
  };
}

function seriesOf({ series }: PostDraft): Post['series'] {
  return series ? { name: series.name, part: series.part ?? 1, previous: null, next: null } : null;
}

const NOBODY: Person = {
  id: '',
  name: '',
  title: null,
  department: null,
  region: null,
  photo: null,
  leader: false,
};
