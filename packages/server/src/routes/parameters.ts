import { LIMITS } from '@stoa/contract';
import { Cursor, Id } from '@stoa/contract/schemas';
import { Type } from 'typebox';

export const ById = Type.Object({ id: Id });

/** Query parameters of every list. */
export const paging = {
  cursor: Type.Optional(Cursor),
  // As an integer, 1.5 would be cut to 1 on its way in instead of being refused.
  limit: Type.Optional(
    Type.Number({
      minimum: 1,
      maximum: LIMITS.pageMaximum,
      multipleOf: 1,
      default: LIMITS.pageDefault,
    }),
  ),
};

export const Paging = Type.Object(paging);
