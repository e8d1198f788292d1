import type {
  ArchivedCampaign,
  AttentionClaim,
  Campaign,
  Caps,
  Id,
  ShownCampaign,
  SuppressionReason,
} from '@stoa/contract';
import { addresses } from './audience.ts';
import { textFor } from './benefit-texts.ts';
import type { Reader } from './benefit-texts.ts';
import { presentCampaign } from './campaigns.ts';
import type { CampaignResponse, Moment } from './campaigns.ts';
import { dayOf, daysFrom } from './days.ts';
import { addCountingDays, countsDay } from './workdays.ts';

/** Counting days between one showing and the next; the last one goes on for ever. */
export const SPACING = [1, 3, 7, 14, 30] as const;

/** A day on which somebody was shown a campaign. */
export interface Exposure {
  readonly campaignId: Id;
  readonly day: string;
  readonly textVersion: number;
  /** The group the campaign is in. */
  readonly group: string | null;
}

/** What is known of one person; a guest has none of it. */
export interface ReaderHistory {
  readonly exposures: readonly Exposure[];
  /** The last response to each campaign. */
  readonly responses: readonly CampaignResponse[];
  /** Campaigns whose goal event has happened. */
  readonly reached: ReadonlySet<Id>;
  /** Who has the one interruption of today. */
  readonly attention: AttentionClaim | null;
}

export const NO_HISTORY: ReaderHistory = {
  exposures: [],
  responses: [],
  reached: new Set(),
  attention: null,
};

/** Why a campaign is not shown; `null` for the one that is. */
export interface Verdict {
  readonly campaign: Campaign;
  readonly reason: SuppressionReason | null;
}

export interface Decision {
  readonly shown: ShownCampaign | null;
  readonly verdicts: readonly Verdict[];
  /** What takes the interruption of the day, if it was free. */
  readonly claims: string | null;
}

/** How a campaign is named where interruptions are counted. */
export const campaignAttention = (id: Id): string => `campaign:${id}`;

/** Campaigns are decided on until the end of their last day. */
export function isDecidedOn({ endsAt }: Pick<Campaign, 'endsAt'>, moment: Moment): boolean {
  return dayOf(endsAt, moment.timeZone) >= moment.day;
}

/** The one campaign to show a reader on a visit, and why each other one is not shown. */
export function decideCampaigns(
  campaigns: readonly Campaign[],
  reader: Reader,
  history: ReaderHistory,
  visit: string,
  moment: Moment,
): Decision {
  const decided = campaigns.filter((campaign) => isDecidedOn(campaign, moment)).sort(byPriority);
  const judged = decided.map((campaign): Verdict => {
    return { campaign, reason: obstacle(campaign, reader, history, moment) };
  });
  const due = judged.filter(({ reason }) => reason === null).map(({ campaign }) => campaign);
  const winner = chosen(due, history, visit, moment);
  const shown =
    winner && presentCampaign(winner, reader, showingsBefore(winner, reader, history, moment));
  return {
    shown,
    verdicts: judged.map(({ campaign, reason }) => ({
      campaign,
      reason: reason ?? (campaign === winner ? null : 'attention'),
    })),
    claims: winner && !history.attention ? campaignAttention(winner.id) : null,
  };
}

function chosen(
  due: readonly Campaign[],
  history: ReaderHistory,
  visit: string,
  moment: Moment,
): Campaign | null {
  // Whoever asks to see a message again is not interrupted by it.
  const wanted = due.find(({ id }) => isWanted(responseOf(id, history), moment));
  if (wanted) return wanted;
  const { attention } = history;
  if (!attention) return due[0] ?? null;
  if (attention.visit !== visit) return null;
  return due.find(({ id }) => campaignAttention(id) === attention.what) ?? null;
}

/** What keeps a campaign from a reader, whatever else there is to show. */
function obstacle(
  campaign: Campaign,
  reader: Reader,
  history: ReaderHistory,
  moment: Moment,
): SuppressionReason | null {
  if (moment.now < campaign.startsAt) return 'not-started';
  if (moment.now >= campaign.endsAt) return 'ended';
  const meant = addresses(campaign.audience, reader.identity) && textFor(campaign.texts, reader);
  if (!meant) return 'audience';
  if (history.reached.has(campaign.id)) return 'converted';
  const response = responseOf(campaign.id, history);
  if (isWanted(response, moment)) return null;
  return (
    putAside(campaign, response, moment) ?? tooMuch(campaign, history, response, moment) ?? null
  );
}

function putAside(
  campaign: Campaign,
  response: CampaignResponse | undefined,
  { now }: Moment,
): SuppressionReason | null {
  if (response?.answer === 'already-does') return 'already-does';
  if (response?.answer === 'dismissed' && response.textVersion >= campaign.textVersion) {
    return 'dismissed';
  }
  return isSnoozed(response, now) ? 'snoozed' : null;
}

