import { LIMITS } from '@stoa/contract';
import {
  AuditPage,
  Block,
  BlockDraft,
  BlockPage,
  Comment,
  Decision,
  Id,
  LockChange,
  PolicyDraft,
  PolicyPage,
  PolicyRule,
  QueuePage,
  Report,
  ReportDraft,
  Subject,
  Thread,
} from '@stoa/contract/schemas';
import { Type } from 'typebox';
import { ById, Paging, paging } from './parameters.ts';
import { Keyed, need, Revised, route } from './route.ts';

const Unblocking = Type.Object(
  { reason: Type.Union([Type.String({ maxLength: LIMITS.reason }), Type.Null()]) },
  { additionalProperties: false },
);

export const moderationRoutes = {
  'moderation.report': route({
    summary: 'Ask moderators to look at somebody else’s comment',
    params: ById,
    headers: Keyed,
    body: ReportDraft,
    answer: Report,
    creates: true,
    handle: (backend, { params, body, call }) =>
      need(backend.moderation).report(params.id, body, call),
  }),
  'moderation.queue': route({
    summary: 'Comments that wait for a decision, or are hidden (moderators)',
    query: Type.Object({
      why: Type.Optional(
        Type.Union([Type.Literal('held'), Type.Literal('reported'), Type.Literal('hidden')]),
      ),
      subject: Type.Optional(Subject),
      order: Type.Optional(Type.Union([Type.Literal('oldest'), Type.Literal('most-reported')])),
      ...paging,
    }),
    answer: QueuePage,
    handle: (backend, { query, call }) => need(backend.moderation).queue(query, query, call),
  }),
  'moderation.decide': route({
    summary:
      'Hold, hide, restore, approve, refuse, dismiss, pin or unpin a comment, or undo that (moderators)',
    params: ById,
    headers: Revised,
    body: Decision,
    answer: Comment,
    handle: (backend, { params, body, revision, call }) =>
      need(backend.moderation).decide(params.id, body, revision, call),
  }),
  'moderation.lock': route({
    summary: 'Lock or unlock a thread (moderators)',
    headers: Keyed,
    body: Type.Object(
      { subject: Subject, ...LockChange.properties },
      { additionalProperties: false },
    ),
    answer: Thread,
    handle: (backend, { body: { subject, ...change }, call }) =>
      need(backend.moderation).lock(subject, change, call),
  }),
  'moderation.block': route({
    summary: 'Keep a person from writing (moderators)',
    params: ById,
    headers: Keyed,
    body: BlockDraft,
    answer: Block,
    handle: (backend, { params, body, call }) =>
      need(backend.moderation).block(params.id, body, call),
  }),
  'moderation.unblock': route({
    summary: 'Let a person write again (moderators)',
    params: ById,
    headers: Keyed,
    body: Unblocking,
    answer: Type.Object({ lifted: Type.Boolean() }),
    handle: (backend, { params, body, call }) =>
      need(backend.moderation).unblock(params.id, body.reason, call),
  }),
  'moderation.blocks': route({
    summary: 'People who may not write now (moderators)',
    query: Paging,
    answer: BlockPage,
    handle: (backend, { query, call }) => need(backend.moderation).blocks(query, call),
  }),
  'moderation.setPolicy': route({
    summary: 'Set or take back the rule for a subject or a beginning of subjects (moderators)',
    headers: Keyed,
    body: PolicyDraft,
    answer: Type.Object({ rule: Type.Union([PolicyRule, Type.Null()]) }),
    handle: (backend, { body, call }) => need(backend.moderation).setPolicy(body, call),
  }),
  'moderation.policies': route({
    summary: 'Rules for subjects (moderators)',
    query: Paging,
    answer: PolicyPage,
    handle: (backend, { query, call }) => need(backend.moderation).policies(query, call),
  }),
  'moderation.audit': route({
    summary: 'What moderators did, newest first (moderators)',
    query: Type.Object({
      subject: Type.Optional(Subject),
      commentId: Type.Optional(Id),
      personId: Type.Optional(Id),
      ...paging,
    }),
    answer: AuditPage,
    handle: (backend, { query, call }) => need(backend.moderation).audit(query, query, call),
  }),
};
