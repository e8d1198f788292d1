import { LIMITS } from '@stoa/contract';
import type { Capabilities, Id, ReadPosition, Subject, ThreadPort, Unread } from '@stoa/contract';
import { checkReadPosition, checkSubject } from '@stoa/domain';
import { requireCapability } from './calls.ts';
import type { Calls } from './calls.ts';
import { isShown } from './shown.ts';
import type { State, StoredComment } from './state.ts';

export function readMarks(calls: Calls, capabilities: Capabilities): Pick<ThreadPort, 'markRead'> {
  return {
    markRead: (subject, upTo, call) =>
      calls.record(call, ({ state, person, now }) => {
        requireCapability(capabilities.readMarks);
        checkSubject(subject);
        const asked = checkReadPosition(upTo, now);
        const key = keyOf(person.id, subject);
        const known = state.readMarks.get(key);
        if (!known || isAfter(asked, known)) state.readMarks.set(key, asked);
        return unreadOf(state, person.id, subject);
      }),
  };
}

/** What others wrote here since the person was here last. */
export function unreadOf(state: State, personId: Id, subject: Subject): Unread {
  const readUpTo = state.readMarks.get(keyOf(personId, subject)) ?? null;
  if (readUpTo === null) return { readUpTo, count: 0, ids: [] };
  const unread = [...state.comments.values()]
    .filter(
      (comment) =>
        comment.subject === subject &&
        isShown(comment) &&
        comment.authorId !== personId &&
        isAfter(positionOf(comment), readUpTo),
    )
    .sort((a, b) => (isAfter(positionOf(a), positionOf(b)) ? 1 : -1));
  const ids = unread.slice(0, LIMITS.pageMaximum).map(({ id }) => id);
  return { readUpTo, count: unread.length, ids };
}

function positionOf({ createdAt, id }: StoredComment): ReadPosition {
  return { at: createdAt, id };
}

function isAfter(a: ReadPosition, b: ReadPosition): boolean {
  return a.at === b.at ? a.id > b.id : a.at > b.at;
}

function keyOf(personId: Id, subject: Subject): string {
  return JSON.stringify([personId, subject]);
}
