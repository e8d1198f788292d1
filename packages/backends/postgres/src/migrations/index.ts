import type { Migration } from 'kysely/migration';
import { firstTables } from './0001-first-tables.ts';
import { campaigns } from './0002-campaigns.ts';
import { offers } from './0003-offers.ts';
import { posts } from './0004-posts.ts';
import { conversations } from './0005-conversations.ts';
import { moderation } from './0006-moderation.ts';
import { media } from './0007-media.ts';
import { news } from './0008-news.ts';
import { undo } from './0009-undo.ts';

/** In the order of their names; one that has been released never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-campaigns': campaigns,
  '0003-offers': offers,
  '0004-posts': posts,
  '0005-conversations': conversations,
  '0006-moderation': moderation,
  '0007-media': media,
  '0008-news': news,
  '0009-undo': undo,
};
