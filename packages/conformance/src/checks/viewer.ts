import { CONTRACT_VERSION } from '@stoa/contract';
import { group } from '../check.ts';
import { reply } from '../conversation.ts';
import { expectEqual, expectTrue } from '../expectations.ts';
import type { PersonaName } from '../personas.ts';

export const viewerChecks = group('viewer', {}, [
  {
    name: 'the session names who is looking, and their roles',
    run: async (context) => {
      for (const persona of Object.keys(context.identities) as PersonaName[]) {
        const { person, roles } = await (await context.as(persona)).viewer.session();
        expectEqual(person, context.identities[persona].person, `the person of the ${persona}`);
        expectEqual(
          [...roles].sort(),
          [...context.identities[persona].roles].sort(),
          `roles of the ${persona}`,
        );
      }
    },
  },
  {
    name: 'every port it names is there',
    run: async (context) => {
      const backend = await context.as('author');
      const members = backend as unknown as Record<string, unknown>;
      const absent = context.session.ports.filter((port) => typeof members[port] !== 'object');
      expectEqual(absent, [], 'ports that are named but absent');
      expectEqual(backend.contractVersion, CONTRACT_VERSION, 'version of the contract');
    },
  },
  {
    name: 'the clock does not go back',
    run: async (context) => {
      const { now } = await (await context.as('reader')).viewer.session();
      expectTrue(context.session.now <= now, `${context.session.now} is before ${now}`);
    },
  },
  {
    name: 'the sequence grows with every change',
    ports: ['threads'],
    capabilities: ['live'],
    run: async (context) => {
      await reply(context, 'author', 'a change');
      const { sequence } = await (await context.as('author')).viewer.session();
      expectTrue((sequence ?? 0) > (context.session.sequence ?? -1), 'a write grows the sequence');
    },
  },
]);
