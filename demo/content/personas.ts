import type { Identity } from '@stoa/contract';
import { person } from './people.ts';

/** Who a visitor of the demo may be. */
export const personas = {
  employee: { person: person('magda-sowa'), roles: ['employee'] },
  leader: { person: person('tomasz-bielak'), roles: ['employee', 'leader'] },
  editor: { person: person('bartek-nowicki'), roles: ['employee', 'editor'] },
  moderator: { person: person('alicja-rutkowska'), roles: ['employee', 'moderator'] },
  owner: { person: person('dorota-maj'), roles: ['employee', 'leader', 'editor'] },
  guest: { person: null, roles: [] },
} as const satisfies Record<string, Identity | { person: null; roles: readonly [] }>;
