import type {
  BenefitText,
  CampaignDraft,
  OfferDraft,
  OutcomeDraft,
  PostDraft,
} from '@stoa/contract';
import type { CheckContext } from './check.ts';

const HOUR = 60 * 60 * 1000;

/** An instant so many hours from another. */
export function hoursFrom(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * HOUR).toISOString();
}

/** An offer with one question of five steps, open for a month, owned by the editor. */
export function offerDraft(context: CheckContext, changes: Partial<OfferDraft> = {}): OfferDraft {
  return {
    title: { en: 'Bicycles for the way to work', pl: 'Rowery na drogę do pracy' },
    summary: { en: 'A bicycle each, serviced twice a year.' },
    pictures: [
      { src: '/pictures/bicycle.jpg', alt: { en: 'A blue bicycle' }, width: 800, height: 600 },
    ],
    questions: [
      {
        id: 'useful',
        kind: 'scale',
        text: { en: 'Would you use one?' },
        steps: 5,
        lowest: { en: 'Never' },
        highest: { en: 'Every day' },
      },
    ],
    decision: { en: 'How many we order in spring.' },
    closesAt: hoursFrom(context.session.now, 30 * 24),
    ownerId: context.person('editor').id,
    ...changes,
  };
}

export function ratingOf(value: number): { questionId: string; value: number }[] {
  return [{ questionId: 'useful', value }];
}

const options = ['city', 'cargo', 'folding'].map((id) => ({ id, text: { en: id } }));

/** Questions of every kind but `scale`. */
export const OTHER_QUESTIONS: OfferDraft['questions'] = [
  { id: 'kind', kind: 'choice', text: { en: 'Which would you take?' }, options },
  { id: 'trips', kind: 'choices', text: { en: 'Which would you try?' }, options },
  { id: 'why', kind: 'sentence', text: { en: 'Why?' } },
];

/** What became of an offer. */
export const OUTCOME: OutcomeDraft = {
  said: { en: 'Most of you would ride.', pl: 'Większość z was by jeździła.' },
  done: { en: 'We order twenty.' },
  holdsFrom: null,
};

/** A key as clients make it: 32 random bytes. */
export function answerKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const binary = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

export function postDraft(text: string, changes: Partial<PostDraft> = {}): PostDraft {
  return { form: 'daily', body: { format: 'markdown', text }, provenance: 'own-hand', ...changes };
}

/** A campaign of the highest priority for everyone, on every day, that has just begun. */
export function campaignDraft(
  context: CheckContext,
  changes: Partial<CampaignDraft> = {},
): CampaignDraft {
  return {
    name: 'Hours that count',
    goal: { kind: 'reported', name: `hours-${context.newId()}` },
    texts: [benefitText()],
    action: { label: { en: 'See your hours' }, href: '/hours' },
    startsAt: hoursFrom(context.session.now, 0),
    endsAt: hoursFrom(context.session.now, 1),
    priority: 100,
    audience: { departments: [], roles: [], regions: [] },
    days: 'every-day',
    caps: { period: null, lifetime: null },
    group: null,
    stopAfter: 6,
    channels: ['poster'],
    ...changes,
  };
}

/** A text for everyone in two wordings. */
export function benefitText(changes: Partial<BenefitText> = {}): BenefitText {
  return {
    department: null,
    role: null,
    stage: null,
    example: { en: 'Marek left at two on Friday.' },
    wordings: [
      { en: 'Your hours count twice this week.' },
      { en: 'Two hours on Friday count as four.' },
    ],
    ...changes,
  };
}
