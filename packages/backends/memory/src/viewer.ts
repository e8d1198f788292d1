import type { Capabilities, Id, PortName, ReactionKind, Session, ViewerPort } from '@stoa/contract';
import { holds } from '@stoa/domain';
import type { Calls } from './calls.ts';
import type { State } from './state.ts';

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
        limits: calls.limits(),
        block: blockOf(state, person?.id, calls.clock()),
        now: calls.clock(),
        sequence: capabilities.live ? state.sequence : null,
      })),
  };
}

function blockOf(state: State, personId: Id | undefined, now: string): Session['block'] {
  const block = state.blocks.get(personId ?? '');
  return holds(block, now) ? { until: block.until, reason: block.reason } : null;
}
