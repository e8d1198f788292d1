import type { BackendError, CampaignDraft, OfferDraft, PostDraft } from '@stoa/contract';
import { LIMITS } from '@stoa/contract';
import { group } from '../check.ts';
import { reply, threadsOf } from '../conversation.ts';
import {
  answerKey,
  benefitText,
  campaignDraft,
  hoursFrom,
  offerDraft,
  OTHER_QUESTIONS,
  OUTCOME,
  postDraft,
  ratingOf,
} from '../drafts.ts';
import { expectEqual, expectProblem, expectTrue } from '../expectations.ts';

/** The call is refused, and says at least which field is at fault. */
async function expectFault(outcome: Promise<unknown>, field: string): Promise<BackendError> {
  const problem = await expectProblem(outcome, 'invalid', field);
  const { fields = {} } = problem.detail;
  const named = Object.keys(fields).join(', ') || 'none';
  expectTrue(field in fields, `the field "${field}" is named, found: ${named}`);
  return problem;
}

export const validationChecks = group('validation', {}, [
  {
    name: 'a comment needs words, up to the longest text',
    ports: ['threads'],
    run: async (context) => {
      await expectFault(reply(context, 'author', ' \n\t '), 'body.text');
      const longest = 'x'.repeat(LIMITS.comment);
      expectEqual((await reply(context, 'author', longest)).body?.text, longest, 'the longest');
      await expectFault(reply(context, 'author', `${longest}x`), 'body.text');
    },
  },
  {
    name: 'an edit needs words',
    ports: ['threads'],
    capabilities: ['editOwn'],
    run: async (context) => {
      const { id, revision } = await reply(context, 'author', 'words');
      const threads = await threadsOf(context, 'author');
      const edit = { body: { format: 'markdown', text: '  ' } } as const;
      await expectFault(threads.edit(id, edit, revision, context.mutation()), 'body.text');
    },
  },
  {
    name: 'a subject names its kind',
    ports: ['threads'],
    run: async (context) => {
      const threads = await threadsOf(context, 'author');
      const body = { format: 'markdown', text: 'words' } as const;
      for (const subject of [
        'benefits',
        'Page:/x',
        'page:',
        'page:/a b',
        `page:/${'x'.repeat(512)}`,
      ]) {
        await expectFault(threads.list({ subject }), 'subject');
        const draft = { subject, parentId: null, body };
        await expectFault(threads.reply(draft, context.mutation()), 'subject');
      }
    },
  },
  {
    name: 'a reaction is a word of the vocabulary',
    ports: ['threads'],
    capabilities: ['reactions'],
    run: async (context) => {
      const { id } = await reply(context, 'author', 'words');
      const threads = await threadsOf(context, 'reader');
      const choice = { kind: 'never-in-any-vocabulary', on: true };
      await expectFault(threads.react(id, choice, context.mutation()), 'kind');
    },
  },
  {
    name: 'at most a hundred comments are found at once',
    ports: ['threads'],
    run: async (context) => {
      const threads = await threadsOf(context, 'reader');
      const ids = Array.from({ length: 101 }, () => context.newId());
      await expectFault(threads.find(ids), 'ids');
      expectEqual(await threads.find(ids.slice(1)), [], 'a hundred');
    },
  },
  {
    name: 'an answer rates each question once, on its scale',
    ports: ['offers'],
    capabilities: ['publishOffers'],
    run: async (context) => {
      const editor = await context.as('editor');
      const draft = offerDraft(context);
      const { id } = await editor.offers!.publish(draft, context.mutation());
      const { offers } = await context.as('author');
      const answer = (ratings: { questionId: string; value: number }[], sentence?: string) =>
        offers!.answer(id, { ratings, sentence: sentence ?? null }, context.mutation());
      await expectFault(answer(ratingOf(6)), 'ratings.useful');
      await expectFault(answer([...ratingOf(1), ...ratingOf(2)]), 'ratings.useful');
      const other = [{ questionId: 'other', value: 1 }];
      await expectFault(answer(other), 'ratings.useful');
      await expectFault(answer([...ratingOf(1), ...other]), 'ratings.other');
      await expectFault(answer(ratingOf(1), 'x'.repeat(LIMITS.sentence + 1)), 'sentence');
    },
  },
  {
    name: 'an answer chooses among the options, as many as are asked for',
    ports: ['offers'],
    capabilities: ['publishOffers'],
    run: async (context) => {
      const editor = await context.as('editor');
      const draft = offerDraft(context, { questions: OTHER_QUESTIONS });
      const { id } = await editor.offers!.publish(draft, context.mutation());
      const { offers } = await context.as('author');
      const answer = (...chosen: [string, string[]][]) => {
        const choices = chosen.map(([questionId, optionIds]) => ({ questionId, optionIds }));
        return offers!.answer(id, { ratings: [], choices }, context.mutation());
      };
      const trips: [string, string[]] = ['trips', ['city', 'cargo']];
      await expectFault(answer(['kind', ['city', 'cargo']], trips), 'choices.kind');
      await expectFault(answer(['kind', ['tandem']], trips), 'choices.kind');
      await expectFault(answer(['kind', ['city']]), 'choices.trips');
      await expectFault(answer(['why', ['city']], ['kind', ['city']], trips), 'choices.why');
    },
  },
  {
    name: 'an anonymous answer has a key, and no other',
    ports: ['offers'],
    capabilities: ['publishOffers', 'anonymousFeedback'],
    run: async (context) => {
      const editor = await context.as('editor');
      const { offers } = await context.as('author');
      const ratings = ratingOf(3);
      for (const [anonymous, keys] of [
        [true, [undefined, 'short', `${answerKey()}=`]],
        [false, [answerKey()]],
      ] as const) {
        const draft = offerDraft(context, { anonymous });
        const { id } = await editor.offers!.publish(draft, context.mutation());
        for (const key of keys) {
          const answer = { ratings, ...(key && { answerKey: key }) };
          await expectFault(offers!.answer(id, answer, context.mutation()), 'answerKey');
        }
      }
    },
  },
  {
    name: 'an outcome says what people said, and what was done',
    ports: ['offers'],
    capabilities: ['publishOffers'],
    run: async (context) => {
      const { offers } = await context.as('editor');
      const { id, revision } = await offers!.publish(offerDraft(context), context.mutation());
      for (const [field, change] of [
        ['said', { said: { en: ' ' } }],
        ['done', { done: { en: '' } }],
        ['holdsFrom', { holdsFrom: 'soon' }],
      ] as const) {
        const draft = { ...OUTCOME, ...change };
        await expectFault(offers!.decide(id, draft, revision, context.mutation()), field);
      }
    },
  },
  {
    name: 'an offer needs a picture, a question, a decision, a closing date and an owner',
    ports: ['offers'],
    capabilities: ['publishOffers'],
    run: async (context) => {
      const { offers } = await context.as('editor');
      const complete = offerDraft(context);
      const without: readonly [string, Partial<OfferDraft>][] = [
        ['pictures', { pictures: [] }],
        ['questions', { questions: [] }],
        ['decision', { decision: { en: ' ' } }],
        ['closesAt', { closesAt: 'soon' }],
        ['closesAt', { closesAt: hoursFrom(context.session.now, -1) }],
        ['ownerId', { ownerId: context.newId() }],
        ['pictures.0.alt', { pictures: [{ ...complete.pictures[0]!, alt: { en: ' ' } }] }],
      ];
      for (const [field, change] of without) {
        const { message } = await expectFault(
          offers!.publish({ ...complete, ...change }, context.mutation()),
          field,
        );
        expectTrue(message.length > 40, `it is said why "${field}" is needed, found: ${message}`);
      }
    },
  },
  {
    name: 'a blog post needs a title, a daily one has none and at most 280 characters, a voice note its words',
    ports: ['posts'],
    capabilities: ['publishPosts'],
    run: async (context) => {
      const { posts } = await context.as('leader');
      const publish = (text: string, change: Partial<PostDraft> = {}) =>
        posts!.publish(postDraft(text, change), context.mutation());
      await expectFault(publish('words', { form: 'blog' }), 'title');
      await expectFault(publish('words', { title: 'A title' }), 'title');
      await expectFault(publish('x'.repeat(LIMITS.daily + 1)), 'body.text');
      await expectFault(publish(' '), 'body.text');
      const audio = { src: '/media/note.webm', seconds: 12, transcript: ' ' };
      await expectFault(publish('listen', { audio }), 'audio.transcript');
      const spoken = { ...audio, transcript: 'Good morning.' };
      await expectFault(publish('x', { audio: { ...spoken, src: 'javascript:0' } }), 'audio.src');
      await expectFault(publish('x', { form: 'blog', title: 'T', audio: spoken }), 'audio');
      await expectFault(publish('x', { series: { name: 'A series' } }), 'series');
      const picture = { src: '/media/1.jpg', alt: { en: ' ' }, width: 4, height: 3 };
      await expectFault(publish('x', { picture }), 'picture.alt');
      await expectFault(publish('x', { publishAt: 'soon' }), 'publishAt');
      expectEqual((await publish('x'.repeat(LIMITS.daily))).form, 'daily', 'the longest');
    },
  },
  {
    name: 'a campaign needs a goal, texts for all, a safe act, and an end after its start',
    ports: ['campaigns'],
    capabilities: ['publishCampaigns'],
    run: async (context) => {
      const { campaigns } = await context.as('editor');
      const { now } = context.session;
      const label = { en: 'Go' };
      const faults: readonly [string, Partial<CampaignDraft>][] = [
        ['name', { name: ' ' }],
        ['goal.name', { goal: { kind: 'reported', name: 'Not a name' } }],
        ['goal.subject', { goal: { kind: 'contributed', subject: 'benefits' } }],
        ['texts', { texts: [benefitText({ stage: 'silent' })] }],
        ['texts.1', { texts: [benefitText(), benefitText()] }],
        ['texts.0.example', { texts: [benefitText({ example: null })] }],
        ['texts.0.wordings', { texts: [benefitText({ wordings: [{ en: 'Once.' }] })] }],
        ['texts.0.wordings.1', { texts: [benefitText({ wordings: [{ en: 'a' }, { en: ' ' }] })] }],
        ['stopAfter', { stopAfter: 0 }],
        ['caps.period.times', { caps: { period: { times: 0, days: 7 }, lifetime: null } }],
        ['group.lifetime', { group: { name: 'News', period: null, lifetime: 1.5 } }],
        ['action.label', { action: { label: { en: ' ' }, href: '/hours' } }],
        ['action.href', { action: { label, href: 'javascript:alert(1)' } }],
        ['endsAt', { endsAt: hoursFrom(now, -2) }],
        ['startsAt', { startsAt: 'now' }],
      ];
      for (const [field, change] of faults) {
        await expectFault(
          campaigns!.publish(campaignDraft(context, change), context.mutation()),
          field,
        );
      }
    },
  },
  {
    name: 'activity comes one to a hundred events at once',
    ports: ['activity'],
    run: async (context) => {
      const { activity } = await context.as('author');
      const target = { kind: 'thread', id: context.subject } as const;
      const event = { type: 'seen', target, at: context.session.now } as const;
      await expectFault(activity!.record([]), 'events');
      const events = Array.from({ length: 101 }, () => ({ ...event, id: context.newId() }));
      await expectFault(activity!.record(events), 'events');
    },
  },
]);
