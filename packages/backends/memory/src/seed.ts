import type { Answer, Id } from '@stoa/contract';
import { checkComment, checkOffer, checkPost, seededCampaign } from '@stoa/domain';
import type { Seed, SeedComment, SeedDecision, SeedOffer, SeedPost } from '@stoa/domain';
import { decisionKey } from './campaign-decisions.ts';
import { personOf } from './people.ts';
import { withdraw } from './removal.ts';
import { emptyState } from './state.ts';
import type { State } from './state.ts';

export type {
  Seed as MemorySeed,
  SeedAnswer,
  SeedCampaign,
  SeedComment,
  SeedOffer,
  SeedPost,
} from '@stoa/domain';

/** The state a seed describes; it obeys the rules that writes obey. */
export function seededState(seed: Seed): State {
  const state = emptyState();
  const {
    people = [],
    comments = [],
    offers = [],
    posts = [],
    campaigns = [],
    activity = [],
    decisions = [],
    responses = [],
  } = structuredClone(seed);
  for (const person of people) state.people.set(person.id, person);
  for (const comment of comments) addComment(state, comment);
  for (const comment of [...state.comments.values()]) withdraw(state, comment);
  for (const offer of offers) addOffer(state, offer);
  for (const post of posts) addPost(state, post);
  for (const campaign of campaigns) state.campaigns.set(campaign.id, seededCampaign(campaign));
  for (const { personId, id, type, target, at, channel = null } of activity) {
    state.activity.set(`${personId} ${id}`, { personId, type, target, at: instant(at), channel });
  }
  for (const decision of decisions) addDecision(state, decision);
  for (const { personId, ...given } of responses) {
    const response = { ...given, at: instant(given.at), textVersion: 1, until: null, personId };
    state.responses.set(`${personId} ${given.campaignId}`, response);
  }
  return state;
}

function addComment(state: State, seed: SeedComment): void {
  const { id, subject, authorId, parentId = null, lang = null } = seed;
  const parent = parentId === null ? null : state.comments.get(parentId);
  if (parent === undefined) throw new Error(`"${id}" answers "${parentId}", which is not seeded.`);
  const { body } = checkComment({
    subject,
    parentId,
    body: { format: 'markdown', text: seed.text },
  });
  state.comments.set(id, {
    id,
    subject,
    parentId,
    rootId: parent?.rootId ?? id,
    depth: parent ? parent.depth + 1 : 0,
    authorId: personOf(state, authorId).id,
    lang,
    createdAt: instant(seed.at),
    text: body.text,
    editedAt: seed.editedAt ? instant(seed.editedAt) : null,
    removedAt: seed.removedAt ? instant(seed.removedAt) : null,
    revision: 1,
    reactions: Object.entries(seed.reactions ?? {}).flatMap(([kind, personIds]) =>
      personIds.map((personId) => ({ kind, personId })),
    ),
  });
}

function addOffer(state: State, seed: SeedOffer): void {
  const { id, answers = [], ...draft } = seed;
  const content = checkOffer({ ...draft, ownerId: personOf(state, draft.ownerId).id });
  const given = new Map<Id, Answer>();
  for (const { personId, ratings, sentence = null, at } of answers) {
    given.set(personId, { ratings, sentence, answeredAt: instant(at) });
  }
  state.offers.set(id, { id, content, revision: 1, answers: given });
}

function addPost(state: State, { id, authorId, at, ...draft }: SeedPost): void {
  const content = checkPost(draft);
  const author = personOf(state, authorId);
  state.posts.set(id, { id, authorId: author.id, publishedAt: instant(at), content });
}

function addDecision(state: State, { at, ...seed }: SeedDecision): void {
  const { personId, campaignId, day, reason = null } = seed;
  const key = decisionKey(personId, campaignId, day);
  const decidedAt = instant(at);
  state.decisions.set(key, { personId, campaignId, day, reason, textVersion: 1, decidedAt });
}

/** Timestamps compare as text only when all have milliseconds. */
function instant(time: string): string {
  return new Date(time).toISOString();
}
