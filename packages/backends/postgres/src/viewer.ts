import type { Capabilities, PortName, ReactionKind, ViewerPort } from '@stoa/contract';
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
];

const CAPABILITIES: Capabilities = {
  live: true,
  editOwn: true,
  removeOwn: true,
  reactions: true,
  idempotentWrites: true,
  detectsConflicts: true,
  anonymousFeedback: false,
  publishPosts: true,
  editPosts: true,
  schedulePosts: true,
  draftPosts: true,
  delegatePosts: true,
  publishOffers: true,
  publishCampaigns: true,
  campaignLedger: true,
  media: true,
  voiceNotes: true,
};

export function viewerPort(calls: Calls, vocabulary: readonly ReactionKind[]): ViewerPort {
  const { person, roles } = calls.identity;
  return {
    session: (call) =>
      calls.read(call, async ({ db, now }) => ({
        ...structuredClone({ person, roles, reactions: [...vocabulary] }),
        ports: [...PORTS],
        capabilities: { ...CAPABILITIES },
        now,
        sequence: (await progressOf(db)).sequence,
      })),
  };
}
