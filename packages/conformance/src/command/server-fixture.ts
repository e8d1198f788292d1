import type { Backend, Identity } from '@stoa/contract';
import type { MakeFixture } from '../fixture.ts';
import { personas } from '../personas.ts';
import type { PersonaName, Personas } from '../personas.ts';
import type { SignIn } from './arguments.ts';

/** The part of `@stoa/backend-http` that is needed; a peer, because it is checked by this kit. */
interface HttpModule {
  readonly createHttpBackend: (options: { url: string } & SignIn) => Backend;
}

/** Fixtures that share the store of one server; its answers tell who the personas are. */
export async function serverFixture(
  url: string,
  signIn: (persona: PersonaName) => SignIn,
): Promise<MakeFixture> {
  const { createHttpBackend } = await importHttp();
  const connect = (persona: PersonaName): Backend => createHttpBackend({ url, ...signIn(persona) });
  const identities = await askWho(connect);
  return async () => {
    const backends = new Set<Backend>();
    return {
      identities,
      backendFor: async (persona) => {
        const backend = connect(persona);
        backends.add(backend);
        return backend;
      },
      dispose: async () => {
        await Promise.all([...backends].map((backend) => backend.dispose()));
      },
    };
  };
}

async function importHttp(): Promise<HttpModule> {
  const name = '@stoa/backend-http';
  try {
    return (await import(name)) as HttpModule;
  } catch (cause) {
    throw new Error(`Install "${name}" beside this kit to check a server.`, { cause });
  }
}

async function askWho(connect: (persona: PersonaName) => Backend): Promise<Personas> {
  const names = Object.keys(personas) as PersonaName[];
  const known: [PersonaName, Identity][] = [];
  for (const name of names) {
    const backend = connect(name);
    const { person, roles } = await backend.viewer.session();
    await backend.dispose();
    known.push([name, { person, roles }]);
    const lacking = personas[name].roles.filter((role) => !roles.includes(role));
    if ((name === 'guest') !== (person === null) || lacking.length > 0) {
      const who = person === null ? 'a guest' : `"${person.id}" without ${lacking.join(', ')}`;
      throw new Error(`The server takes the ${name} for ${who}: correct its sign-in.`);
    }
  }
  return Object.fromEntries(known) as Personas;
}
