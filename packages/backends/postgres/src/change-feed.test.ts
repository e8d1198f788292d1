import type { Backend, BackendSource, Change, Comment } from '@stoa/contract';
import { personas } from '@stoa/conformance';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { databaseOf } from './source-database.ts';
import { createPostgresSource } from './source.ts';
import { startPostgres } from './testing/index.ts';
import type { RunningPostgres } from './testing/index.ts';

const SUBJECT = 'page:/watched';
const TOPIC = `thread:${SUBJECT}`;

function reply(source: BackendSource, text: string): Promise<Comment> {
  const body = { format: 'markdown', text } as const;
  const draft = { subject: SUBJECT, parentId: null, body };
  return source.backendFor(personas.author).threads!.reply(draft, { mutationId: v7() });
}

/** What a watcher was told, in order: kinds of changes with their ids, and states. */
class Diary {
  readonly changes: Change[] = [];
  readonly entries: string[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(backend: Backend, after: number | null = null) {
    backend.watch!({
      topics: [TOPIC],
      after,
      onChange: (change) => {
        this.changes.push(change);
        this.#write(`${change.kind} ${change.id}`);
      },
      onState: (state) => this.#write(state),
    });
  }

  /** Resolves when the entry is there for the `count`th time. */
  until(entry: string, count = 1): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (this.entries.filter((each) => each === entry).length < count) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  #write(entry: string): void {
    this.entries.push(entry);
    for (const check of this.#waiting) check();
  }
}

describe('changes over PostgreSQL', () => {
  let server: RunningPostgres;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());

  it('reach watchers of another process', async () => {
    const connectionString = await server.newDatabase();
    const here = await createPostgresSource({ connectionString });
    const there = await createPostgresSource({ connectionString });
    const diary = new Diary(there.backendFor(personas.reader));
    await diary.until('connected');
    const { id } = await reply(here, 'news');
    await diary.until(`added ${id}`);
    await Promise.all([here.dispose(), there.dispose()]);
  });

  it('that were missed while the line was down follow after it is up again', async () => {
    const connectionString = await server.newDatabase();
    const here = await createPostgresSource({ connectionString });
    const there = await createPostgresSource({ connectionString });
    const diary = new Diary(there.backendFor(personas.reader));
    await diary.until('connected');
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(databaseOf(here));
    await diary.until('interrupted');
    const missed = [await reply(here, 'missed 1'), await reply(here, 'missed 2')];
    await diary.until('connected', 2);
    await diary.until(`added ${missed[1]!.id}`);
    const { id } = await reply(here, 'heard again');
    await diary.until(`added ${id}`);
    assert.deepEqual(
      diary.changes.map((change) => change.id),
      [...missed.map((comment) => comment.id), id],
    );
    await Promise.all([here.dispose(), there.dispose()]);
  });

  it('that are no longer kept are replaced by a reset of the topic', async () => {
    const connectionString = await server.newDatabase();
    const source = await createPostgresSource({ connectionString, changesKept: 2 });
    for (const text of ['1', '2', '3', '4']) await reply(source, text);
    const late = new Diary(source.backendFor(personas.reader), 1);
    await late.until('reset *');
    const inTime = new Diary(source.backendFor(personas.reader), 2);
    await inTime.until('connected');
    const { id } = await reply(source, '5');
    await Promise.all([late.until(`added ${id}`), inTime.until(`added ${id}`)]);
    assert.deepEqual(late.entries, ['connected', 'reset *', `added ${id}`]);
    assert.equal(late.changes[0]?.sequence, 4);
    assert.deepEqual(
      inTime.changes.map(({ sequence }) => sequence),
      [3, 4, 5],
    );
    await source.dispose();
  });

  it('of many parallel writers have sequences without gaps, in the order of their times', async () => {
    const connectionString = await server.newDatabase();
    const sources = await Promise.all([1, 2].map(() => createPostgresSource({ connectionString })));
    const diary = new Diary(sources[0]!.backendFor(personas.reader), 0);
    const writes = Array.from({ length: 60 }, (_, i) => reply(sources[i % 2]!, `${i}`));
    const written = await Promise.all(writes);
    await Promise.all(written.map(({ id }) => diary.until(`added ${id}`)));
    const sequences = diary.changes.map(({ sequence }) => sequence);
    assert.deepEqual(
      sequences,
      Array.from({ length: 60 }, (_, i) => i + 1),
    );
    const times = diary.changes.map(({ at }) => at);
    assert.deepEqual(times, [...times].sort());
    await Promise.all(sources.map((source) => source.dispose()));
  });
});
