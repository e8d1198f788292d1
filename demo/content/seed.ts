import type { Subject } from '@stoa/contract';
import { postSubject } from '@stoa/domain';
import type { Seed, SeedActivity, SeedOffer } from '@stoa/domain';
import { campaignLedger } from './campaign-ledger.ts';
import { campaigns } from './campaigns.ts';
import { CompanyClock } from './clock.ts';
import { conversation } from './conversation.ts';
import type { Remark } from './conversation.ts';
import { moderation } from './moderation.ts';
import { offers } from './offers.ts';
import { people } from './people.ts';
import { posts } from './posts.ts';
import { benefits } from './threads/benefits.ts';
import { ideas } from './threads/ideas.ts';
import { askLeaders, bicycles, canteen, deliveries } from './threads/pages.ts';
import { underPosts } from './threads/posts.ts';
import { typeset } from './typeset.ts';

/** Everything that the intranet of Nadrzecze begins with, counted back from `now`. */
export function demoSeed(now: Date): Seed {
  const clock = new CompanyClock(now);
  const threads: readonly (readonly [Subject, readonly Remark[]])[] = [
    ['page:/hr/benefits', benefits],
    ['page:/news/two-days', deliveries],
    ['page:/offers/bicycle', bicycles],
    ['page:/leaders', askLeaders],
    ['page:/classic/canteen', canteen],
    ['page:/ideas', ideas()],
    ...Object.entries(underPosts).map(([id, remarks]) => [postSubject(id), remarks] as const),
  ];
  const asked = offers(clock);
  const { activity, ...ledger } = campaignLedger(clock, asked);
  const { comments: moderated, ...moderators } = moderation(clock);
  return {
    people,
    comments: [
      ...threads.flatMap(([subject, remarks]) => conversation(clock, subject, remarks)),
      ...moderated,
    ],
    ...moderators,
    offers: official(asked),
    posts: posts(clock),
    campaigns: official(campaigns(clock)),
    delegates: [
      { leaderId: 'tomasz-bielak', delegateId: 'bartek-nowicki' },
      { leaderId: 'wojciech-sarna', delegateId: 'ewelina-sroka' },
    ],
    follows: [
      { personId: 'magda-sowa', target: { kind: 'person', id: 'joanna-lis' } },
      { personId: 'magda-sowa', target: { kind: 'person', id: 'wojciech-sarna' } },
    ],
    newsReadUntil: clock.at([1, '12:00']),
    activity: [...activity, ...sightsOf(asked)],
    ...ledger,
  };
}

/** Whoever answered an offer under their name has seen it. */
function sightsOf(offers: readonly SeedOffer[]): SeedActivity[] {
  const named = offers.filter(({ anonymous }) => !anonymous);
  return named.flatMap(({ id, answers = [] }) =>
    answers.map(({ personId, at }) => ({
      id: `sight of ${id} ${personId}`,
      personId,
      type: 'seen',
      target: { kind: 'offer', id },
      at,
    })),
  );
}

/** What the company publishes is typeset; what people write stays as they wrote it. */
function official<T>(entities: T): T {
  const typesetText = (key: string, value: unknown): unknown =>
    typeof value === 'string' && key !== 'sentence' ? typeset(value) : value;
  return JSON.parse(JSON.stringify(entities), typesetText) as T;
}
