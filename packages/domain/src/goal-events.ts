import type { ActivityEvent, Campaign } from '@stoa/contract';

type Happening = Pick<ActivityEvent, 'type' | 'target'>;

/** The events of the ledger any of which fulfils the goal of a campaign. */
export function goalHappenings({ id, goal }: Pick<Campaign, 'id' | 'goal'>): readonly Happening[] {
  const reported: Happening = { type: 'converted', target: { kind: 'campaign', id } };
  switch (goal.kind) {
    case 'contributed':
      return [{ type: 'contributed', target: { kind: 'thread', id: goal.subject } }, reported];
    case 'answered':
      return [{ type: 'contributed', target: { kind: 'offer', id: goal.offerId } }, reported];
    case 'reported':
      return [{ type: 'converted', target: { kind: 'goal', id: goal.name } }, reported];
  }
}

/** Whether an event fulfils the goal of a campaign. */
export function fulfils(campaign: Pick<Campaign, 'id' | 'goal'>, event: Happening): boolean {
  return goalHappenings(campaign).some(
    ({ type, target }) =>
      type === event.type && target.kind === event.target.kind && target.id === event.target.id,
  );
}

/**
 * What a write adds to the ledger by itself, so that a goal counts when it happens and does not
 * hang on what a page reports.
 */
export function contributionOf(operation: string, input: unknown): Happening | null {
  if (operation === 'threads.reply') {
    const { subject } = input as { subject: string };
    return { type: 'contributed', target: { kind: 'thread', id: subject } };
  }
  if (operation === 'offers.answer') {
    const { id } = input as { id: string };
    return { type: 'contributed', target: { kind: 'offer', id } };
  }
  return null;
}
