import type { Id, PostDraft } from '@stoa/contract';
import { sql } from 'kysely';
import { instant } from './mapping.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import type { PostRow } from './roll.ts';
import type { Database, PostContent } from './schema.ts';

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>;

export const LAST_VERSION_FIRST: Order<VersionRow> = {
  name: 'post.versions',
  columns: ['post_versions.at', 'post_versions.number'],
  key: (row) => [instant(row.at), String(row.number)],
  direction: 'desc',
};

export function selectVersions(db: Database) {
  return db
    .selectFrom('post_versions')
    .selectAll()
    .select((eb) => personOf(eb.ref('post_versions.editor_id')).as('editor'));
}

/** Keeps what others can read now, before it is replaced. */
export async function keepVersion(db: Database, row: PostRow): Promise<void> {
  await db
    .insertInto('post_versions')
    .values({
      post_id: row.id,
      number: row.revision,
      at: instant(row.edited_at ?? row.published_at),
      title: row.content?.title ?? null,
      text: row.content?.body.text ?? '',
      editor_id: row.written_by ?? row.author_id,
    })
    .execute();
}

/** The content with its place in the series. */
export async function placed(
  db: Database,
  authorId: Id,
  content: Omit<PostDraft, 'form' | 'publishAt'>,
  before: Pick<PostRow, 'content'> | null,
): Promise<PostContent> {
  const { series } = content;
  if (!series) return { ...content, series: null };
  const known = before?.content?.series;
  const same = known?.name === series.name ? known.part : undefined;
  const part = series.part ?? same ?? (await nextPart(db, authorId, series.name));
  return { ...content, series: { name: series.name, part } };
}

/** The number of the part that follows an author's last in a series. */
async function nextPart(db: Database, authorId: Id, name: string): Promise<number> {
  const { last } = await db
    .selectFrom('posts')
    .select(sql<number>`coalesce(max(series_part), 0)`.as('last'))
    .where('author_id', '=', authorId)
    .where('series_name', '=', name)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return last + 1;
}
