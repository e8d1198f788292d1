import type { Capabilities, PortName, ReactionKind, ViewerPort } from '@stoa/contract';
import type { Calls } from './calls.ts';

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

export function viewerPort(
  calls: Calls,
  capabilities: Capabilities,
  reactions: readonly ReactionKind[],
): ViewerPort {
  const { person, roles } = calls.identity;
  return {
    session: (call) =>
      calls.read(call, (state) => ({
        person,
        roles,
        ports: [...PORTS],
        capabilities,
        reactions: capabilities.reactions ? [...reactions] : [],
        now: calls.clock(),
        sequence: capabilities.live ? state.sequence : null,
      })),
  };
}
