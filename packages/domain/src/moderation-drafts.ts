import { BackendError, LIMITS } from '@stoa/contract';
import type {
  BlockDraft,
  Decision,
  FieldProblem,
  LockChange,
  PolicyDraft,
  ReportDraft,
} from '@stoa/contract';
import { needsReason } from './moderation.ts';
import { storableText } from './storable.ts';

type Fields = Record<string, FieldProblem>;

const PATTERN = /^[a-z][a-z0-9-]*:[^\u0000-\u0020\u007F]*$/;
const REASONS: readonly string[] = [
  'offensive',
  'harassment',
  'confidential',
  'misleading',
  'off-topic',
  'other',
];

export function checkReport(draft: ReportDraft): Required<ReportDraft> {
  const fields: Fields = {};
  const words = storableText(draft.words ?? '').trim();
  if (!REASONS.includes(draft.reason)) fields['reason'] = 'unknown';
  if (words.length > LIMITS.sentence) fields['words'] = 'too-long';
  else if (draft.reason === 'other' && !words) fields['words'] = 'required';
  refuse(fields, 'Choose a reason; where it is another one, say which.');
  return { reason: draft.reason, words: words || null };
}

export function checkDecision(decision: Decision): Required<Decision> {
  const fields: Fields = {};
  const reason = reasonField(fields, decision.reason, needsReason(decision.act));
  refuse(fields, 'Say why: the author reads it, and it stays in the audit trail.');
  return { act: decision.act, reason };
}

export function checkLock(change: LockChange): Required<LockChange> {
  const fields: Fields = {};
  const reason = reasonField(fields, change.reason, false);
  refuse(fields, 'A reason has at most 500 characters.');
  return { locked: change.locked, reason };
}

export function checkBlock(draft: BlockDraft, now: string): BlockDraft {
  const fields: Fields = {};
  const reason = reasonField(fields, draft.reason, true);
  const time = draft.until === null ? null : Date.parse(draft.until);
  if (time !== null && Number.isNaN(time)) fields['until'] = 'format';
  else if (time !== null && time <= Date.parse(now)) fields['until'] = 'out-of-range';
  refuse(fields, 'A block needs a reason, which the person reads, and an end that is to come.');
  return { until: time === null ? null : new Date(time).toISOString(), reason: reason ?? '' };
}

export function checkUnblock(reason: string | null): string | null {
  const fields: Fields = {};
  const checked = reasonField(fields, reason, false);
  refuse(fields, 'A reason has at most 500 characters.');
  return checked;
}

export function checkPolicy(draft: PolicyDraft): Required<PolicyDraft> {
  const fields: Fields = {};
  const { pattern, prefix } = draft.scope;
  const reason = reasonField(fields, draft.reason, false);
  if (pattern.length > 512) fields['scope.pattern'] = 'too-long';
  else if (!PATTERN.test(pattern) || (!prefix && pattern.endsWith(':'))) {
    fields['scope.pattern'] = pattern ? 'format' : 'required';
  }
  refuse(
    fields,
    'A rule names a subject, "page:/hr/benefits", or how subjects begin, "page:/hr/".',
  );
  return { scope: { pattern, prefix }, policy: draft.policy, reason };
}

function reasonField(
  fields: Fields,
  told: string | null | undefined,
  required: boolean,
): string | null {
  const reason = storableText(told ?? '').trim();
  if (reason.length > LIMITS.reason) fields['reason'] = 'too-long';
  else if (required && !reason) fields['reason'] = 'required';
  return reason || null;
}

function refuse(fields: Fields, message: string): void {
  if (Object.keys(fields).length > 0) throw new BackendError('invalid', message, { fields });
}
