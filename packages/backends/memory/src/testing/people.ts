import type { Identity, Person } from '@stoa/contract';

function person(id: string, name: string, leader = false): Person {
  return { id, name, title: null, department: null, region: null, photo: null, leader };
}

export const anna = person('anna', 'Anna Nowak');
export const ewa = person('ewa', 'Ewa Leśniak', true);

export const asAnna: Identity = { person: anna, roles: ['employee'] };
export const asGuest: Identity = { person: null, roles: [] };
