import type { Page, PeoplePort, Person } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const PEOPLE = {
  'people.search': { method: 'GET', path: '/v1/people' },
  'people.get': { method: 'GET', path: '/v1/people/:id', absent: true },
} as const satisfies Operations;

export function people(client: HttpClient): PeoplePort {
  return {
    get: (id, call) =>
      client.call<Person | null>(PEOPLE['people.get'], { params: { id }, ...call }),
    search: (text, page, call) =>
      client.call<Page<Person>>(PEOPLE['people.search'], { query: { text, ...page }, ...call }),
  };
}
