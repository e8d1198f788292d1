import type { Identity } from '@stoa/contract';

export const ANNA: Identity = {
  person: {
    id: 'anna',
    name: 'Anna Żak',
    title: 'Planner',
    department: 'Logistics',
    region: 'North',
    jobRole: 'planner',
    photo: 'https://intranet.example.com/anna.jpg',
    leader: false,
  },
  roles: ['employee'],
};

export const EDITOR: Identity = {
  person: { ...ANNA.person!, id: 'edith', name: 'Edith Lis' },
  roles: ['employee', 'editor'],
};
