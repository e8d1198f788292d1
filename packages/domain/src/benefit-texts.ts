import type { BenefitText, Identity, Stage } from '@stoa/contract';

/** Whoever a text is chosen for. */
export interface Reader {
  readonly identity: Identity;
  readonly stage: Stage;
}

/**
 * The text meant for a reader: the one that names most about them wins; of those that name as
 * much, the department counts before the role and the role before the stage; then the order.
 */
export function textFor(texts: readonly BenefitText[], reader: Reader): BenefitText | null {
  let best: BenefitText | null = null;
  for (const text of texts) {
    if (suits(text, reader) && (!best || weight(text) > weight(best))) best = text;
  }
  return best;
}

function suits({ department, role, stage }: BenefitText, reader: Reader): boolean {
  const { person, roles } = reader.identity;
  if (stage !== null && stage !== reader.stage) return false;
  if (department !== null && department !== person?.department) return false;
  if (role === null || role === person?.jobRole) return true;
  return person !== null && roles.some((held) => held === role);
}

/** Any two name less than three, so what is named first settles a tie. */
function weight({ department, role, stage }: BenefitText): number {
  const named = [department, role, stage].map((part) => part !== null);
  const count = named.filter(Boolean).length;
  return count * 8 + (named[0] ? 4 : 0) + (named[1] ? 2 : 0) + (named[2] ? 1 : 0);
}

/** Whom a text is for, as one key; two texts of a campaign never have the same. */
export function textKey({ department, role, stage }: BenefitText): string {
  return JSON.stringify([department, role, stage]);
}
