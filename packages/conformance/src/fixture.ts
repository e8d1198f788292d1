import type { Backend, WriteLimits } from '@stoa/contract';
import type { Faults } from './faults.ts';
import type { Personas, PersonaName } from './personas.ts';

/** One store under test, as the personas see it. Checks seed it through its ports only. */
export interface Fixture {
  backendFor(persona: PersonaName): Promise<Backend>;
  /** Who the personas are, if not those of the kit. */
  readonly identities?: Personas;
  /** Lets calls fail; see `withFaults`. */
  readonly faults?: Faults;
  /** Makes the clock of the store stand still, to force equal times. */
  freeze?(): void | Promise<void>;
  /** Sets the clock of the store, which belongs to this check alone and was empty before. */
  setClock?(now: string): void | Promise<void>;
  /** Lets one person write only so much from now on. */
  limitWrites?(limits: WriteLimits): void | Promise<void>;
  dispose(): Promise<void>;
}

/** Makes a fixture for one check; the store may be new or shared. */
export type MakeFixture = () => Promise<Fixture>;
