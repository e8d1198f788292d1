import type { Campaign, Change, Comment, Post } from '@stoa/contract';
import { LIMITS } from '@stoa/contract';
import {
  commentRights,
  postRights,
  postState,
  seesComment,
  storableText,
  unreadSince,
} from '@stoa/domain';
import type { CampaignResponse } from '@stoa/domain';
import type { Insertable, Selectable } from 'kysely';
import { toAttachment } from './attachments.ts';
import type { CommentRow, CommentView } from './comments.ts';
import type { PostRow, PostViewer } from './roll.ts';
import type { CampaignAnswersTable, CampaignsTable, ChangesTable } from './schema.ts';

export function instant(date: Date): string {
  return date.toISOString();
}

export function optionalInstant(date: Date | null): string | null {
  return date ? instant(date) : null;
}

/** The JSON text of a document, in which no text is unstorable. */
export function toDocument(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? storableText(part) : part,
  );
}

export function toComment(row: CommentRow, { identity, vocabulary }: CommentView): Comment {
  const { state, author_id: authorId } = row;
  const removed = row.removed_at !== null;
  const seen = !removed && seesComment(identity, { authorId, state });
  const { depth, question } = row;
  const facts = { authorId, depth, removed, state, question };
  return {
    id: row.id,
    subject: row.subject,
    parentId: row.parent_id,
    rootId: row.root_id,
    depth: row.depth,
    kind: row.kind,
    answer: seen ? toAnswer(row) : null,
    author: seen ? row.author : null,
    body: seen ? { format: 'markdown', text: row.text } : null,
    lang: row.lang,
    attachments: seen ? row.attachments.map(toAttachment) : [],
    createdAt: instant(row.created_at),
    editedAt: optionalInstant(row.edited_at),
    removedAt: optionalInstant(row.removed_at),
    state: seen || state === 'shown' ? state : 'hidden',
    stateReason: seen ? row.state_reason : null,
    pinned: row.pinned_at !== null,
    reported: row.reported,
    revision: String(row.revision),
    replyCount: row.reply_count,
    reactions: vocabulary.flatMap(({ kind }) =>
      seen ? row.reactions.filter((found) => found.kind === kind) : [],
    ),
    may: commentRights(identity, facts, LIMITS.depth, row),
  };
}

function toAnswer({ answer, accepted_at }: CommentRow): Comment['answer'] {
  if (!answer || !accepted_at) return null;
  return {
    commentId: answer.id,
    author: answer.author,
    body: { format: 'markdown', text: answer.text },
    lang: answer.lang,
    createdAt: instant(new Date(answer.created_at)),
    editedAt: answer.edited_at && instant(new Date(answer.edited_at)),
    acceptedBy: answer.accepted_by,
    acceptedAt: instant(accepted_at),
  };
}

export function toPost(row: PostRow, { identity, now, leaders }: PostViewer): Post {
  const publishedAt = instant(row.published_at);
  const facts = { form: row.form, authorId: row.author_id, publishedAt };
  const viewerId = identity.person?.id;
  const read =
    viewerId === undefined || viewerId === row.author_id || publishedAt < unreadSince(now);
  const item = {
    id: row.id,
    form: row.form,
    author: row.author,
    writtenBy: row.writer,
    state: postState(facts, now),
    publishedAt,
    read: read || row.marked_read,
    may: postRights(identity, facts, leaders),
    subject: row.subject,
    replyCount: row.reply_count,
  } as const;
  const { content, reply, question, previous, next } = row;
  if (content) {
    const { title = null, body, lang = null, picture = null, audio = null, goal = null } = content;
    return {
      ...item,
      revision: String(row.revision),
      title,
      body,
      lang,
      picture,
      audio,
      series: content.series ? { ...content.series, previous, next } : null,
      editedAt: optionalInstant(row.edited_at),
      provenance: content.provenance,
      goal,
      joined: null,
    };
  }
  if (!reply || !question) throw new Error(`The post "${row.id}" has neither content nor reply.`);
  const asked = question.removed_at === null && question.state === 'shown';
  return {
    ...item,
    revision: `${reply.revision}.${question.revision}`,
    title: null,
    body: { format: 'markdown', text: reply.text },
    lang: reply.lang,
    picture: null,
    audio: null,
    series: null,
    editedAt: reply.edited_at === null ? null : instant(new Date(reply.edited_at)),
    provenance: 'own-hand',
    goal: null,
    joined: {
      commentId: reply.id,
      question: {
        commentId: question.id,
        author: asked ? question.author : null,
        body: asked ? { format: 'markdown', text: question.text } : null,
        createdAt: instant(new Date(question.created_at)),
      },
    },
  };
}

export function toCampaign(row: Selectable<CampaignsTable>): Campaign {
  return {
    ...row.content,
    id: row.id,
    revision: String(row.revision),
    startsAt: instant(row.starts_at),
    endsAt: instant(row.ends_at),
    publishedAt: instant(row.published_at),
    textVersion: row.text_version,
  };
}

export function toCampaignRow(campaign: Campaign): Insertable<CampaignsTable> {
  const { id, revision, startsAt, endsAt, publishedAt, textVersion, ...content } = campaign;
  return {
    id,
    content: toDocument(content),
    starts_at: startsAt,
    ends_at: endsAt,
    published_at: publishedAt,
    text_version: textVersion,
    revision: Number(revision),
  };
}

export function toCampaignResponse(row: Selectable<CampaignAnswersTable>): CampaignResponse {
  return {
    campaignId: row.campaign_id,
    answer: row.answer,
    textVersion: row.text_version,
    until: optionalInstant(row.until),
    at: instant(row.at),
  };
}

export function toChange(row: Selectable<ChangesTable>): Change {
  const { topic, kind } = row;
  return { sequence: Number(row.sequence), topic, kind, id: row.entity_id, at: instant(row.at) };
}
