import { msg } from '@lit/localize';
import type { Campaign, CampaignDraft, GoalEvent, LocalizedText } from '@stoa/contract';
import { localized } from '../foundation/localized.ts';
import { fullDate } from '../foundation/time.ts';
import type { Described } from '../kept-work/version-choice.ts';
import { segmentWords } from './texts-part.ts';

type Part = Exclude<keyof CampaignDraft, 'id' | 'revision' | 'asksAgain'>;

/** How a part of a campaign is called, and what it says. */
export function describePart(part: string): Described {
  return {
    label: labelOf(part as Part),
    words: (value) => wordsOf(part as Part, value as Campaign[Part]),
  };
}

function labelOf(part: Part): string {
  switch (part) {
    case 'name':
      return msg('Name');
    case 'goal':
      return msg('Goal');
    case 'texts':
      return msg('Texts');
    case 'action':
      return msg('The one act it asks for');
    case 'startsAt':
      return msg('Begins');
    case 'endsAt':
      return msg('Ends');
    case 'priority':
      return msg('Priority');
    case 'audience':
      return msg('Audience');
    case 'days':
      return msg('Days');
    case 'caps':
      return msg('How often at most');
    case 'group':
      return msg('Together with other campaigns');
    case 'stopAfter':
      return msg('Showings in vain before a colleague takes over');
    case 'channels':
      return msg('Channels');
  }
}

function wordsOf<P extends Part>(part: P, value: Campaign[P]): string {
  const campaign = { [part]: value } as unknown as Campaign;
  switch (part) {
    case 'goal':
      return goalWords(campaign.goal);
    case 'texts':
      return campaign.texts
        .map((text) => `${segmentWords(text)}: ${text.wordings.map(allWords).join(' | ')}`)
        .join('\n');
    case 'action':
      return `${allWords(campaign.action.label)}\n${campaign.action.href}`;
    case 'startsAt':
    case 'endsAt':
      return fullDate(value as string);
    case 'audience':
      return Object.values(campaign.audience).flat().join(', ') || msg('Everyone');
    case 'days':
      return campaign.days === 'workdays'
        ? msg('Working days, without public holidays')
        : msg('Every day, for those who work in shifts');
    case 'caps':
      return capWords(campaign.caps);
    case 'group':
      return campaign.group ? `${campaign.group.name}\n${capWords(campaign.group)}` : '';
    case 'channels':
      return campaign.channels.join(', ');
    case 'priority':
      return String(campaign.priority);
    case 'stopAfter':
      return String(campaign.stopAfter);
    default:
      return campaign.name;
  }
}

function goalWords(goal: GoalEvent): string {
  if (goal.kind === 'contributed') return `${msg('writes in a discussion')}: ${goal.subject}`;
  if (goal.kind === 'answered') return `${msg('gives an opinion on an offer')}: ${goal.offerId}`;
  return `${msg('does something that another system reports')}: ${goal.name}`;
}

function capWords({ period, lifetime }: Campaign['caps']): string {
  const parts = [
    period && `${msg('Showings')}: ${period.times} ${msg('in so many days')}: ${period.days}`,
    lifetime && `${msg('Showings ever')}: ${lifetime}`,
  ];
  return parts.filter(Boolean).join('\n');
}

function allWords(text: LocalizedText): string {
  return Object.keys(text).length > 1 ? Object.values(text).join(' / ') : localized(text);
}
