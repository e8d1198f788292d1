import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Audience, Identity } from '@stoa/contract';
import { addresses, EVERYONE } from './audience.ts';

const anna: Identity = {
  person: {
    id: 'anna',
    name: 'Anna Nowak',
    title: null,
    department: 'Logistics',
    region: 'North',
    photo: null,
    leader: false,
    jobRole: 'driver',
  },
  roles: ['employee', 'editor'],
};
const newcomer: Identity = {
  person: { ...anna.person!, department: null, region: null, jobRole: null },
  roles: [],
};
const guest: Identity = { person: null, roles: [] };
describe('an audience', () => {
  it('is everyone, guests included, when it names nobody', () => {
    for (const identity of [anna, newcomer, guest]) assert.ok(addresses(EVERYONE, identity));
  });

  const cases: readonly (readonly [string, Partial<Audience>, boolean])[] = [
    ['one of its departments', { departments: ['Sales', 'Logistics'] }, true],
    ['another department', { departments: ['Sales'] }, false],
    ['a job', { roles: ['driver'] }, true],
    ['a role of the identity', { roles: ['editor'] }, true],
    ['another job', { roles: ['welder'] }, false],
    ['a region', { regions: ['North'] }, true],
    ['another region', { regions: ['South'] }, false],
    ['a department and a job', { departments: ['Logistics'], roles: ['driver'] }, true],
    ['a department and another job', { departments: ['Logistics'], roles: ['welder'] }, false],
    ['a name in another case', { departments: ['logistics'] }, false],
  ];
  for (const [name, audience, meant] of cases) {
    it(`that names ${name} ${meant ? 'addresses' : 'leaves out'} a person of Logistics`, () => {
      assert.equal(addresses({ ...EVERYONE, ...audience }, anna), meant);
    });

    it(`that names ${name} leaves out guests and those of whom nothing is known`, () => {
      for (const unknown of [newcomer, guest]) {
        assert.equal(addresses({ ...EVERYONE, ...audience }, unknown), false);
      }
    });
  }
});
