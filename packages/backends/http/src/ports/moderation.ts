import type {
  AuditEntry,
  Block,
  Comment,
  ModerationPort,
  Page,
  PolicyRule,
  QueueItem,
  Report,
  Thread,
} from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const MODERATION = {
  'moderation.report': { method: 'POST', path: '/v1/comments/:id/reports' },
  'moderation.queue': { method: 'GET', path: '/v1/moderation/queue' },
  'moderation.decide': { method: 'POST', path: '/v1/comments/:id/decisions' },
  'moderation.lock': { method: 'PUT', path: '/v1/moderation/locks' },
  'moderation.block': { method: 'PUT', path: '/v1/moderation/blocks/:id' },
  'moderation.unblock': { method: 'DELETE', path: '/v1/moderation/blocks/:id' },
  'moderation.blocks': { method: 'GET', path: '/v1/moderation/blocks' },
  'moderation.setPolicy': { method: 'PUT', path: '/v1/moderation/policies' },
  'moderation.policies': { method: 'GET', path: '/v1/moderation/policies' },
  'moderation.audit': { method: 'GET', path: '/v1/moderation/audit' },
} as const satisfies Operations;

export function moderation(client: HttpClient): ModerationPort {
  return {
    report: (id, draft, call) =>
      client.call<Report>(MODERATION['moderation.report'], {
        params: { id },
        body: draft,
        ...call,
      }),
    queue: (filter, page, call) =>
      client.call<Page<QueueItem>>(MODERATION['moderation.queue'], {
        query: { ...filter, ...page },
        ...call,
      }),
    decide: (id, decision, revision, call) =>
      client.call<Comment>(MODERATION['moderation.decide'], {
        params: { id },
        body: decision,
        revision,
        ...call,
      }),
    lock: (subject, change, call) =>
      client.call<Thread>(MODERATION['moderation.lock'], { body: { subject, ...change }, ...call }),
    block: (id, draft, call) =>
      client.call<Block>(MODERATION['moderation.block'], { params: { id }, body: draft, ...call }),
    unblock: (id, reason, call) =>
      client.call<{ lifted: boolean }>(MODERATION['moderation.unblock'], {
        params: { id },
        body: { reason },
        ...call,
      }),
    blocks: (page, call) =>
      client.call<Page<Block>>(MODERATION['moderation.blocks'], { query: { ...page }, ...call }),
    setPolicy: (draft, call) =>
      client.call<{ rule: PolicyRule | null }>(MODERATION['moderation.setPolicy'], {
        body: draft,
        ...call,
      }),
    policies: (page, call) =>
      client.call<Page<PolicyRule>>(MODERATION['moderation.policies'], {
        query: { ...page },
        ...call,
      }),
    audit: (filter, page, call) =>
      client.call<Page<AuditEntry>>(MODERATION['moderation.audit'], {
        query: { ...filter, ...page },
        ...call,
      }),
  };
}
