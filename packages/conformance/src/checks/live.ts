import type { Change } from '@stoa/contract';
import { ChangeLog } from '../changes.ts';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { remove, replies, reply, threadsOf } from '../conversation.ts';
import { campaignDraft, offerDraft, postDraft, ratingOf } from '../drafts.ts';
import { expectEqual, expectPresent, expectTrue } from '../expectations.ts';
import type { PersonaName } from '../personas.ts';

/** Watches from before anything that the check writes. */
async function watchFromStart(
  context: CheckContext,
  persona: PersonaName,
  topics: readonly string[] = [`thread:${context.subject}`],
): Promise<ChangeLog> {
  return new ChangeLog(await context.as(persona), topics, context.session.sequence);
}

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

function expectGrowing(changes: readonly Change[]): void {
  const sequences = changes.map(({ sequence }) => sequence);
  const growing = sequences.every((sequence, i) => i === 0 || sequence > sequences[i - 1]!);
  expectTrue(growing, `sequences grow: ${sequences.join(', ')}`);
}

const threadLive = group('live changes', { ports: ['threads'], capabilities: ['live'] }, [
  {
    name: 'changes are reported in their order, each once',
    run: async (context) => {
      const log = await watchFromStart(context, 'reader');
      await log.untilConnected();
      const written = await replies(context, 'author', ['1', '2', '3', '4', '5']);
      await log.untilChangeOf(written[4]!.id);
      log.stop();
      expectEqual(idsOf(log.changes), idsOf(written), 'changes');
      expectTrue(
        log.changes.every(({ kind }) => kind === 'added'),
        'all are additions',
      );
      expectGrowing(log.changes);
    },
  },
  {
    name: 'changes of parallel writers are reported, each once',
    run: async (context) => {
      const log = await watchFromStart(context, 'reader');
      const writers = Array.from({ length: 12 }, (_, i) =>
        reply(context, i % 2 ? 'author' : 'leader', String(i)),
      );
      const written = await Promise.all(writers);
      await log.until('all changes', ({ changes }) => changes.length >= written.length);
      const last = await reply(context, 'author', 'the last');
      await log.untilChangeOf(last.id);
      log.stop();
      expectEqual(idsOf(log.changes).sort(), idsOf([...written, last]).sort(), 'changes');
      expectGrowing(log.changes);
    },
  },
  {
    name: 'whoever was away resumes after the last change seen, without a gap',
    run: async (context) => {
      const before = await watchFromStart(context, 'reader');
      const [first] = await replies(context, 'author', ['seen']);
      await before.untilChangeOf(first!.id);
      before.stop();
      const missed = await replies(context, 'author', ['missed 1', 'missed 2']);
      const reached = expectPresent(before.changes[0], 'a change').sequence;
      const topics = [`thread:${context.subject}`];
      const after = new ChangeLog(await context.as('reader'), topics, reached);
      await after.untilConnected();
      const next = await reply(context, 'author', 'live again');
      await after.untilChangeOf(next.id);
      after.stop();
      expectEqual(idsOf(after.changes), idsOf([...missed, next]), 'changes');
    },
  },
  {
    name: 'what was read and what is reported after it leave no gap',
    run: async (context) => {
      const reader = await context.as('reader');
      await reply(context, 'author', 'before');
      const { sequence } = await reader.viewer.session();
      const between = await reply(context, 'author', 'between');
      const log = new ChangeLog(reader, [`thread:${context.subject}`], sequence);
      await log.untilChangeOf(between.id);
      log.stop();
      expectEqual(idsOf(log.changes), [between.id], 'changes');
    },
  },
  {
    name: 'without a place to resume, changes are reported from now on',
    run: async (context) => {
      await reply(context, 'author', 'long ago');
      const log = new ChangeLog(await context.as('reader'), [`thread:${context.subject}`]);
      await log.untilConnected();
      const fresh = await reply(context, 'author', 'now');
      await log.untilChangeOf(fresh.id);
      log.stop();
      expectEqual(idsOf(log.changes), [fresh.id], 'changes');
    },
  },
  {
    name: 'only the topics asked for are reported',
    run: async (context) => {
      const log = await watchFromStart(context, 'reader');
      const threads = await threadsOf(context, 'author');
      const body = { format: 'markdown', text: 'elsewhere' } as const;
      const elsewhere = { subject: `${context.subject}/other`, parentId: null, body };
      await threads.reply(elsewhere, context.mutation());
      const here = await reply(context, 'author', 'here');
      await log.untilChangeOf(here.id);
      log.stop();
      expectEqual(idsOf(log.changes), [here.id], 'changes');
    },
  },
  {
    name: 'a change can be read by the time it is reported',
    run: async (context) => {
      const log = await watchFromStart(context, 'reader');
      const threads = await threadsOf(context, 'reader');
      const pending = reply(context, 'author', 'news');
      await log.until('the change', ({ changes }) => changes.length > 0);
      const found = await threads.find(idsOf(log.changes));
      log.stop();
      expectEqual(found[0]?.body?.text, 'news', 'what the change refers to');
      await pending;
    },
  },
  {
    name: 'removals are reported as what they leave behind',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      const child = await reply(context, 'author', 'child', root);
      const { sequence } = await (await context.as('reader')).viewer.session();
      const topics = [`thread:${context.subject}`];
      const log = new ChangeLog(await context.as('reader'), topics, sequence);
      const threads = await threadsOf(context, 'author');
      await remove(threads, root, context.mutation());
      await remove(threads, child, context.mutation());
      const last = await reply(context, 'author', 'the last');
      await log.untilChangeOf(last.id);
      log.stop();
      const kinds = (id: string) =>
        log.changes.filter((change) => change.id === id).map(({ kind }) => kind);
      expectEqual(kinds(child.id), ['removed'], 'the reply leaves the list');
      expectEqual(kinds(root.id), ['changed', 'removed'], 'a tombstone first, then nothing');
    },
  },
  {
    name: 'nothing is reported after unsubscribing',
    run: async (context) => {
      const stopped = await watchFromStart(context, 'reader');
      const other = await watchFromStart(context, 'reader');
      await Promise.all([stopped.untilConnected(), other.untilConnected()]);
      stopped.stop();
      stopped.stop();
      const written = await reply(context, 'author', 'unheard');
      await other.untilChangeOf(written.id);
      other.stop();
      expectEqual(stopped.changes, [], 'changes');
    },
  },
  {
    name: 'guests watch too',
    run: async (context) => {
      const log = await watchFromStart(context, 'guest');
      const written = await reply(context, 'author', 'for everyone');
      await log.untilChangeOf(written.id);
      log.stop();
    },
  },
]);

