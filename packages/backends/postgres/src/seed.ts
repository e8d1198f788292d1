import { followsOfSeed, newsOfSeed } from '@stoa/domain';
import type { Seed, SeedComment } from '@stoa/domain';
import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import { takeTurn } from './changes.ts';
import { plantModeration } from './moderation-seed.ts';
import { introduce } from './people.ts';
import { countHelpful } from './reactions.ts';
import type { Database, Schema } from './schema.ts';
import { answerRows, ballotRows, offerRow, receiptRows } from './seed-offer-rows.ts';
import {
  activityRow,
  campaignRow,
  commentRows,
  decisionRow,
  delegateRow,
  followRow,
  joinedRows,
  newsRow,
  postRows,
  reactionRows,
  responseRow,
  versionRows,
  wordingRows,
} from './seed-rows.ts';
import { settle } from './settling.ts';
import { transact } from './store.ts';

/** So many rows go into one statement. */
const BATCH = 500;

/** Writes a seed into a store without any content; says whether there was none. */
export function plant(db: Database, seed: Seed): Promise<boolean> {
  const { people = [], comments = [], offers = [], posts = [], campaigns = [] } = seed;
  const { activity = [], decisions = [], responses = [] } = seed;
  const leaders = new Set(people.filter(({ leader }) => leader).map(({ id }) => id));
  return transact(db, async (db) => {
    await takeTurn(db);
    if (await hasContent(db)) return false;
    if (people.length > 0) await introduce(db, people);
    await insert(db, 'comments', commentRows(comments));
    await insert(db, 'reactions', comments.flatMap(reactionRows));
    await insert(db, 'wordings', comments.flatMap(wordingRows));
    await acceptAnswers(db, comments);
    await insert(db, 'posts', [...postRows(posts), ...joinedRows(comments, leaders)]);
    await insert(db, 'post_versions', posts.flatMap(versionRows));
    await insert(db, 'post_delegates', (seed.delegates ?? []).map(delegateRow));
    await insert(db, 'follows', followsOfSeed(seed).map(followRow));
    await insert(db, 'news', newsOfSeed(seed).map(newsRow));
    await insert(db, 'offers', offers.map(offerRow));
    await insert(
      db,
      'answers',
      offers.flatMap((offer) => answerRows(offer, people)),
    );
    await insert(db, 'answer_receipts', offers.flatMap(receiptRows));
    await insert(db, 'anonymous_answers', offers.flatMap(ballotRows));
    await insert(db, 'campaigns', campaigns.map(campaignRow));
    await insert(db, 'activity', activity.map(activityRow));
    await insert(db, 'campaign_decisions', decisions.map(decisionRow));
    await insert(db, 'campaign_answers', responses.map(responseRow));
    await plantModeration(db, seed);
    return true;
  });
}

/** Marks the answers, and counts what the orders of roots go by. */
async function acceptAnswers(db: Database, comments: readonly SeedComment[]): Promise<void> {
  for (const { id, answer, removedAt } of comments) {
    if (!answer || removedAt) continue;
    await db
      .updateTable('comments')
      .set({ answer_id: id, accepted_by: answer.acceptedBy, accepted_at: answer.at })
      .where(sql<boolean>`id = (select root_id from comments where id = ${id})`)
      .execute();
  }
  const reacted = comments.filter(({ reactions }) => reactions).map(({ id }) => id);
  await countHelpful(db, reacted);
  await settle(
    db,
    comments.flatMap(({ id, parentId }) => (parentId ? [] : [id])),
  );
}

async function hasContent(db: Database): Promise<boolean> {
  const { rows } = await sql<{ content: boolean }>`
    select exists (select from comments) or exists (select from offers)
      or exists (select from posts) or exists (select from campaigns) as content`.execute(db);
  return rows[0]?.content ?? false;
}

async function insert<T extends keyof Schema>(
  db: Database,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await db
      .insertInto(table)
      .values(rows.slice(from, from + BATCH))
      .execute();
  }
}
