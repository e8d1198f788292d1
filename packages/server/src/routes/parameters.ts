import { LIMITS } from '@stoa/contract';
import { Cursor, Id } from '@stoa/contract/schemas';
import { Type } from 'typebox';

export const ById = Type.Object({ id: Id });

/** Query parameters of every list. */
export const paging = {
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: LIMITS.pageMaximum, default: LIMITS.pageDefault }),
  ),
};

export const Paging = Type.Object(paging);
