import type { Campaign, LocalizedText } from '@stoa/contract';
import { CAMPAIGN_DEFAULTS, EVERYONE } from '@stoa/domain';
import { asPublished, emptyState } from './state.ts';
import type {
  State,
  StoredActivity,
  StoredAnswer,
  StoredComment,
  StoredMedia,
  StoredOffer,
  StoredPost,
  StoredResponse,
} from './state.ts';

/** Two weeks, as long as an offer is usually open. */
const USUAL_TIME = 14 * 24 * 60 * 60 * 1_000;

/** A campaign as the first version kept it: one text for everyone. */
interface FirstCampaign extends Pick<
  Campaign,
  'id' | 'revision' | 'textVersion' | 'action' | 'startsAt' | 'endsAt' | 'priority'
> {
  readonly message: LocalizedText;
  readonly departments: string[];
}

/** The same state with what an older version that stored it did not know; nothing of it is lost. */
export function upgraded(state: State): State {
  Object.assign(state, { ...emptyState(), ...state });
  Object.assign(state, { responses: upgradedResponses(state) });
  for (const post of state.posts.values()) {
    const { form } = post.content as Partial<StoredPost>;
    Object.assign(post, { ...asPublished(), ...(form && { form }), ...post });
  }
  for (const comment of state.comments.values()) upgradeComment(state, comment);
  for (const [id, offer] of state.offers) state.offers.set(id, upgradedOffer(offer));
  for (const [id, campaign] of state.campaigns) {
    if ('message' in campaign) state.campaigns.set(id, upgradedCampaign(campaign as never));
  }
  for (const [key, event] of state.activity) state.activity.set(key, upgradedEvent(state, event));
  for (const mutation of state.mutations.values()) {
    Object.assign(mutation, { at: mutation.at ?? state.writtenAt });
  }
  return state;
}

function upgradeComment(state: State, comment: StoredComment): void {
  comment.state ??= 'shown';
  comment.stateReason ??= null;
  comment.stateAt ??= comment.createdAt;
  comment.pinnedAt ??= null;
  Object.assign(comment, {
    kind: comment.kind ?? 'comment',
    joined: comment.joined ?? ledThen(state, comment),
    wordings: comment.wordings ?? [],
    answer: comment.answer ?? null,
  });
}

/** What an older version looked up at each read: a leader's reply to somebody else. */
function ledThen(state: State, { authorId, parentId }: StoredComment): boolean {
  const parent = state.comments.get(parentId ?? '');
  if (!parent || parent.authorId === authorId) return false;
  return state.people.get(authorId)?.leader ?? false;
}

function upgradedOffer(offer: StoredOffer): StoredOffer {
  const opened = new Date(Date.parse(offer.content.closesAt) - USUAL_TIME).toISOString();
  const answers = [...offer.answers].map(([id, answer]) => [id, upgradedAnswer(answer)] as const);
  return {
    ...offer,
    ...missing(offer, {
      publishedAt: opened,
      outcome: null,
      receipts: new Set(),
      ballots: new Map(),
    }),
    content: {
      ...offer.content,
      ...missing(offer.content, { anonymous: false, audience: EVERYONE, goal: null }),
    },
    answers: new Map(answers),
  };
}

/** Where its author stood when they gave it, nobody noted. */
function upgradedAnswer(answer: StoredAnswer): StoredAnswer {
  return {
    ...answer,
    ...missing(answer, { choices: [], remarks: [], department: null, region: null }),
  };
}

/** It was shown on every day, and had no example. */
function upgradedCampaign({ message, departments, ...campaign }: FirstCampaign): Campaign {
  const [name = ''] = Object.values(message);
  return {
    ...CAMPAIGN_DEFAULTS,
    ...campaign,
    name: name.slice(0, 200),
    goal: { kind: 'reported', name: 'done' },
    texts: [{ department: null, role: null, stage: null, example: null, wordings: [message] }],
    audience: { ...EVERYONE, departments },
    days: 'every-day',
    publishedAt: campaign.startsAt,
  };
}

/** The first version kept them as a list; what was closed for good counts before what was put off. */
function upgradedResponses({ responses, writtenAt }: State): State['responses'] {
  if (!Array.isArray(responses)) return responses;
  const latest: State['responses'] = new Map();
  for (const response of responses as Partial<StoredResponse>[] as StoredResponse[]) {
    const key = `${response.personId} ${response.campaignId}`;
    if (latest.get(key)?.answer === 'dismissed' && response.answer === 'snoozed') continue;
    latest.set(key, { ...response, at: response.until ?? writtenAt });
  }
  return latest;
}

/** When it happened, nobody noted: not after the last write. */
function upgradedEvent({ writtenAt }: State, event: StoredActivity): StoredActivity {
  return { ...event, ...missing(event, { at: writtenAt, channel: null }) };
}

/** Those of the values that are not there yet. */
function missing<T extends object>(known: T, values: Partial<T>): Partial<T> {
  const entries = Object.entries(values).filter(([name]) => known[name as keyof T] === undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

/** What an older version kept as a `Blob`, which cannot be read within a transaction. */
export async function uploadsAsBytes(state: State): Promise<Map<string, StoredMedia>> {
  const found = new Map<string, StoredMedia>();
  for (const media of (state.media ?? new Map<string, StoredMedia>()).values()) {
    const { content, ...rest } = media as StoredMedia & { readonly content?: Blob };
    if (content)
      found.set(media.id, { ...rest, bytes: new Uint8Array(await content.arrayBuffer()) });
  }
  return found;
}
