import type {
  Backend,
  Capabilities,
  MutationCall,
  Person,
  PortName,
  Session,
  Subject,
} from '@stoa/contract';
import { v7 } from 'uuid';
import type { Fixture } from './fixture.ts';
import { personas } from './personas.ts';
import type { PersonaName, Personas } from './personas.ts';

/** One rule of the contract, stated by its name. */
export interface Check {
  readonly group: string;
  readonly name: string;
  /** Ports without which there is nothing to check. */
  readonly ports?: readonly PortName[];
  /** Where these are declared `false`, the calls behind them answer `unsupported` instead. */
  readonly capabilities?: readonly (keyof Capabilities)[];
  /** What the fixture must be able to do. */
  readonly fixture?: readonly ('faults' | 'freeze' | 'setClock' | 'limitWrites')[];
  run(context: CheckContext): Promise<void>;
}

/** What a check works with: personas, and names nobody else uses. */
export class CheckContext {
  readonly fixture: Fixture;
  readonly session: Session;
  readonly identities: Personas;
  readonly subject: Subject = `page:/conformance/${v7()}`;
  readonly #backends = new Map<PersonaName, Promise<Backend>>();

  constructor(fixture: Fixture, session: Session) {
    this.fixture = fixture;
    this.session = session;
    this.identities = fixture.identities ?? personas;
  }

  as(persona: PersonaName): Promise<Backend> {
    const known = this.#backends.get(persona);
    if (known) return known;
    const backend = this.fixture.backendFor(persona);
    this.#backends.set(persona, backend);
    return backend;
  }

  person(persona: Exclude<PersonaName, 'guest'>): Person {
    return this.identities[persona].person!;
  }

  newId(): string {
    return v7();
  }

  mutation(): MutationCall {
    return { mutationId: v7() };
  }
}

type Needs = Pick<Check, 'ports' | 'capabilities' | 'fixture'>;

/** Checks of one group that need the same, and each what it adds. */
export function group(
  name: string,
  common: Needs,
  members: readonly Omit<Check, 'group'>[],
): readonly Check[] {
  return members.map((member) => ({
    ...member,
    group: name,
    ports: [...(common.ports ?? []), ...(member.ports ?? [])],
    capabilities: [...(common.capabilities ?? []), ...(member.capabilities ?? [])],
    fixture: [...(common.fixture ?? []), ...(member.fixture ?? [])],
  }));
}
