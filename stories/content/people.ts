import type { Identity, Person } from '@stoa/contract';

function person(id: string, name: string, title: string, department: string): Person {
  return { id, name, title, department, region: 'Gdańsk', photo: null, leader: false };
}

export const ANNA = person('anna', 'Anna Wiśniewska', 'Payroll specialist', 'Finance');
export const PIOTR = person('piotr', 'Piotr Zalewski', 'Warehouse foreman', 'Logistics');
export const MARTA = person('marta', 'Marta Lewandowska', 'Benefits coordinator', 'People');
export const TOMASZ = person('tomasz', 'Tomasz Król', 'Service technician', 'Service');
export const EWA: Person = {
  ...person('ewa', 'Ewa Sobczak', 'Managing director', 'Board'),
  leader: true,
};

export const PEOPLE: readonly Person[] = [ANNA, PIOTR, MARTA, TOMASZ, EWA];

/** Anna looks at every story, unless it says otherwise. */
export const VIEWER: Identity = { person: ANNA, roles: ['employee'] };
export const GUEST: Identity = { person: null, roles: [] };