const otherLive = group('live changes', { capabilities: ['live'] }, [
  {
    name: 'an offer reports its answers',
    ports: ['offers'],
    capabilities: ['publishOffers'],
    run: async (context) => {
      const { offers } = await context.as('editor');
      const draft = offerDraft(context);
      const { id } = await offers!.publish(draft, context.mutation());
      const log = await watchFromStart(context, 'reader', [`offer:${id}`]);
      const author = await context.as('author');
      await author.offers!.answer(id, { ratings: ratingOf(3) }, context.mutation());
      await log.until('an answer', ({ changes }) => changes.some(({ kind }) => kind === 'changed'));
      log.stop();
      expectEqual(new Set(idsOf(log.changes)).size, 1, 'changes of one offer');
    },
  },
  {
    name: 'the roll reports posts and the replies of leaders',
    ports: ['posts', 'threads'],
    capabilities: ['publishPosts'],
    run: async (context) => {
      const log = await watchFromStart(context, 'reader', ['posts']);
      const { posts } = await context.as('leader');
      const post = await posts!.publish(postDraft('news'), context.mutation());
      await log.untilChangeOf(post.id);
      const question = await reply(context, 'author', 'Why?');
      const reached = log.changes.length;
      await reply(context, 'leader', 'Because.', question);
      await log.until('the joined post', ({ changes }) => changes.length > reached);
      log.stop();
      const joined = await posts!.get(log.changes[reached]!.id);
      expectEqual(joined?.form, 'joined', 'what the change refers to');
    },
  },
  {
    name: 'a published campaign is reported',
    ports: ['campaigns'],
    capabilities: ['publishCampaigns'],
    run: async (context) => {
      const log = await watchFromStart(context, 'reader', ['campaigns']);
      const { campaigns } = await context.as('editor');
      const draft = campaignDraft(context);
      const { id } = await campaigns!.publish(draft, context.mutation());
      await log.untilChangeOf(id);
      log.stop();
    },
  },
]);

export const liveChecks = [...threadLive, ...otherLive];
