import type { Session, ViewerPort } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const VIEWER = {
  'viewer.session': { method: 'GET', path: '/v1/session' },
} as const satisfies Operations;

export function viewer(client: HttpClient): ViewerPort {
  return {
    session: (call) => client.call<Session>(VIEWER['viewer.session'], { ...call }),
  };
}
