import type { MemorySeed, SeedCampaign } from '@stoa/backend-memory';
import { DAYS, minutesAgo } from './clock.ts';
import { PEOPLE } from './people.ts';

const SPORTS_CARD: SeedCampaign = {
  id: 'sports-card',
  message: {
    en: 'Your sports card now opens 40 more places, among them the pool in Osowa.',
    pl: 'Twoja karta sportowa działa w 40 nowych miejscach, także na basenie w Osowie.',
  },
  action: {
    label: { en: 'See the map', pl: 'Zobacz mapę' },
    href: 'https://example.com/map',
  },
  startsAt: minutesAgo(5 * DAYS),
  endsAt: minutesAgo(-9 * DAYS),
  priority: 50,
  departments: [],
};

export const CAMPAIGN: MemorySeed = { people: PEOPLE, campaigns: [SPORTS_CARD] };
export const NO_CAMPAIGN: MemorySeed = { people: PEOPLE };

export const LONG_CAMPAIGN: MemorySeed = {
  people: PEOPLE,
  campaigns: [
    {
      ...SPORTS_CARD,
      message: { en: `${SPORTS_CARD.message['en']} `.repeat(4).trim() },
      action: {
        ...SPORTS_CARD.action,
        label: { en: 'See all places on the map of the whole region' },
      },
    },
  ],
};

/** Several apply; the one with the highest priority is shown. */
export const MANY_CAMPAIGNS: MemorySeed = {
  people: PEOPLE,
  campaigns: Array.from({ length: 20 }, (_, i) => ({
    ...SPORTS_CARD,
    id: `campaign-${i}`,
    message: { en: `Campaign number ${i} of twenty.` },
    priority: i,
  })),
};
