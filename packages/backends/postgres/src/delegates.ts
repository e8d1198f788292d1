import { BackendError } from '@stoa/contract';
import type { Delegations, Id, PostPort } from '@stoa/contract';
import { checkDelegate } from '@stoa/domain';
import type { Calls } from './calls.ts';
import { knowsPerson, PERSON } from './people.ts';
import type { Database } from './schema.ts';

export function delegatePort(calls: Calls): Pick<PostPort, 'delegations' | 'delegate'> {
  return {
    delegations: (call) =>
      calls.read(call, ({ db }) => delegationsOf(db, calls.identity.person?.id ?? '')),

    delegate: (personId, on, call) =>
      calls.write(call, 'posts.delegate', { personId, on }, async ({ db, person }) => {
        checkDelegate(calls.identity, personId);
        if (!(await knowsPerson(db, personId))) throw unknownPerson();
        const row = { leader_id: person.id, delegate_id: personId };
        if (on) {
          await db
            .insertInto('post_delegates')
            .values(row)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        } else {
          await db
            .deleteFrom('post_delegates')
            .where('leader_id', '=', row.leader_id)
            .where('delegate_id', '=', row.delegate_id)
            .execute();
        }
        return delegationsOf(db, person.id);
      }),
  };
}

async function delegationsOf(db: Database, personId: Id): Promise<Delegations> {
  const people = db.selectFrom('people').select(PERSON).orderBy('name').orderBy('id');
  const leaders = people.where('id', 'in', (eb) =>
    eb.selectFrom('post_delegates').select('leader_id').where('delegate_id', '=', personId),
  );
  const delegates = people.where('id', 'in', (eb) =>
    eb.selectFrom('post_delegates').select('delegate_id').where('leader_id', '=', personId),
  );
  return { leaders: await leaders.execute(), delegates: await delegates.execute() };
}

function unknownPerson(): BackendError {
  return new BackendError('invalid', 'Nobody with this id is known here.', {
    fields: { personId: 'unknown' },
  });
}
