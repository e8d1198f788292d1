import type { Id, PeoplePort, Person } from '@stoa/contract';
import { searchable } from '@stoa/domain';
import type { Calls } from './calls.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { State } from './state.ts';

const BY_NAME: Order<Person> = {
  name: 'people',
  key: (person) => [searchable(person.name), person.id],
  direction: 'ascending',
};

export function peoplePort(calls: Calls): PeoplePort {
  return {
    get: (id, call) => calls.read(call, (state) => state.people.get(id) ?? null),
    search: (text, page, call) =>
      calls.read(call, (state) => {
        const words = searchable(text).split(/\s+/).filter(Boolean);
        const found = [...state.people.values()].filter((person) => {
          const described = searchable(`${person.name} ${person.department ?? ''}`);
          return words.every((word) => described.includes(word));
        });
        return pageOf(found, BY_NAME, page);
      }),
  };
}

/** A person whose id the state holds. */
export function personOf(state: State, id: Id): Person {
  const person = state.people.get(id);
  if (!person) throw new Error(`The state names the person "${id}" but does not know them.`);
  return person;
}
