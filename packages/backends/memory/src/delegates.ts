import { BackendError } from '@stoa/contract';
import type { Capabilities, Delegations, Id, PostPort } from '@stoa/contract';
import { checkDelegate } from '@stoa/domain';
import { requireCapability } from './calls.ts';
import type { Calls } from './calls.ts';
import { personOf } from './people.ts';
import { leadersOf } from './post-view.ts';
import type { State } from './state.ts';

export function delegatePort(
  calls: Calls,
  { delegatePosts }: Capabilities,
): Pick<PostPort, 'delegations' | 'delegate'> {
  return {
    delegations: (call) =>
      calls.read(call, (state) => {
        requireCapability(delegatePosts);
        return delegationsOf(state, calls.identity.person?.id ?? null);
      }),

    delegate: (personId, on, call) =>
      calls.write(call, 'posts.delegate', { personId, on }, ({ state, identity, person }) => {
        requireCapability(delegatePosts);
        checkDelegate(identity, personId);
        if (!state.people.has(personId)) throw unknownPerson();
        const others = (state.delegates.get(person.id) ?? []).filter((id) => id !== personId);
        state.delegates.set(person.id, on ? [...others, personId] : others);
        return delegationsOf(state, person.id);
      }),
  };
}

function delegationsOf(state: State, personId: Id | null): Delegations {
  const delegates = personId === null ? [] : (state.delegates.get(personId) ?? []);
  const known = (ids: readonly Id[]) =>
    ids.map((id) => personOf(state, id)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { leaders: known(leadersOf(state, personId)), delegates: known(delegates) };
}

function unknownPerson(): BackendError {
  return new BackendError('invalid', 'Nobody with this id is known here.', {
    fields: { personId: 'unknown' },
  });
}
