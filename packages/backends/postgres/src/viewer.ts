import type { Capabilities, PortName, ReactionKind, ViewerPort, WriteLimits } from '@stoa/contract';
import { blockOf } from './admission.ts';
import type { Calls } from './calls.ts';
import { progressOf } from './changes.ts';

const PORTS: readonly PortName[] = [
  'viewer',
  'people',
  'threads',
  'offers',
  'posts',
  'campaigns',
  'news',
  'activity',
  'media',
  'moderation',
];

const CAPABILITIES: Capabilities = {
  live: true,
  editOwn: true,
  removeOwn: true,
  reactions: true,
  sortHelpful: true,
  sortUnanswered: true,
  questions: true,
  history: true,
  searchThreads: true,
  readMarks: true,
  idempotentWrites: true,
  detectsConflicts: true,
  anonymousFeedback: true,
  publishPosts: true,
  editPosts: true,
  schedulePosts: true,
  draftPosts: true,
  delegatePosts: true,
  withdrawAnswers: true,
  publishOffers: true,
  offerReports: true,
  publishCampaigns: true,
  campaignLedger: true,
  media: true,
  voiceNotes: true,
};

export function viewerPort(
  calls: Calls,
  vocabulary: readonly ReactionKind[],
  limits: () => WriteLimits,
): ViewerPort {
  const { person, roles } = calls.identity;
  return {
    session: (call) =>
      calls.read(call, async ({ db, now }) => ({
        ...structuredClone({ person, roles, reactions: [...vocabulary] }),
        ports: [...PORTS],
        capabilities: { ...CAPABILITIES },
        limits: limits(),
        block: await blockOf(db, person?.id, now),
        now,
        sequence: (await progressOf(db)).sequence,
      })),
  };
}
