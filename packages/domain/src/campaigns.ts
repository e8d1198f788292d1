import type { Campaign, CampaignOutcome, Person } from '@stoa/contract';
import { canonicalJson } from './mutations.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What a person answered to a campaign, with the version of the text they saw. */
export interface CampaignResponse extends CampaignOutcome {
  readonly textVersion: number;
}

/** When a campaign snoozed now may come back: a day later. */
export function snoozedUntil(now: string): string {
  return new Date(Date.parse(now) + DAY).toISOString();
}

/** The one campaign to show: running, meant for the person, not put aside, highest priority first. */
export function currentCampaign(
  campaigns: readonly Campaign[],
  responses: readonly CampaignResponse[],
  person: Person | null,
  now: string,
): Campaign | null {
  const showable = campaigns.filter(
    (campaign) =>
      campaign.startsAt <= now &&
      now < campaign.endsAt &&
      addresses(campaign, person) &&
      !responses.some((response) => putsAside(response, campaign, now)),
  );
  return showable.sort(byPriority)[0] ?? null;
}

type Words = Pick<Campaign, 'message' | 'action'>;

/** New words are a new version, which those who dismissed the old one see again. */
export function textVersionAfter(
  known: (Words & Pick<Campaign, 'textVersion'>) | null,
  content: Words,
): number {
  if (!known) return 1;
  const words = ({ message, action }: Words): string => canonicalJson([message, action.label]);
  return words(known) === words(content) ? known.textVersion : known.textVersion + 1;
}

function addresses(campaign: Campaign, person: Person | null): boolean {
  if (campaign.departments.length === 0) return true;
  return person?.department != null && campaign.departments.includes(person.department);
}

function putsAside(response: CampaignResponse, campaign: Campaign, now: string): boolean {
  if (response.campaignId !== campaign.id) return false;
  if (response.answer === 'dismissed') return response.textVersion === campaign.textVersion;
  return response.until !== null && now < response.until;
}

function byPriority(a: Campaign, b: Campaign): number {
  if (a.priority !== b.priority) return b.priority - a.priority;
  if (a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
