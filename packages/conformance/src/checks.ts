import type { Check } from './check.ts';
import { abortChecks } from './checks/aborts.ts';
import { activityChecks } from './checks/activity.ts';
import { campaignChecks } from './checks/campaigns.ts';
import { delegateChecks } from './checks/delegates.ts';
import { disposalChecks } from './checks/disposal.ts';
import { historyChecks } from './checks/history.ts';
import { liveChecks } from './checks/live.ts';
import { mediaChecks } from './checks/media.ts';
import { moderationRuleChecks } from './checks/moderation-rules.ts';
import { moderationChecks } from './checks/moderation.ts';
import { mutationChecks } from './checks/mutations.ts';
import { newsChecks } from './checks/news.ts';
import { offerChecks } from './checks/offers.ts';
import { orderChecks } from './checks/orders.ts';
import { pagingChecks } from './checks/paging.ts';
import { peopleChecks } from './checks/people.ts';
import { permissionChecks } from './checks/permissions.ts';
import { postLifeChecks } from './checks/post-lives.ts';
import { postChecks } from './checks/posts.ts';
import { problemChecks } from './checks/problems.ts';
import { questionChecks } from './checks/questions.ts';
import { readMarkChecks } from './checks/read-marks.ts';
import { readChecks } from './checks/reads.ts';
import { revisionChecks } from './checks/revisions.ts';
import { searchChecks } from './checks/search.ts';
import { shapeChecks } from './checks/shapes.ts';
import { textChecks } from './checks/texts.ts';
import { threadChecks } from './checks/threads.ts';
import { timeChecks } from './checks/times.ts';
import { validationChecks } from './checks/validation.ts';
import { viewerChecks } from './checks/viewer.ts';

/** Every rule that a backend of this contract keeps. */
export const checks: readonly Check[] = [
  ...viewerChecks,
  ...shapeChecks,
  ...readChecks,
  ...threadChecks,
  ...orderChecks,
  ...questionChecks,
  ...historyChecks,
  ...searchChecks,
  ...readMarkChecks,
  ...pagingChecks,
  ...timeChecks,
  ...textChecks,
  ...permissionChecks,
  ...mutationChecks,
  ...revisionChecks,
  ...validationChecks,
  ...abortChecks,
  ...problemChecks,
  ...liveChecks,
  ...disposalChecks,
  ...offerChecks,
  ...postChecks,
  ...postLifeChecks,
  ...delegateChecks,
  ...campaignChecks,
  ...newsChecks,
  ...moderationChecks,
  ...moderationRuleChecks,
  ...activityChecks,
  ...peopleChecks,
  ...mediaChecks,
];
