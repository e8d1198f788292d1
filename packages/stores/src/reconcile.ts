import { canonicalJson } from '@stoa/domain';

export type Side = 'mine' | 'theirs';

/** A part that somebody else has published in other words than those that are being written. */
export interface Difference<T> {
  readonly field: keyof T & string;
  readonly mine: T[keyof T];
  readonly theirs: T[keyof T];
  /** The writer has changed it, too; `true` where nobody knows what they began from. */
  readonly touched: boolean;
}

/** What somebody else has changed since the writer began, and the writer has otherwise. */
export function differences<T extends object>(
  begun: T | undefined,
  mine: T,
  theirs: T,
): Difference<T>[] {
  const fields = Object.keys(theirs) as (keyof T & string)[];
  return fields.flatMap((field) => {
    const [was, is, other] = [begun?.[field], mine[field], theirs[field]].map(canonicalJson);
    if (is === other || (begun && was === other)) return [];
    const touched = begun === undefined || was !== is;
    return { field, mine: mine[field], theirs: theirs[field], touched };
  });
}

/** What is being written, with the parts of which the other side was chosen. */
export function reconciled<T extends object>(
  mine: T,
  found: readonly Difference<T>[],
  side: (field: string) => Side,
): T {
  const taken = found.filter(({ field }) => side(field) === 'theirs');
  return { ...mine, ...Object.fromEntries(taken.map(({ field, theirs }) => [field, theirs])) };
}
