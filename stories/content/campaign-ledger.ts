import type { MemorySeed } from '@stoa/backend-memory';
import type { Person } from '@stoa/contract';
import { CAMPAIGN } from './campaign.ts';
import { DAYS, minutesAgo } from './clock.ts';

type Each<Part extends keyof MemorySeed> =
  NonNullable<MemorySeed[Part]> extends readonly (infer One)[] ? One : never;

const SPORTS_CARD = 'sports-card';
const DEPARTMENTS = ['Logistics', 'Service', 'Finance', 'People'];
/** So many days ago each showing was, on workdays before the day of the stories. */
const SHOWINGS = [5, 4, 3];

const COLLEAGUES: readonly Person[] = new Array(90).fill(0).map((_, i) => ({
  id: `colleague-${i}`,
  name: `Colleague ${i + 1}`,
  title: null,
  department: DEPARTMENTS[i % DEPARTMENTS.length] ?? null,
  region: 'Gdańsk',
  photo: null,
  leader: false,
}));

const CARD = { kind: 'campaign', id: SPORTS_CARD } as const;
const USED = { kind: 'goal', id: 'card-used' } as const;

/** Each went another way through the campaign: what is shown of them all are numbers. */
function waysOf({ id: personId }: Person, i: number) {
  const activity: Each<'activity'>[] = [];
  const decisions: Each<'decisions'>[] = [];
  const responses: Each<'responses'>[] = [];
  /** After which showing the card was used; by every third person never. */
  const converts = [Infinity, 1, 2 + (i % 2)][i % 3]!;
  SHOWINGS.forEach((days, k) => {
    const at = minutesAgo(days * DAYS);
    const day = at.slice(0, 10);
    const note = (type: Each<'activity'>['type'], more: Partial<Each<'activity'>> = {}): void => {
      const event = { id: `${type} ${day} ${personId}`, personId, type, target: CARD, at };
      activity.push({ ...event, ...more });
    };
    if (k >= converts) {
      decisions.push({ personId, campaignId: SPORTS_CARD, day, reason: 'converted', at });
      return;
    }
    decisions.push({ personId, campaignId: SPORTS_CARD, day, at });
    if ((i + k) % 8 !== 0) note('seen');
    if ((i + k) % 2 === 0) note('clicked', i % 4 === 0 ? { channel: 'poster' } : {});
    if (k === converts - 1) note('converted', { target: USED });
  });
  if (i % 9 === 0) {
    responses.push({
      personId,
      campaignId: SPORTS_CARD,
      answer: i % 2 === 0 ? 'snoozed' : 'dismissed',
      at: minutesAgo(3 * DAYS - 1),
    });
  }
  return { activity, decisions, responses };
}

const ways = COLLEAGUES.map(waysOf);

/** The campaign after three showings to ninety people. */
export const MEASURED_CAMPAIGN: MemorySeed = {
  ...CAMPAIGN,
  people: [...(CAMPAIGN.people ?? []), ...COLLEAGUES],
  activity: ways.flatMap(({ activity }) => activity),
  decisions: ways.flatMap(({ decisions }) => decisions),
  responses: ways.flatMap(({ responses }) => responses),
};
