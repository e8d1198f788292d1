import { Type, type Static } from 'typebox';
import { Id } from './values.ts';

export const Person = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    title: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
    department: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
    region: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
    photo: Type.Union([Type.String({ maxLength: 2048 }), Type.Null()]),
    leader: Type.Boolean(),
    /** What kind of work a person does, for example `driver`; absent is the same as `null`. */
    jobRole: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()])),
  },
  { additionalProperties: false },
);
export type Person = Static<typeof Person>;

/** What a person may do beyond reading and writing as an employee. */
export const Role = Type.Union([
  Type.Literal('employee'),
  Type.Literal('leader'),
  Type.Literal('editor'),
  Type.Literal('moderator'),
]);
export type Role = Static<typeof Role>;

/** Who makes a call, as the host's sign-in says; `person: null` is a guest. */
export const Identity = Type.Object(
  { person: Type.Union([Person, Type.Null()]), roles: Type.Array(Role) },
  { additionalProperties: false },
);
export type Identity = Static<typeof Identity>;
