import type { Capabilities } from '@stoa/contract';
import type { CheckContext } from './check.ts';
import { answerKey, campaignDraft, hoursFrom, offerDraft, postDraft } from './drafts.ts';
import { postsOf, publish } from './roll.ts';
import { expectEqual, expectProblem } from './expectations.ts';
import { ask, reply } from './conversation.ts';
import { pngOf, wavOf } from './pictures.ts';

/** What a declared `false` promises, where there is a call behind the capability. */
export const declined: Partial<
  Record<keyof Capabilities, (context: CheckContext) => Promise<void>>
> = {
  live: async (context) => {
    expectEqual(context.session.sequence, null, 'a backend that is not live has no sequence');
  },
  editOwn: async (context) => {
    const comment = await reply(context, 'author', 'first words');
    expectEqual(comment.may.edit, false, 'authors may not edit');
    const { threads } = await context.as('author');
    const edit = { body: { format: 'markdown', text: 'other words' } } as const;
    const outcome = threads!.edit(comment.id, edit, comment.revision, context.mutation());
    await expectProblem(outcome, 'unsupported', 'editing');
  },
  removeOwn: async (context) => {
    const comment = await reply(context, 'author', 'to stay');
    expectEqual(comment.may.remove, false, 'authors may not remove');
    const { threads } = await context.as('author');
    const outcome = threads!.remove(comment.id, comment.revision, context.mutation());
    await expectProblem(outcome, 'unsupported', 'removing');
  },
  reactions: async (context) => {
    const comment = await reply(context, 'author', 'no reactions here');
    const { threads } = await context.as('reader');
    const outcome = threads!.react(comment.id, { kind: 'useful', on: true }, context.mutation());
    await expectProblem(outcome, 'unsupported', 'reacting');
  },
  sortHelpful: async (context) => {
    const { threads } = await context.as('reader');
    const outcome = threads!.list({ subject: context.subject, order: 'helpful' });
    await expectProblem(outcome, 'unsupported', 'most helpful first');
  },
  sortUnanswered: async (context) => {
    const { threads } = await context.as('reader');
    const outcome = threads!.list({ subject: context.subject, order: 'unanswered' });
    await expectProblem(outcome, 'unsupported', 'unanswered first');
  },
  questions: async (context) => {
    const { threads } = await context.as('leader');
    await expectProblem(ask(context, 'author', 'May I?'), 'unsupported', 'asking');
    await expectProblem(threads!.questions(), 'unsupported', 'open questions');
    const { id } = await reply(
      context,
      'author',
      'no question',
      await reply(context, 'author', 'root'),
    );
    const outcome = threads!.markAnswer(id, { on: true }, context.mutation());
    await expectProblem(outcome, 'unsupported', 'an answer');
  },
  history: async (context) => {
    const { threads } = await context.as('reader');
    const { id } = await reply(context, 'author', 'words');
    await expectProblem(threads!.history(id), 'unsupported', 'earlier words');
  },
  searchThreads: async (context) => {
    const { threads } = await context.as('reader');
    const outcome = threads!.search({ subject: context.subject, text: 'words' });
    await expectProblem(outcome, 'unsupported', 'searching');
  },
  readMarks: async (context) => {
    const { threads } = await context.as('reader');
    const page = await threads!.list({ subject: context.subject });
    expectEqual(page.thread.unread, null, 'nothing is known of reading');
    const outcome = threads!.markRead(context.subject, {
      at: context.session.now,
      id: context.newId(),
    });
    await expectProblem(outcome, 'unsupported', 'marking as read');
  },
  publishPosts: async (context) => {
    const { posts } = await context.as('leader');
    const outcome = posts!.publish(postDraft('a post'), context.mutation());
    await expectProblem(outcome, 'unsupported', 'publishing a post');
  },
  editPosts: async (context) => {
    const post = await publish(context, 'to stay');
    const posts = await postsOf(context, 'leader');
    const change = posts.edit(post.id, postDraft('other'), post.revision, context.mutation());
    await expectProblem(change, 'unsupported', 'editing a post');
    const removal = posts.withdraw(post.id, post.revision, context.mutation());
    await expectProblem(removal, 'unsupported', 'withdrawing a post');
    expectEqual(post.may, { edit: false, withdraw: false }, 'nobody may');
  },
  schedulePosts: async (context) => {
    const publishAt = hoursFrom(context.session.now, 1);
    const outcome = publish(context, 'later', { publishAt });
    await expectProblem(outcome, 'unsupported', 'scheduling a post');
  },
  draftPosts: async (context) => {
    const posts = await postsOf(context, 'leader');
    const id = context.newId();
    const kept = posts.saveDraft(id, postDraft('x'), null, context.mutation());
    await expectProblem(kept, 'unsupported', 'keeping a draft');
    await expectProblem(posts.drafts(), 'unsupported', 'listing drafts');
  },
  delegatePosts: async (context) => {
    const posts = await postsOf(context, 'leader');
    const naming = posts.delegate(context.person('reader').id, true, context.mutation());
    await expectProblem(naming, 'unsupported', 'naming a delegate');
  },
  publishOffers: async (context) => {
    const { offers } = await context.as('editor');
    const outcome = offers!.publish(offerDraft(context), context.mutation());
    await expectProblem(outcome, 'unsupported', 'publishing an offer');
  },
  withdrawAnswers: async (context) => {
    const { offers } = await context.as('author');
    const outcome = offers!.withdraw(context.newId(), null, context.mutation());
    await expectProblem(outcome, 'unsupported', 'taking an answer back');
  },
  anonymousFeedback: async (context) => {
    const { offers } = await context.as('editor');
    const draft = offerDraft(context, { anonymous: true });
    await expectProblem(offers!.publish(draft, context.mutation()), 'unsupported', 'publishing');
    const mine = offers!.mine(context.newId(), answerKey());
    await expectProblem(mine, 'unsupported', 'reading an answer back');
  },
  offerReports: async (context) => {
    const { offers } = await context.as('editor');
    await expectProblem(offers!.report(context.newId()), 'unsupported', 'reading a report');
  },
  publishCampaigns: async (context) => {
    const { campaigns } = await context.as('editor');
    const outcome = campaigns!.publish(campaignDraft(context), context.mutation());
    await expectProblem(outcome, 'unsupported', 'publishing a campaign');
    await expectProblem(campaigns!.list(), 'unsupported', 'listing campaigns');
    await expectProblem(campaigns!.get(context.newId()), 'unsupported', 'reading a campaign');
  },
  campaignLedger: async (context) => {
    const { campaigns } = await context.as('editor');
    const claim = { visit: context.newId(), what: 'offer:bicycle' };
    await expectProblem(campaigns!.claim(claim), 'unsupported', 'claiming attention');
    await expectProblem(campaigns!.archive(), 'unsupported', 'the archive');
    await expectProblem(campaigns!.decisions(), 'unsupported', 'own decisions');
    await expectProblem(campaigns!.results(context.newId()), 'unsupported', 'results');
  },
  media: async (context) => {
    const { media } = await context.as('author');
    const outcome = media!.upload({ content: pngOf(2, 2) }, context.mutation());
    await expectProblem(outcome, 'unsupported', 'uploading a picture');
  },
  voiceNotes: async (context) => {
    const { media } = await context.as('author');
    const outcome = media!.upload({ content: wavOf(80), duration: 0.01 }, context.mutation());
    await expectProblem(outcome, 'unsupported', 'uploading a recording');
  },
};
