import { BackendError } from '@stoa/contract';
import type {
  Campaign,
  CampaignAnswer,
  CampaignDraft,
  CampaignOutcome,
  Id,
  ShownCampaign,
} from '@stoa/contract';
import { EVERYONE } from './audience.ts';
import type { Reader } from './benefit-texts.ts';
import { textFor } from './benefit-texts.ts';
import { checkCampaign } from './campaign-drafts.ts';
import { startOfDay } from './days.ts';
import { canonicalJson } from './mutations.ts';
import type { SeedCampaign } from './seed.ts';
import { addCountingDays } from './workdays.ts';

/** What a campaign is like unless its editor says otherwise. */
export const CAMPAIGN_DEFAULTS: Pick<
  CampaignDraft,
  'priority' | 'audience' | 'days' | 'caps' | 'group' | 'stopAfter' | 'channels'
> = {
  priority: 50,
  audience: EVERYONE,
  days: 'workdays',
  caps: { period: null, lifetime: null },
  group: null,
  stopAfter: 6,
  channels: [],
};

/** Now, as a company's clocks and calendar have it. */
export interface Moment {
  readonly now: string;
  readonly day: string;
  readonly timeZone: string;
}

/** What a person answered last to a campaign, with the version of the text they saw. */
export interface CampaignResponse extends CampaignOutcome {
  readonly textVersion: number;
  readonly at: string;
}

/** What an answer leads to; a snoozed campaign may come back with the next day that counts. */
export function responseTo(
  { id, days }: Pick<Campaign, 'id' | 'days'>,
  { answer, textVersion }: CampaignAnswer,
  { now, day, timeZone }: Moment,
): CampaignResponse {
  const until = answer === 'snoozed' ? startOfDay(addCountingDays(days, day, 1), timeZone) : null;
  return { campaignId: id, answer, textVersion, until, at: now };
}

/** What of a response its giver is told. */
export function outcomeOf({ campaignId, answer, until }: CampaignResponse): CampaignOutcome {
  return { campaignId, answer, until };
}

/** The campaign as a reader sees it, after so many showings of its text; `null` without a text. */
export function presentCampaign(
  campaign: Campaign,
  reader: Reader,
  showings: number,
): ShownCampaign | null {
  const { id, textVersion, action, endsAt } = campaign;
  const text = textFor(campaign.texts, reader);
  const message = text?.wordings[showings % text.wordings.length];
  if (!text || !message) return null;
  return { id, textVersion, message, example: text.example, action, endsAt };
}

/**
 * The campaign that a draft makes of the known one. New words ask again those who had dismissed
 * the old ones only if the editor says so: a corrected letter must not.
 */
export function campaignAfter(
  draft: CampaignDraft,
  known: Campaign | null,
  { id, now }: { readonly id: Id; readonly now: string },
): Campaign {
  const { id: _, revision, asksAgain, ...content } = checkCampaign(draft);
  if (revision !== known?.revision) {
    throw new BackendError('conflict', 'This campaign has changed in the meantime.');
  }
  if (!known) return { ...content, id, revision: '1', publishedAt: now, textVersion: 1 };
  const changed = wordsOf(known) !== wordsOf(content);
  if (changed && asksAgain === undefined) {
    throw new BackendError('invalid', 'Say whether the new words ask again those who closed it.', {
      fields: { asksAgain: 'required' },
    });
  }
  return {
    ...content,
    id,
    revision: String(Number(known.revision) + 1),
    publishedAt: known.publishedAt,
    textVersion: known.textVersion + (changed && asksAgain ? 1 : 0),
  };
}

/** The campaign of a seed, in its first version. */
export function seededCampaign({ id, at, ...seed }: SeedCampaign): Campaign {
  const now = new Date(at ?? seed.startsAt).toISOString();
  return campaignAfter({ ...CAMPAIGN_DEFAULTS, ...seed }, null, { id, now });
}

/** What readers read: other words may need to be shown to those who closed the old ones. */
export function wordsOf({ texts, action }: Pick<CampaignDraft, 'texts' | 'action'>): string {
  return canonicalJson([texts, action.label]);
}
