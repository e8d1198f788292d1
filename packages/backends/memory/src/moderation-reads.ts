import type {
  AuditEntry,
  Block,
  Id,
  Identity,
  ModerationPort,
  Person,
  PolicyRule,
  QueueFilter,
  QueueItem,
  Report,
} from '@stoa/contract';
import { excerptOf, holds, mayUndo, reportRank, requireRole } from '@stoa/domain';
import type { Calls } from './calls.ts';
import type { CommentView } from './comment-view.ts';
import { presentComment } from './conversation.ts';
import { openReports } from './moderation-acts.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import type { State, StoredAct, StoredComment, StoredReport, StoredRule } from './state.ts';

/** So many reports come with an item. */
const REPORTS_SHOWN = 10;

interface Waiting {
  readonly comment: StoredComment;
  readonly since: string;
  readonly reports: readonly StoredReport[];
}

const OLDEST_FIRST: Order<Waiting> = {
  name: 'queue.oldest',
  key: ({ since, comment }) => [since, comment.id],
  direction: 'ascending',
};

const MOST_REPORTED_FIRST: Order<Waiting> = {
  name: 'queue.most-reported',
  key: ({ reports, since, comment }) => [reportRank(reports.length, since), comment.id],
  direction: 'ascending',
};

const NEWEST_HIDDEN: Order<Waiting> = {
  name: 'queue.hidden',
  key: ({ since, comment }) => [since, comment.id],
  direction: 'descending',
};

const NEWEST_ACTS: Order<StoredAct> = {
  name: 'audit',
  key: ({ at, id }) => [at, id],
  direction: 'descending',
};

const NEWEST_BLOCKS: Order<Block> = {
  name: 'blocks',
  key: ({ since, person }) => [since, person.id],
  direction: 'descending',
};

const BY_PATTERN: Order<StoredRule> = {
  name: 'policies',
  key: ({ scope }) => [scope.pattern, String(scope.prefix)],
  direction: 'ascending',
};

export function moderationReads(
  calls: Calls,
  view: CommentView,
): Pick<ModerationPort, 'queue' | 'blocks' | 'policies' | 'audit'> {
  const { identity, clock } = calls;
  return {
    queue: (filter, page, call) =>
      calls.read(call, (state) => {
        requireRole(identity, 'moderator');
        const { why, subject } = filter ?? {};
        const found = why === 'hidden' ? hiddenIn(state) : waitingIn(state);
        const waiting = found.filter(
          ({ comment, reports }) =>
            (subject === undefined || subject === comment.subject) &&
            (why !== 'held' || comment.state === 'held') &&
            (why !== 'reported' || reports.length > 0),
        );
        const order = queueOrder(filter);
        const { items, next } = pageOf(waiting, order, page);
        const now = clock();
        return { items: items.map((item) => presentItem(state, view, item, now)), next };
      }),

    blocks: (page, call) =>
      calls.read(call, (state) => {
        requireRole(identity, 'moderator');
        const holding = [...state.blocks].filter(([, block]) => holds(block, clock()));
        const blocks = holding.map(([personId]) => presentBlock(state, personId));
        return pageOf(blocks, NEWEST_BLOCKS, page);
      }),

    policies: (page, call) =>
      calls.read(call, (state) => {
        requireRole(identity, 'moderator');
        const { items, next } = pageOf(state.policies.values(), BY_PATTERN, page);
        return { items: items.map((rule) => presentRule(state, rule)), next };
      }),

    audit: (filter, page, call) =>
      calls.read(call, (state) => {
        requireRole(identity, 'moderator');
        const { subject, commentId, personId } = filter ?? {};
        const acts = state.audit.filter(
          (act) =>
            (subject === undefined || subject === act.subject) &&
            (commentId === undefined || commentId === act.commentId) &&
            (personId === undefined || personId === act.personId),
        );
        const { items, next } = pageOf(acts, NEWEST_ACTS, page);
        const last = new Map(state.audit.map((act) => [act.commentId, act.id]));
        return {
          items: items.map((act) =>
            presentAct(state, identity, act, last.get(act.commentId) === act.id),
          ),
          next,
        };
      }),
  };
}

