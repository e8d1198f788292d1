import { Session } from '@stoa/contract/schemas';
import { route } from './route.ts';

export const viewerRoutes = {
  'viewer.session': route({
    summary: 'Who is looking, what they may use, and the clock',
    answer: Session,
    handle: (backend, { call }) => backend.viewer.session(call),
  }),
};
