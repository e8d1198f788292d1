import { Person } from '@stoa/contract/schemas';
import { Type } from 'typebox';
import { ById, paging } from './parameters.ts';
import { need, route } from './route.ts';

const PersonPage = Type.Object({
  items: Type.Array(Person),
  next: Type.Union([Type.String(), Type.Null()]),
});

export const peopleRoutes = {
  'people.search': route({
    summary: 'People whose name or department contains every word',
    query: Type.Object({ text: Type.String({ maxLength: 500 }), ...paging }),
    answer: PersonPage,
    handle: (backend, { query, call }) => need(backend.people).search(query.text, query, call),
  }),
  'people.get': route({
    summary: 'One person',
    params: ById,
    answer: Person,
    handle: (backend, { params, call }) => need(backend.people).get(params.id, call),
  }),
};
