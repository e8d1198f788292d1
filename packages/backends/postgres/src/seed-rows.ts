import type { Id } from '@stoa/contract';
import {
  checkComment,
  checkPost,
  earlierWordings,
  postSubject,
  seededCampaign,
} from '@stoa/domain';
import type {
  SeedActivity,
  SeedCampaign,
  SeedComment,
  SeedDecision,
  SeedDelegate,
  SeedFollow,
  SeedNews,
  SeedPost,
  SeedResponse,
} from '@stoa/domain';
import type { Insertable } from 'kysely';
import { textColumns } from './comments.ts';
import { toCampaignRow, toDocument } from './mapping.ts';
import type { Schema } from './schema.ts';

type Row<T extends keyof Schema> = Insertable<Schema[T]>;

/** Comments in the order of the seed, without removed ones that nothing answers. */
export function commentRows(seeds: readonly SeedComment[]): Row<'comments'>[] {
  const paths = new Map<Id, readonly Id[]>();
  return answeredOrShown(seeds).map((seed) => {
    const { id, subject, parentId = null, authorId, kind, lang = null, text } = seed;
    const above = parentId === null ? [] : paths.get(parentId);
    if (!above) throw new Error(`"${id}" answers "${parentId}", which is not seeded before it.`);
    const path = [...above, id];
    paths.set(id, path);
    const draft = checkComment({
      subject,
      parentId,
      body: { format: 'markdown', text },
      ...(kind && { kind }),
    });
    return {
      id,
      subject,
      parent_id: parentId,
      path,
      author_id: authorId,
      kind: draft.kind,
      ...textColumns(seed.removedAt ? '' : draft.body.text),
      lang,
      created_at: seed.at,
      edited_at: seed.editedAt ?? null,
      removed_at: seed.removedAt ?? null,
      state: seed.state ?? 'shown',
      state_reason: seed.stateReason ?? null,
      state_at: seed.stateAt ?? seed.at,
      pinned_at: seed.pinnedAt ?? null,
      revision: 1,
    };
  });
}

function answeredOrShown(seeds: readonly SeedComment[]): SeedComment[] {
  const answered = new Set<Id>();
  const kept: SeedComment[] = [];
  for (const seed of [...seeds].reverse()) {
    if (seed.removedAt && !answered.has(seed.id)) continue;
    kept.push(seed);
    if (seed.parentId) answered.add(seed.parentId);
  }
  return kept.reverse();
}

export function wordingRows(seed: SeedComment): Row<'wordings'>[] {
  if (seed.removedAt) return [];
  return earlierWordings(seed).map((wording, number) => ({
    comment_id: seed.id,
    number,
    text: wording.body.text,
    lang: wording.lang,
    written_at: wording.writtenAt,
    replaced_at: wording.replacedAt,
  }));
}

export function reactionRows(seed: SeedComment): Row<'reactions'>[] {
  if (seed.removedAt) return [];
  return Object.entries(seed.reactions ?? {}).flatMap(([kind, people]) =>
    people.map((person) => ({ comment_id: seed.id, kind, person_id: person })),
  );
}

/** Replies of leaders to others, which stand on the roll. */
export function joinedRows(
  seeds: readonly SeedComment[],
  leaders: ReadonlySet<Id>,
): Row<'posts'>[] {
  const authors = new Map(seeds.map(({ id, authorId }) => [id, authorId]));
  return seeds.flatMap(({ id, subject, parentId, authorId, at, removedAt }) => {
    const question = parentId ? authors.get(parentId) : undefined;
    if (removedAt || !question || question === authorId || !leaders.has(authorId)) return [];
    return [
      {
        id,
        form: 'joined' as const,
        author_id: authorId,
        published_at: at,
        subject,
        comment_id: id,
        content: null,
      },
    ];
  });
}

/** Posts in the order of the seed, with the numbers of those that are parts of a series. */
export function postRows(seeds: readonly SeedPost[]): Row<'posts'>[] {
  const parts = new Map<string, number>();
  return seeds.map((seed) => {
    const { id, authorId, writtenById, at, editedAt = null, earlier = [], ...draft } = seed;
    const { form, publishAt: _publishAt, series, ...content } = checkPost(draft);
    const key = JSON.stringify([authorId, series?.name]);
    const part = series?.part ?? (parts.get(key) ?? 0) + 1;
    parts.set(key, Math.max(part, parts.get(key) ?? 0));
    return {
      id,
      form,
      author_id: authorId,
      written_by: writtenById === authorId ? null : (writtenById ?? null),
      published_at: at,
      announced: Date.parse(at) <= Date.now(),
      edited_at: editedAt,
      revision: earlier.length + 1,
      subject: postSubject(id),
      comment_id: null,
      content: toDocument({ ...content, series: series ? { name: series.name, part } : null }),
    };
  });
}

export function versionRows({
  id,
  authorId,
  writtenById,
  earlier = [],
}: SeedPost): Row<'post_versions'>[] {
  return earlier.map(({ title = null, text, at }, i) => ({
    post_id: id,
    number: i + 1,
    at,
    title,
    text,
    editor_id: writtenById ?? authorId,
  }));
}

export function followRow({ personId, target }: SeedFollow): Row<'follows'> {
  return { person_id: personId, target_kind: target.kind, target_id: target.id, is_on: true };
}

export function newsRow(news: SeedNews, i: number): Row<'news'> {
  const { personId, kind, target, subject, actorId, at, read } = news;
  return {
    id: `seed-${i}`,
    person_id: personId,
    kind,
    target_kind: target.kind,
    target_id: target.id,
    subject,
    actor_id: actorId,
    decision: null,
    at,
    read,
  };
}

export function delegateRow({ leaderId, delegateId }: SeedDelegate): Row<'post_delegates'> {
  return { leader_id: leaderId, delegate_id: delegateId };
}

export function campaignRow(seed: SeedCampaign): Row<'campaigns'> {
  return toCampaignRow(seededCampaign(seed));
}

export function activityRow(event: SeedActivity): Row<'activity'> {
  const { id, personId, type, target, at, channel } = event;
  const row = { person_id: personId, id, type, at, channel: channel ?? null };
  return { ...row, target_kind: target.kind, target_id: target.id };
}

export function decisionRow(seed: SeedDecision): Row<'campaign_decisions'> {
  const { personId, campaignId, day, reason, at } = seed;
  const row = { person_id: personId, campaign_id: campaignId, day, reason: reason ?? null };
  return { ...row, text_version: 1, decided_at: at };
}

export function responseRow(seed: SeedResponse): Row<'campaign_answers'> {
  const { personId, campaignId, answer, at } = seed;
  const row = { person_id: personId, campaign_id: campaignId, answer, at };
  return { ...row, text_version: 1, until: null };
}
