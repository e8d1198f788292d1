import type { Campaign, CampaignAnswer, CampaignResults, SuppressionReason } from '@stoa/contract';
import { MINIMUM_PEOPLE, shownCount, showsParts } from './small-groups.ts';

/** The channel of whoever came from a page. */
export const PAGE_CHANNEL = 'page';

/** What the ledger says about one person and one campaign; it never leaves the backend. */
export interface PersonFacts {
  readonly department: string | null;
  /** Why it was not shown, each reason once. */
  readonly reasons: readonly SuppressionReason[];
  /** Days on which it was shown, oldest first. */
  readonly shownOn: readonly string[];
  /** How often the text of today was shown. */
  readonly showingsOfText: number;
  readonly seen: boolean;
  /** Where they first clicked. */
  readonly channel: string | null;
  /** The day of the first goal event. */
  readonly goalOn: string | null;
  readonly answer: CampaignAnswer['answer'] | null;
}

/** Reasons that say nothing about somebody of the audience. */
const BEFORE_ELIGIBLE: ReadonlySet<SuppressionReason> = new Set<SuppressionReason>([
  'not-started',
  'ended',
  'audience',
]);

/** How a campaign fares, without any number that points at somebody. */
export function campaignResults(
  campaign: Pick<Campaign, 'id' | 'stopAfter' | 'channels'>,
  people: readonly PersonFacts[],
): CampaignResults {
  const count = (is: (person: PersonFacts) => boolean): number => people.filter(is).length;
  const counted = (is: (person: PersonFacts) => boolean) => shownCount(count(is));
  const answered = (answer: CampaignAnswer['answer']) =>
    counted((person) => person.answer === answer);
  return {
    campaignId: campaign.id,
    minimumGroup: MINIMUM_PEOPLE,
    eligible: counted(isEligible),
    suppressed: reasonsOf(people).map((reason) => ({
      reason,
      people: counted(({ reasons }) => reasons.includes(reason)),
    })),
    shown: counted(wasShown),
    seen: counted(({ seen }) => seen),
    clicked: counted(({ channel }) => channel !== null),
    converted: counted(hasConverted),
    answers: {
      snoozed: answered('snoozed'),
      dismissed: answered('dismissed'),
      alreadyDoes: answered('already-does'),
    },
    byExposure: byExposure(people),
    channels: byChannel(campaign.channels, people),
    handOff: handOff(people.filter((person) => isGivenOver(person, campaign.stopAfter))),
  };
}

const wasShown = ({ shownOn }: PersonFacts): boolean => shownOn.length > 0;

function isEligible({ shownOn, reasons }: PersonFacts): boolean {
  return shownOn.length > 0 || reasons.some((reason) => !BEFORE_ELIGIBLE.has(reason));
}

/** What happened before the first showing would have happened anyway. */
function hasConverted({ shownOn, goalOn }: PersonFacts): boolean {
  const [first] = shownOn;
  return goalOn !== null && first !== undefined && goalOn >= first;
}

/** Somebody who has said why they will not is left alone by colleagues, too. */
function isGivenOver(person: PersonFacts, stopAfter: number): boolean {
  const { showingsOfText, goalOn, answer } = person;
  if (showingsOfText < stopAfter || goalOn !== null) return false;
  return answer !== 'dismissed' && answer !== 'already-does';
}

function reasonsOf(people: readonly PersonFacts[]): SuppressionReason[] {
  return [...new Set(people.flatMap(({ reasons }) => reasons))].sort();
}

/** Whoever converted did so after their last showing on that day or before it. */
function byExposure(people: readonly PersonFacts[]): CampaignResults['byExposure'] {
  const most = people.reduce((longest, { shownOn }) => Math.max(longest, shownOn.length), 0);
  const exposures = new Array(most).fill(0).map((_, i) => i);
  const converted = exposures.map(
    (i) =>
      people.filter((person) => {
        const { goalOn, shownOn } = person;
        if (goalOn === null || !hasConverted(person)) return false;
        return shownOn.filter((day) => day <= goalOn).length === i + 1;
      }).length,
  );
  const shows = showsParts(converted);
  return exposures.map((i) => ({
    exposure: i + 1,
    shown: shownCount(people.filter(({ shownOn }) => shownOn.length > i).length),
    converted: shows[i] ? (converted[i] ?? 0) : null,
  }));
}

function byChannel(
  told: readonly string[],
  people: readonly PersonFacts[],
): CampaignResults['channels'] {
  const came = people.flatMap(({ channel }) => channel ?? []);
  const names = [...new Set([PAGE_CHANNEL, ...told, ...came])];
  const counts = names.map((name) => came.filter((channel) => channel === name).length);
  const shows = showsParts(counts);
  return {
    total: shownCount(came.length),
    parts: names.map((channel, i) => ({
      channel,
      people: shows[i] ? (counts[i] ?? 0) : null,
    })),
  };
}

/** Departments, not people: a colleague there asks around, and nobody is pointed out. */
function handOff(people: readonly PersonFacts[]): CampaignResults['handOff'] {
  const sizes = new Map<string | null, number>();
  for (const { department } of people) sizes.set(department, (sizes.get(department) ?? 0) + 1);
  const names = [...sizes.keys()].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const shows = showsParts(names.map((name) => sizes.get(name) ?? 0));
  const departments = names.flatMap((department, i) =>
    department !== null && shows[i] ? [{ department, people: sizes.get(department) ?? 0 }] : [],
  );
  return { departments, hidden: names.length - departments.length };
}
