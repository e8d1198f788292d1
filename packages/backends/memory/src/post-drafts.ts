import { BackendError, LIMITS } from '@stoa/contract';
import type { Capabilities, Id, PostPort } from '@stoa/contract';
import { checkUnfinishedPost, requirePerson } from '@stoa/domain';
import { requireCapability } from './calls.ts';
import type { Calls } from './calls.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { State, StoredDraft } from './state.ts';

const LAST_SAVED_FIRST: Order<StoredDraft> = {
  name: 'post.drafts',
  key: ({ savedAt, id }) => [savedAt, id],
  direction: 'descending',
};

export function draftPort(
  calls: Calls,
  { draftPosts, detectsConflicts }: Capabilities,
): Pick<PostPort, 'drafts' | 'draft' | 'saveDraft' | 'discardDraft'> {
  return {
    drafts: (page, call) =>
      calls.read(call, (state) => {
        requireCapability(draftPosts);
        const { items, next } = pageOf(
          draftsOf(state, requirePerson(calls.identity).id),
          LAST_SAVED_FIRST,
          page,
        );
        return { items: items.map(presentDraft), next };
      }),

    draft: (id, call) =>
      calls.read(call, (state) => {
        requireCapability(draftPosts);
        const found = state.postDrafts.get(draftKey(requirePerson(calls.identity).id, id));
        return found ? presentDraft(found) : null;
      }),

    saveDraft: (id, draft, revision, call) =>
      calls.write(call, 'posts.saveDraft', { id, draft, revision }, (transaction, asked) => {
        const { state, person, now } = transaction;
        requireCapability(draftPosts);
        const content = checkUnfinishedPost(asked.draft);
        const known = state.postDrafts.get(draftKey(person.id, id));
        if (!known && draftsOf(state, person.id).length >= LIMITS.drafts) throw tooManyDrafts();
        const current = known ? String(known.revision) : null;
        if (detectsConflicts && current !== asked.revision) throw changedElsewhere();
        const saved = {
          personId: person.id,
          id,
          revision: (known?.revision ?? 0) + 1,
          savedAt: now,
          draft: content,
        };
        state.postDrafts.set(draftKey(person.id, id), saved);
        return { id, revision: String(saved.revision), savedAt: now };
      }),

    discardDraft: async (id, call) => {
      await calls.write(call, 'posts.discardDraft', { id }, ({ state, person }) => {
        requireCapability(draftPosts);
        forgetDraft(state, person.id, id);
        return null;
      });
    },
  };
}

export function forgetDraft(state: State, personId: Id, id: Id | null | undefined): void {
  if (id != null) state.postDrafts.delete(draftKey(personId, id));
}

function draftsOf(state: State, personId: Id): StoredDraft[] {
  return [...state.postDrafts.values()].filter((draft) => draft.personId === personId);
}

function draftKey(personId: Id, id: Id): string {
  return JSON.stringify([personId, id]);
}

function presentDraft({ id, revision, savedAt, draft }: StoredDraft) {
  return { id, revision: String(revision), savedAt, draft };
}

function changedElsewhere(): BackendError {
  return new BackendError('conflict', 'This draft was changed on another device in the meantime.');
}

function tooManyDrafts(): BackendError {
  return new BackendError('invalid', `Keep at most ${LIMITS.drafts} drafts: discard some.`, {
    fields: { id: 'too-long' },
  });
}
