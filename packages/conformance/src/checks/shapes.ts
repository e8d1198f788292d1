import {
  ActivitySummary,
  Campaign,
  CampaignOutcome,
  CampaignPage,
  CommentPage,
  CommentPath,
  NewsPage,
  Offer,
  OfferPage,
  OfferReport,
  Person,
  Post,
  PostFilters,
  PostPage,
  Session,
} from '@stoa/contract/schemas';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { group } from '../check.ts';
import { readThread, reply, threadsOf } from '../conversation.ts';
import { campaignDraft, offerDraft, postDraft, ratingOf } from '../drafts.ts';
import { ConformanceFailure, expectEqual, expectPresent, expectTrue } from '../expectations.ts';

function expectShape(schema: TSchema, value: unknown, what: string): void {
  expectPlain(value, what);
  if (Value.Check(schema, value)) return;
  const problems = Value.Errors(schema, value).map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  );
  throw new ConformanceFailure(
    `${what} has the shape of the contract: ${problems.slice(0, 3).join('; ')}`,
  );
}

/** Only what JSON can say: no dates, no classes, no functions, nothing undefined. */
function expectPlain(value: unknown, path: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    expectTrue(Number.isFinite(value), `${path} is a finite number`);
    return;
  }
  expectTrue(typeof value === 'object', `${path} is plain JSON, found ${typeof value}`);
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = [Object.prototype, Array.prototype, null].includes(prototype as object | null);
  expectTrue(plain, `${path} is no instance of a class`);
  for (const [key, member] of Object.entries(value)) {
    expectPlain(member, `${path}.${key}`);
  }
}

export const shapeChecks = group('shapes', {}, [
  {
    name: 'a session is plain JSON of the contract',
    run: async (context) => {
      expectShape(Session, context.session, 'session');
      const guest = await context.as('guest');
      expectShape(Session, await guest.viewer.session(), 'session of a guest');
    },
  },
  {
    name: 'comments are plain JSON of the contract',
    ports: ['threads'],
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      const child = await reply(context, 'reader', 'child', root);
      expectShape(CommentPage, await readThread(context, 'author'), 'page');
      const threads = await threadsOf(context, 'author');
      expectShape(CommentPath, await threads.locate(child.id), 'path');
    },
  },
  {
    name: 'offers are plain JSON of the contract',
    ports: ['offers'],
    capabilities: ['publishOffers'],
    run: async (context) => {
      const { offers } = await context.as('editor');
      const draft = offerDraft(context);
      const { id } = await offers!.publish(draft, context.mutation());
      const call = context.mutation();
      expectShape(Offer, await offers!.answer(id, { ratings: ratingOf(3) }, call), 'offer');
      expectShape(OfferPage, await offers!.list(), 'page');
      if (context.session.capabilities.offerReports) {
        expectShape(OfferReport, await offers!.report(id), 'report');
      }
    },
  },
  {
    name: 'posts are plain JSON of the contract',
    ports: ['posts', 'threads'],
    capabilities: ['publishPosts'],
    run: async (context) => {
      const { posts } = await context.as('leader');
      expectShape(Post, await posts!.publish(postDraft('words'), context.mutation()), 'post');
      const question = await reply(context, 'author', 'Why?');
      await reply(context, 'leader', 'Because.', question);
      expectShape(PostPage, await posts!.list(), 'page');
      expectShape(PostFilters, await posts!.filters(), 'filters');
    },
  },
  {
    name: 'campaigns are plain JSON of the contract',
    ports: ['campaigns'],
    capabilities: ['publishCampaigns'],
    run: async (context) => {
      const { campaigns } = await context.as('editor');
      const draft = campaignDraft(context);
      const campaign = await campaigns!.publish(draft, context.mutation());
      expectShape(Campaign, campaign, 'campaign');
      const answer = { answer: 'snoozed', textVersion: campaign.textVersion } as const;
      const outcome = await campaigns!.respond(campaign.id, answer, context.mutation());
      expectShape(CampaignOutcome, outcome, 'outcome');
      expectShape(CampaignPage, await campaigns!.list(), 'list');
    },
  },
  {
    name: 'news is plain JSON of the contract',
    ports: ['news', 'threads'],
    run: async (context) => {
      await reply(context, 'reader', 'A reply.', await reply(context, 'author', 'Why?'));
      expectShape(NewsPage, await (await context.as('author')).news!.list(), 'page');
    },
  },
  {
    name: 'people and activity are plain JSON of the contract',
    ports: ['people', 'activity'],
    run: async (context) => {
      const editor = await context.as('editor');
      const target = { kind: 'thread', id: context.subject } as const;
      const { now } = context.session;
      await editor.activity!.record([{ id: context.newId(), type: 'seen', target, at: now }]);
      expectShape(ActivitySummary, await editor.activity!.summary(target), 'summary');
      const { items } = await editor.people!.search('');
      for (const person of items) expectShape(Person, person, 'person');
    },
  },
  {
    name: 'whoever changes what was returned changes nothing in the store',
    ports: ['threads'],
    run: async (context) => {
      const written = await reply(context, 'author', 'untouched');
      const page = await readThread(context, 'author');
      for (const comment of [written, page.items[0]!]) {
        expectPresent(comment.body, 'words').text = 'tampered';
        expectPresent(comment.author, 'an author').name = 'tampered';
        comment.may.edit = false;
      }
      page.items.push(written);
      const { items } = await readThread(context, 'author');
      const [comment] = items;
      expectEqual([items.length, comment?.body?.text], [1, 'untouched'], 'the thread');
      expectTrue(comment?.author?.name !== 'tampered', 'the author');
    },
  },
]);
