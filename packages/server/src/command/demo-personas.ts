import { readFileSync } from 'node:fs';
import type { Role } from '@stoa/contract';
import { Identity } from '@stoa/contract/schemas';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { StartProblem } from './start-problem.ts';

/** The people a demo page may be: those in a JSON file of identities, else one for each role. */
export function readPersonas(file: string | undefined): readonly Identity[] {
  if (file === undefined) return DEFAULT_PERSONAS;
  const personas = parsed(file);
  if (Value.Check(Type.Array(Identity, { minItems: 1 }), personas)) return personas;
  throw new StartProblem(
    `${file} in STOA_DEMO_PERSONAS holds no JSON list of identities: correct it.`,
  );
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem(`STOA_DEMO_PERSONAS cannot be read (${reason}): name a JSON file.`);
  }
}

function persona(
  id: string,
  name: string,
  title: string,
  department: string,
  role?: Role,
): Identity {
  return {
    person: { id, name, title, department, region: null, photo: null, leader: role === 'leader' },
    roles: role ? ['employee', role] : ['employee'],
  };
}

const DEFAULT_PERSONAS: readonly Identity[] = [
  persona('employee', 'Alex Nowak', 'Planner', 'Logistics'),
  persona('leader', 'Maria Kowalska', 'Director', 'Sales', 'leader'),
  persona('editor', 'Tom Berg', 'Internal communication', 'Human Resources', 'editor'),
  persona('moderator', 'Zofia Lis', 'Community', 'Human Resources', 'moderator'),
];
