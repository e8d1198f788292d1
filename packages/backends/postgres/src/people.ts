import type { Id, PeoplePort, Person } from '@stoa/contract';
import { searchable, storableText } from '@stoa/domain';
import { expressionBuilder, sql } from 'kysely';
import type { Expression, SqlBool } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Calls } from './calls.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { Database, Schema } from './schema.ts';

export const PERSON = [
  'id',
  'name',
  'title',
  'department',
  'region',
  'photo',
  'leader',
  'job_role as jobRole',
] as const;

const BY_NAME: Order<Person> = {
  name: 'people',
  columns: ['name_key', 'id'],
  key: (person) => [searchable(person.name), person.id],
  direction: 'asc',
};

export function peoplePort(calls: Calls): PeoplePort {
  return {
    get: (id, call) =>
      calls.read(call, async ({ db }) => {
        const person = await db
          .selectFrom('people')
          .select(PERSON)
          .where('id', '=', id)
          .executeTakeFirst();
        return person ?? null;
      }),

    search: (text, page, call) =>
      calls.read(call, ({ db }) => {
        const words = searchable(text).split(/\s+/).filter(Boolean);
        const found = words.reduce(
          (query, word) => query.where(sql<SqlBool>`strpos(described, ${word}) > 0`),
          db.selectFrom('people').select(PERSON),
        );
        return pageOf(found, BY_NAME, page);
      }),
  };
}

/** The person of an id, as a column. */
export function personOf(id: Expression<string | null>) {
  const people = expressionBuilder<Schema>().selectFrom('people');
  return jsonObjectFrom(people.select(PERSON).where('people.id', '=', id)).$notNull();
}

/** Whoever writes is known from then on, as their sign-in describes them now. */
export async function introduce(db: Database, people: readonly Person[]): Promise<void> {
  await db
    .insertInto('people')
    .values(people.map(rowOf))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          title: eb.ref('excluded.title'),
          department: eb.ref('excluded.department'),
          region: eb.ref('excluded.region'),
          photo: eb.ref('excluded.photo'),
          leader: eb.ref('excluded.leader'),
          job_role: eb.ref('excluded.job_role'),
          name_key: eb.ref('excluded.name_key'),
          described: eb.ref('excluded.described'),
        }))
        .where(sql<SqlBool>`people.* is distinct from excluded.*`),
    )
    .execute();
}

export async function knowsPerson(db: Database, id: Id): Promise<boolean> {
  const found = await db.selectFrom('people').select('id').where('id', '=', id).executeTakeFirst();
  return found !== undefined;
}

function rowOf({ jobRole = null, ...known }: Person) {
  const { id, title, department, region, photo, leader } = known;
  const person = { id, name: storableText(known.name), title, department, region, photo, leader };
  return {
    ...person,
    job_role: jobRole,
    name_key: searchable(person.name),
    described: searchable(`${person.name} ${department ?? ''}`),
  };
}
