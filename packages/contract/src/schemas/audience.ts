import { Type, type Static } from 'typebox';

const names = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 100 });

/** Whom something is meant for: all three must match, and an empty list matches everyone. */
export const Audience = Type.Object(
  {
    departments: names,
    /** Names of jobs as `Person.jobRole` has them, or roles of the identity. */
    roles: names,
    regions: names,
  },
  { additionalProperties: false },
);
export type Audience = Static<typeof Audience>;
