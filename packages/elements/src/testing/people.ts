import type { Identity, Person } from '@stoa/contract';

function person(id: string, name: string, title: string, department: string): Person {
  return { id, name, title, department, region: null, photo: null, leader: false };
}

export const ANNA = person('anna', 'Anna Kowalska', 'Payroll specialist', 'HR');
export const JAN = person('jan', 'Jan Nowak', 'Driver', 'Logistics');
export const EWA: Person = { ...person('ewa', 'Ewa Zielińska', 'HR director', 'HR'), leader: true };
export const PEOPLE = [ANNA, JAN, EWA];

export const AS_ANNA: Identity = { person: ANNA, roles: ['employee'] };
export const AS_JAN: Identity = { person: JAN, roles: ['employee'] };
export const AS_MODERATOR: Identity = { person: EWA, roles: ['employee', 'moderator'] };
export const AS_GUEST: Identity = { person: null, roles: [] };
