import type { Id } from '@stoa/contract';
import {
  checkComment,
  checkOffer,
  checkOutcome,
  checkPost,
  earlierWordings,
  followsOfSeed,
  newsOfSeed,
  seededCampaign,
} from '@stoa/domain';
import type {
  Seed,
  SeedAnswer,
  SeedComment,
  SeedDecision,
  SeedFollow,
  SeedNews,
  SeedOffer,
  SeedPost,
} from '@stoa/domain';
import { randomKey, withBallot } from './ballots.ts';
import { decisionKey } from './campaign-decisions.ts';
import { addModeration } from './moderation-seed.ts';
import { followKey } from './news.ts';
import { newsKey } from './notify.ts';
import { personOf } from './people.ts';
import { nextPart } from './post-view.ts';
import { withdraw } from './removal.ts';
import { asPublished, emptyState } from './state.ts';
import type { State, StoredOffer } from './state.ts';

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
  for (const comment of comments) acceptAnswer(state, comment);
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
  const { id, subject, authorId, parentId = null, lang = null, kind = 'comment' } = seed;
  const parent = parentId === null ? null : state.comments.get(parentId);
  if (parent === undefined) throw new Error(`"${id}" answers "${parentId}", which is not seeded.`);
  const draft = checkComment({
    subject,
    parentId,
    kind,
    body: { format: 'markdown', text: seed.text },
  });
  const author = personOf(state, authorId);
  state.comments.set(id, {
    id,
    subject,
    parentId,
    rootId: parent?.rootId ?? id,
    depth: parent ? parent.depth + 1 : 0,
    authorId: author.id,
    kind: draft.kind ?? 'comment',
    joined: author.leader && parent !== null && parent.authorId !== author.id,
    lang,
    createdAt: instant(seed.at),
    text: draft.body.text,
    wordings: seed.removedAt ? [] : earlierWordings(seed),
    answer: null,
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

function acceptAnswer(state: State, { id, answer, removedAt }: SeedComment): void {
  const question = state.comments.get(state.comments.get(id)?.rootId ?? '');
  if (!answer || removedAt || !question) return;
  const acceptedBy = personOf(state, answer.acceptedBy).id;
  question.answer = { commentId: id, acceptedBy, acceptedAt: instant(answer.at) };
}

function addOffer(state: State, seed: SeedOffer): void {
  const { id, answers = [], outcome = null, publishedAt, ...draft } = seed;
  const content = checkOffer({ ...draft, ownerId: personOf(state, draft.ownerId).id });
  const offer: StoredOffer = {
    id,
    content,
    publishedAt: publishedAt ? instant(publishedAt) : weeksBefore(content.closesAt),
    outcome: outcome && { ...checkOutcome(outcome), postedAt: instant(outcome.at) },
    revision: 1,
    answers: new Map(),
    receipts: new Set(),
    ballots: new Map(),
  };
  state.offers.set(
    id,
    answers.reduce((answered, answer) => withSeedAnswer(state, answered, answer), offer),
  );
}

function withSeedAnswer(state: State, offer: StoredOffer, answer: SeedAnswer): StoredOffer {
  const { personId, at, ratings, choices = [], remarks = [], sentence = null } = answer;
  const content = { ratings, choices, remarks, sentence };
  if (offer.content.anonymous) return withBallot(offer, personId, randomKey(), content);
  const { department = null, region = null } = state.people.get(personId) ?? {};
  const named = { ...content, answeredAt: instant(at), department, region };
  return { ...offer, answers: new Map(offer.answers).set(personId, named) };
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
    announced: Date.parse(at) <= Date.now(),
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

/** An offer is open for two weeks unless told. */
function weeksBefore(closesAt: string): string {
  return new Date(Date.parse(closesAt) - 14 * 24 * 60 * 60 * 1000).toISOString();
}
