import { personas } from '@stoa/conformance';
import { isBackendError } from '@stoa/contract';
import type { Screen } from '@stoa/domain';
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { databaseOf } from './source-database.ts';
import { createPostgresSource } from './source.ts';
import type { PostgresSource } from './source.ts';
import { newDataDirectory } from './testing/index.ts';

const screen: Screen = (text) => {
  if (text.includes('never')) return { verdict: 'refuse', reason: 'We do not say never.' };
  if (text.includes('maybe')) return { verdict: 'hold', reason: 'A person looks at maybes.' };
  return { verdict: 'allow' };
};
const call = () => ({ mutationId: v7() });

describe('moderation in PostgreSQL', () => {
  let dataDir: string;
  let source: PostgresSource;
  before(async () => {
    dataDir = await newDataDirectory('moderation');
    source = await createPostgresSource({ dataDir, screen });
  });
  after(async () => {
    await source.dispose();
    rmSync(dataDir, { recursive: true });
  });

  const write = (text: string) =>
    source
      .backendFor(personas.author)
      .threads!.reply(
        { subject: 'page:/x', parentId: null, body: { format: 'markdown', text } },
        call(),
      );

  it('asks the rule about words, which refuses or holds them', async () => {
    await assert.rejects(
      write('never ever'),
      (error) => isBackendError(error) && error.detail.reason === 'We do not say never.',
    );
    const held = await write('maybe');
    assert.deepEqual([held.state, held.stateReason], ['held', 'A person looks at maybes.']);
    const { items } = await source.backendFor(personas.moderator).moderation!.audit();
    assert.deepEqual([items[0]?.act, items[0]?.actor], ['hold', null]);
  });

  it('refuses to change or delete what stands in the audit trail, whoever asks the database', async () => {
    const comment = await write('surely');
    const { moderation } = source.backendFor(personas.moderator);
    const decision = { act: 'hide', reason: 'To be kept.' } as const;
    await moderation!.decide(comment.id, decision, comment.revision, call());
    const db = databaseOf(source);
    const refused = /The audit trail only grows/;
    await assert.rejects(sql`update audit set reason = 'Nothing happened.'`.execute(db), refused);
    await assert.rejects(sql`delete from audit`.execute(db), refused);
    const { items } = await moderation!.audit({ commentId: comment.id });
    assert.deepEqual(
      items.map(({ act, reason }) => [act, reason]),
      [['hide', 'To be kept.']],
    );
  });
});
