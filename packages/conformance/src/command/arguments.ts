import { parseArgs } from 'node:util';
import { personas } from '../personas.ts';
import type { PersonaName } from '../personas.ts';

export const USAGE = `Checks a server that speaks Stoa's HTTP protocol. It writes into the server's store.

  stoa-conformance <url> --token author=<jwt> --token reader=<jwt> …
  stoa-conformance <url> --demo
  stoa-conformance --personas

  --token <persona>=<token>  bearer token of author, reader, leader, editor or moderator
  --demo                     the server runs in demo mode and knows the personas of the kit
  --personas                 prints those personas as JSON, for the server to know
  --only <text>              runs the checks whose "group: name" contains the text
`;

export interface Arguments {
  readonly url: string;
  /** How the server recognises a persona; nobody signs in as the guest. */
  readonly signIn: (persona: PersonaName) => SignIn;
  readonly only?: string;
}

export type SignIn = { readonly token?: () => string; readonly persona?: string };

/** A command line that makes no sense; the message says what to change. */
export class UsageProblem extends Error {}

/** What the command line asks for; `personas` when it only asks who they are. */
export function readArguments(args: readonly string[]): Arguments | 'personas' {
  const { values, positionals } = parsed(args);
  if (values.personas) return 'personas';
  const [url, ...more] = positionals;
  if (url === undefined || more.length > 0 || !URL.canParse(url)) {
    throw new UsageProblem('Name one address of a server, for example http://127.0.0.1:4173.');
  }
  const signIn = values.demo ? byPersona : byToken(values.token ?? []);
  return { url, signIn, ...(values.only === undefined ? {} : { only: values.only }) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        token: { type: 'string', multiple: true },
        only: { type: 'string' },
        demo: { type: 'boolean' },
        personas: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}

function byPersona(persona: PersonaName): SignIn {
  const { person } = personas[persona];
  return person ? { persona: person.id } : {};
}

function byToken(pairs: readonly string[]): (persona: PersonaName) => SignIn {
  const tokens = new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
  const missing = Object.keys(personas).filter((name) => name !== 'guest' && !tokens.get(name));
  if (missing.length > 0) {
    throw new UsageProblem(`Pass --demo, or a --token for: ${missing.join(', ')}.`);
  }
  return (persona) => {
    const token = tokens.get(persona);
    return token === undefined ? {} : { token: () => token };
  };
}
