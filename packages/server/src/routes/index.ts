import type { OperationName } from '@stoa/backend-http/protocol';
import { activityRoutes } from './activity.ts';
import { campaignRoutes } from './campaigns.ts';
import { moderationRoutes } from './moderation.ts';
import { newsRoutes } from './news.ts';
import { offerRoutes } from './offers.ts';
import { peopleRoutes } from './people.ts';
import { postRoutes } from './posts.ts';
import type { Route } from './route.ts';
import { threadRoutes } from './threads.ts';
import { viewerRoutes } from './viewer.ts';

/** Operations that do not answer a request with JSON at once. */
type OwnWay = 'changes.watch' | 'media.upload' | 'media.read' | 'offers.export';

/** One route for each operation of the protocol that is answered at once. */
export const ROUTES: Readonly<Record<Exclude<OperationName, OwnWay>, Route>> = {
  ...viewerRoutes,
  ...peopleRoutes,
  ...threadRoutes,
  ...offerRoutes,
  ...postRoutes,
  ...campaignRoutes,
  ...moderationRoutes,
  ...newsRoutes,
  ...activityRoutes,
};