/** A showing of today changes nothing today: the day has been decided on. */
function tooMuch(
  campaign: Campaign,
  history: ReaderHistory,
  response: CampaignResponse | undefined,
  moment: Moment,
): SuppressionReason | null {
  const { caps, group, days, stopAfter } = campaign;
  const before = history.exposures.filter(({ day }) => day < moment.day);
  const own = before.filter(({ campaignId }) => campaignId === campaign.id);
  const ofText = own.filter(({ textVersion }) => textVersion === campaign.textVersion);
  if (ofText.length >= stopAfter) return 'exhausted';
  if (!countsDay(days, moment.day)) return 'day-off';
  if (isCapped(caps, own, moment)) return 'cap';
  const together = before.filter((exposure) => group && exposure.group === group.name);
  if (group && isCapped(group, together, moment)) return 'group-cap';
  return moment.day < dueOn(campaign, ofText, response, moment) ? 'spacing' : null;
}

function isCapped(
  { period, lifetime }: Caps,
  exposures: readonly Exposure[],
  { day: today }: Moment,
): boolean {
  if (lifetime !== null && exposures.length >= lifetime) return true;
  if (!period) return false;
  const recent = exposures.filter(({ day }) => daysFrom(day, today) < period.days);
  return recent.length >= period.times;
}

/** The first day on which the text may be shown after so many showings, or after a snooze. */
function dueOn(
  { days }: Campaign,
  exposures: readonly Exposure[],
  response: CampaignResponse | undefined,
  { timeZone }: Moment,
): string {
  const last = exposures.reduce((latest, { day }) => (day > latest ? day : latest), '');
  if (!last) return '';
  const until = response?.answer === 'snoozed' && response.until;
  if (until && dayOf(until, timeZone) > last) return '';
  const spacing = SPACING[Math.min(exposures.length, SPACING.length) - 1] ?? 0;
  return addCountingDays(days, last, spacing);
}

/** Each showing takes the next wording; guests, of whom nothing is known, a new one each day. */
function showingsBefore(
  campaign: Campaign,
  { identity }: Reader,
  history: ReaderHistory,
  moment: Moment,
): number {
  if (!identity.person) {
    return Math.max(0, daysFrom(dayOf(campaign.startsAt, moment.timeZone), moment.day));
  }
  return history.exposures.filter(
    ({ campaignId, textVersion, day }) =>
      campaignId === campaign.id && textVersion === campaign.textVersion && day < moment.day,
  ).length;
}

/** What became of a campaign for somebody who was shown it. */
export function archiveState(
  campaign: Campaign,
  { responses, reached }: Pick<ReaderHistory, 'responses' | 'reached'>,
  { now }: Pick<Moment, 'now'>,
): ArchivedCampaign['state'] {
  if (reached.has(campaign.id)) return 'converted';
  if (now >= campaign.endsAt) return 'ended';
  const response = responses.find(({ campaignId }) => campaignId === campaign.id);
  if (response?.answer === 'already-does') return 'already-does';
  if (response?.answer === 'dismissed' && response.textVersion >= campaign.textVersion) {
    return 'dismissed';
  }
  return isSnoozed(response, now) ? 'snoozed' : 'open';
}

function isSnoozed(response: CampaignResponse | undefined, now: string): boolean {
  return response?.answer === 'snoozed' && response.until !== null && now < response.until;
}

function isWanted(response: CampaignResponse | undefined, { day, timeZone }: Moment): boolean {
  return response?.answer === 'show-again' && dayOf(response.at, timeZone) === day;
}

function responseOf(id: Id, { responses }: ReaderHistory): CampaignResponse | undefined {
  return responses.find(({ campaignId }) => campaignId === id);
}

function byPriority(a: Campaign, b: Campaign): number {
  if (a.priority !== b.priority) return b.priority - a.priority;
  if (a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** A campaign as it stands in the archive of somebody who was shown it. */
export function archived(
  campaign: Campaign,
  reader: Reader,
  history: ReaderHistory,
  firstShownAt: string,
  moment: Moment,
): ArchivedCampaign | null {
  const showings = history.exposures.filter(
    ({ campaignId, textVersion }) =>
      campaignId === campaign.id && textVersion === campaign.textVersion,
  ).length;
  const shown = presentCampaign(campaign, reader, Math.max(0, showings - 1));
  if (!shown) return null;
  const state = archiveState(campaign, history, moment);
  const until = state === 'snoozed' ? (responseOf(campaign.id, history)?.until ?? null) : null;
  return { campaign: shown, state, firstShownAt, until };
}

/** Whether a decision takes the place of the one kept for the day: a showing stays, the rest may change. */
export function replaces(
  kept: SuppressionReason | null | undefined,
  decided: SuppressionReason | null,
): boolean {
  return kept !== null && kept !== decided;
}