function queueOrder({ why, order }: QueueFilter = {}): Order<Waiting> {
  if (why === 'hidden') return NEWEST_HIDDEN;
  return order === 'most-reported' ? MOST_REPORTED_FIRST : OLDEST_FIRST;
}

function hiddenIn(state: State): Waiting[] {
  const hidden = [...state.comments.values()].filter(
    (comment) => comment.state === 'hidden' && comment.removedAt === null,
  );
  return hidden.map((comment) => ({
    comment,
    since: comment.stateAt,
    reports: openReports(state, comment.id),
  }));
}

function waitingIn(state: State): Waiting[] {
  return [...state.comments.values()].flatMap((comment) => {
    if (comment.removedAt !== null) return [];
    const reports = openReports(state, comment.id);
    const times = reports.map(({ at }) => at);
    if (comment.state === 'held') times.push(comment.stateAt);
    const since = times.sort()[0];
    return since === undefined ? [] : [{ comment, since, reports }];
  });
}

function presentItem(
  state: State,
  view: CommentView,
  { comment, since, reports }: Waiting,
  now: string,
): QueueItem {
  const parent = state.comments.get(comment.parentId ?? '');
  const newest = [...reports].sort((a, b) => (a.at === b.at ? 0 : a.at > b.at ? -1 : 1));
  const own = comment.authorId === view.identity.person?.id;
  const block = state.blocks.get(comment.authorId);
  return {
    comment: presentComment(state, view, comment),
    parent: parent ? presentComment(state, view, parent) : null,
    since,
    reportCount: reports.length,
    reports: newest
      .slice(0, REPORTS_SHOWN)
      .map((report) => presentReport(state, report, own ? null : report.reporterId)),
    hiddenBefore: hiddenOf(state, comment.authorId),
    block: holds(block, now) ? presentBlock(state, comment.authorId) : null,
  };
}

/** What was taken back is not held against anybody. */
function hiddenOf(state: State, authorId: Id): number {
  const undone = new Set(state.audit.map(({ undoes }) => undoes));
  return state.audit.filter(
    ({ id, act, personId }) =>
      personId === authorId && (act === 'hide' || act === 'refuse') && !undone.has(id),
  ).length;
}

/** Who reported it is told to moderators, unless it was them who wrote it. */
export function presentReport(
  state: State,
  { id, commentId, reason, words, at }: StoredReport,
  reporterId: Id | null,
): Report {
  return { id, commentId, reporter: personOrNobody(state, reporterId), reason, words, at };
}

export function presentBlock(state: State, personId: Id): Block {
  const { until, reason, since } = state.blocks.get(personId)!;
  return { person: personOf(state, personId), until, reason, since };
}

export function presentRule(state: State, { byId, ...rule }: StoredRule): PolicyRule {
  return { ...rule, by: personOf(state, byId) };
}

function presentAct(
  state: State,
  identity: Identity,
  { actorId, personId, before = null, undoes = null, ...act }: StoredAct,
  last: boolean,
): AuditEntry {
  const found = state.comments.get(act.commentId ?? '');
  const comment = found?.removedAt === null ? found : undefined;
  const undoable = last && comment && mayUndo(identity, { ...act, before }, comment);
  return {
    ...act,
    undoes,
    actor: personOrNobody(state, actorId),
    person: personOrNobody(state, personId),
    excerpt: comment ? excerptOf(comment.text) : null,
    now: comment?.state ?? null,
    undoable: undoable ? String(comment.revision) : null,
  };
}

function personOrNobody(state: State, id: Id | null): Person | null {
  return id === null ? null : personOf(state, id);
}
