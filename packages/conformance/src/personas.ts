import type { Identity, Person, Role } from '@stoa/contract';

export type PersonaName = 'author' | 'reader' | 'leader' | 'editor' | 'moderator' | 'guest';

function persona(id: string, name: string, department: string, roles: readonly Role[]): Identity {
  const leader = roles.includes('leader');
  const person: Person = {
    id: `conformance-${id}`,
    name,
    title: leader ? 'Director' : 'Specialist',
    department,
    region: null,
    photo: null,
    leader,
    jobRole: leader ? null : 'specialist',
  };
  return { person, roles: ['employee', ...roles] };
}

export type Personas = Readonly<Record<PersonaName, Identity>>;

/** Who makes the calls of the checks; a fixture lets its backend know them as these. */
export const personas: Personas = {
  author: persona('author', 'Łucja Żak', 'Logistics', []),
  reader: persona('reader', 'Marek Ångström', 'Customer Care', []),
  leader: persona('leader', 'Ewa Leśniak', 'Sales', ['leader']),
  editor: persona('editor', 'Tomasz Wróbel', 'Human Resources', ['editor']),
  moderator: persona('moderator', 'Zoë Müller', 'Communication', ['moderator']),
  guest: { person: null, roles: [] },
};
