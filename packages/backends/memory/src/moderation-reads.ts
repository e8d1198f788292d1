import type {
  AuditEntry,
  Block,
  Id,
  ModerationPort,
  Person,
  PolicyRule,
  QueueItem,
  Report,
} from '@stoa/contract';
import { holds, reportRank, requireRole } from '@stoa/domain';
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
        const waiting = waitingIn(state).filter(
          ({ comment, reports }) =>
            (filter?.subject === undefined || filter.subject === comment.subject) &&
            (filter?.why !== 'held' || comment.state === 'held') &&
            (filter?.why !== 'reported' || reports.length > 0),
        );
        const order = filter?.order === 'most-reported' ? MOST_REPORTED_FIRST : OLDEST_FIRST;
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
        return { items: items.map((act) => presentAct(state, act)), next };
      }),
  };
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
    hiddenBefore: state.audit.filter(
      ({ act, personId }) => personId === comment.authorId && (act === 'hide' || act === 'refuse'),
    ).length,
    block: holds(block, now) ? presentBlock(state, comment.authorId) : null,
  };
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

function presentAct(state: State, { actorId, personId, ...act }: StoredAct): AuditEntry {
  return {
    ...act,
    actor: personOrNobody(state, actorId),
    person: personOrNobody(state, personId),
  };
}

function personOrNobody(state: State, id: Id | null): Person | null {
  return id === null ? null : personOf(state, id);
}
