import type { Answer, Id } from '@stoa/contract';
import {
  checkComment,
  checkOffer,
  checkPost,
  followsOfSeed,
  newsOfSeed,
  seededCampaign,
} from '@stoa/domain';
import type {
  Seed,
  SeedComment,
  SeedDecision,
  SeedFollow,
  SeedNews,
  SeedOffer,
  SeedPost,
} from '@stoa/domain';
import { decisionKey } from './campaign-decisions.ts';
import { addModeration } from './moderation-seed.ts';
import { followKey } from './news.ts';
import { newsKey } from './notify.ts';
import { personOf } from './people.ts';
import { nextPart } from './post-view.ts';
import { withdraw } from './removal.ts';
import { asPublished, emptyState } from './state.ts';
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
    delegates = [],
  } = structuredClone(seed);
  for (const person of people) state.people.set(person.id, person);
  for (const comment of comments) addComment(state, comment);
  for (const comment of [...state.comments.values()]) withdraw(state, comment);
  for (const offer of offers) addOffer(state, offer);
  for (const post of posts) addPost(state, post);
  for (const { leaderId, delegateId } of delegates) {
    const others = state.delegates.get(leaderId) ?? [];
    state.delegates.set(leaderId, [...others, personOf(state, delegateId).id]);
  }
  for (const follow of followsOfSeed(seed)) addFollow(state, follow);
  newsOfSeed(seed).forEach((news, i) => addNews(state, news, `seed-${i}`));
  for (const campaign of campaigns) state.campaigns.set(campaign.id, seededCampaign(campaign));
  for (const { personId, id, type, target, at, channel = null } of activity) {
    state.activity.set(`${personId} ${id}`, { personId, type, target, at: instant(at), channel });
  }
  for (const decision of decisions) addDecision(state, decision);
  for (const { personId, ...given } of responses) {
    const response = { ...given, at: instant(given.at), textVersion: 1, until: null, personId };
    state.responses.set(`${personId} ${given.campaignId}`, response);
  }
  addModeration(state, structuredClone(seed));
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
    state: seed.state ?? 'shown',
    stateReason: seed.stateReason ?? null,
    stateAt: instant(seed.stateAt ?? seed.at),
    pinnedAt: seed.pinnedAt ? instant(seed.pinnedAt) : null,
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

function addPost(state: State, seed: SeedPost): void {
  const { id, authorId, writtenById, at, editedAt, earlier = [], ...draft } = seed;
  const { form, publishAt: _, series, ...content } = checkPost(draft);
  const author = personOf(state, authorId).id;
  const editorId = writtenById === undefined ? author : personOf(state, writtenById).id;
  const part = series && (series.part ?? nextPart(state, author, series.name));
  state.posts.set(id, {
    ...asPublished(),
    id,
    form,
    authorId: author,
    writtenById: editorId === author ? null : editorId,
    publishedAt: instant(at),
    editedAt: editedAt ? instant(editedAt) : null,
    revision: earlier.length + 1,
    content: { ...content, series: series && part ? { name: series.name, part } : null },
    versions: earlier.map((version, number) => ({
      number: number + 1,
      title: version.title ?? null,
      text: version.text,
      at: instant(version.at),
      editorId,
    })),
  });
}

function addFollow(state: State, { personId, target }: SeedFollow): void {
  state.follows.set(followKey(personId, target), { personId, target, on: true });
}

function addNews(state: State, { at, ...news }: SeedNews, id: Id): void {
  const item = { ...news, id, decision: null, at: instant(at) };
  state.news.set(newsKey(news.personId, news.target), item);
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
