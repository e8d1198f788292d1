import type { MemorySeed, SeedCampaign } from '@stoa/backend-memory';
import { DAYS, minutesAgo } from './clock.ts';
import { ANNA, PEOPLE } from './people.ts';

const SPORTS_CARD: SeedCampaign = {
  id: 'sports-card',
  name: 'Sports card',
  goal: { kind: 'reported', name: 'card-used' },
  texts: [
    {
      department: null,
      role: null,
      stage: null,
      example: {
        en: 'Piotr of the warehouse swims before the early shift, for nothing.',
        pl: 'Piotr z magazynu pływa przed pierwszą zmianą i nic nie dopłaca.',
      },
      wordings: [
        {
          en: 'Your sports card now opens 40 more places, among them the pool in Osowa.',
          pl: 'Twoja karta sportowa działa w 40 nowych miejscach, także na basenie w Osowie.',
        },
        {
          en: 'The pool in Osowa takes your sports card, like 39 other new places.',
          pl: 'Basen w Osowie przyjmuje Twoją kartę sportową, tak jak 39 innych nowych miejsc.',
        },
      ],
    },
  ],
  action: {
    label: { en: 'See the map', pl: 'Zobacz mapę' },
    href: 'https://example.com/map',
  },
  startsAt: minutesAgo(5 * DAYS),
  endsAt: minutesAgo(-9 * DAYS),
  channels: ['poster', 'newsletter'],
};

export const CAMPAIGN: MemorySeed = { people: PEOPLE, campaigns: [SPORTS_CARD] };
export const NO_CAMPAIGN: MemorySeed = { people: PEOPLE };

/** The same campaign in other words. */
function inWords(
  id: string,
  { en, pl }: { readonly en: string; readonly pl?: string },
  changes: Partial<SeedCampaign> = {},
): SeedCampaign {
  const text = SPORTS_CARD.texts[0]!;
  const wordings = [
    { en, ...(pl && { pl }) },
    { en: `${en} Still.`, ...(pl && { pl: `${pl} Nadal.` }) },
  ];
  return { ...SPORTS_CARD, id, texts: [{ ...text, wordings }], ...changes };
}

const LONG_MESSAGE = `${SPORTS_CARD.texts[0]?.wordings[0]?.['en'] ?? ''} `.repeat(4).trim();

export const LONG_CAMPAIGN: MemorySeed = {
  people: PEOPLE,
  campaigns: [
    inWords(
      'long',
      { en: LONG_MESSAGE },
      {
        action: {
          ...SPORTS_CARD.action,
          label: { en: 'See all places on the map of the whole region' },
        },
      },
    ),
  ],
};

/** Several apply; the one with the highest priority is shown. */
export const MANY_CAMPAIGNS: MemorySeed = {
  people: PEOPLE,
  campaigns: Array.from({ length: 20 }, (_, i) =>
    inWords(`campaign-${i}`, { en: `Campaign number ${i} of twenty.` }, { priority: i }),
  ),
};

/** Shown to Anna on a day, so many days ago. */
function shownTo(campaignId: string, day: string, days: number) {
  return { personId: ANNA.id, campaignId, day, at: minutesAgo(days * DAYS) };
}

const LUNCH = {
  en: 'Your lunch comes at the time you choose.',
  pl: 'Obiad czeka o godzinie, którą wybierzesz.',
};
const LOCKERS = {
  en: 'A locker with a drying room for everyone in the warehouse.',
  pl: 'Szafka z suszarnią dla każdej osoby w magazynie.',
};

/** Messages that Anna was shown: one she closed, one she does already, one that has ended. */
export const ARCHIVED_CAMPAIGN: MemorySeed = {
  people: PEOPLE,
  campaigns: [
    SPORTS_CARD,
    inWords('canteen', LUNCH, {
      startsAt: minutesAgo(30 * DAYS),
    }),
    inWords('lockers', LOCKERS, {
      startsAt: minutesAgo(60 * DAYS),
      endsAt: minutesAgo(20 * DAYS),
    }),
  ],
  decisions: [
    shownTo(SPORTS_CARD.id, '2026-11-20', 3),
    shownTo('canteen', '2026-11-12', 11),
    shownTo('lockers', '2026-10-14', 40),
  ],
  responses: [
    {
      personId: ANNA.id,
      campaignId: SPORTS_CARD.id,
      answer: 'dismissed',
      at: minutesAgo(3 * DAYS - 1),
    },
    {
      personId: ANNA.id,
      campaignId: 'canteen',
      answer: 'already-does',
      at: minutesAgo(11 * DAYS - 1),
    },
  ],
};
