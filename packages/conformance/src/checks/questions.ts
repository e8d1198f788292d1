import type { Comment, QuestionQuery, ThreadPort } from '@stoa/contract';
import { CommentPage } from '@stoa/contract/schemas';
import { Value } from 'typebox/value';
import { ChangeLog } from '../changes.ts';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { ask, readThread, remove, reply, threadsOf } from '../conversation.ts';
import { offerDraft, postDraft } from '../drafts.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';
import type { PersonaName } from '../personas.ts';

const ON = { on: true } as const;

/** The questions of this check that a persona finds, in their order. */
async function found(
  context: CheckContext,
  persona: PersonaName,
  query: QuestionQuery,
  ours: readonly Comment[],
): Promise<string[]> {
  const threads = await threadsOf(context, persona);
  const texts: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await threads.questions(query, { cursor, limit: 100 });
    const known = page.items.filter(({ id }) => ours.some((question) => question.id === id));
    texts.push(...known.map(({ body }) => body?.text ?? '†'));
    cursor = page.next;
  } while (cursor !== null);
  return texts;
}

const question = async (context: CheckContext) => (await readThread(context, 'reader')).items[0]!;

export const questionChecks = group(
  'questions',
  { ports: ['threads'], capabilities: ['questions'] },
  [
    {
      name: 'a question is answered by a reply at any depth, which its list no longer holds',
      run: async (context) => {
        const asked = await ask(context, 'author', 'Is parking part of it?');
        expectEqual([asked.kind, asked.answer], ['question', null], 'a question');
        expectEqual((await reply(context, 'author', 'words')).kind, 'comment', 'any other');
        const middle = await reply(context, 'reader', 'Ask Ewa', asked);
        const deep = await reply(context, 'editor', 'Yes, all week', middle);
        expectEqual(deep.kind, 'comment', 'a reply');
        const leader = await threadsOf(context, 'leader');
        const answered = await leader.markAnswer(deep.id, ON, context.mutation());
        const answer = expectPresent(answered.answer, 'the question comes back with its answer');
        expectEqual([answered.id, answer.commentId], [asked.id, deep.id], 'which');
        expectEqual(
          [answer.body.text, answer.createdAt],
          [deep.body?.text, deep.createdAt],
          'what',
        );
        expectEqual(
          [answer.author.id, answer.acceptedBy.id],
          [context.person('editor').id, context.person('leader').id],
          'who',
        );
        expectTrue(answer.acceptedAt >= deep.createdAt, 'when');
        const page = await readThread(context, 'guest');
        expectEqual(page.items[0]?.answer, answer, 'in the thread');
        expectTrue(Value.Check(CommentPage, page), 'the page has the shape of the contract');
        expectEqual(await found(context, 'reader', {}, [asked]), [], 'open questions');
      },
    },
    {
      name: 'another mark takes the place of the first, and taking back a mark opens the question',
      run: async (context) => {
        const asked = await ask(context, 'author', 'Which?');
        const [a, b] = [
          await reply(context, 'reader', 'a', asked),
          await reply(context, 'reader', 'b', asked),
        ];
        const leader = await threadsOf(context, 'leader');
        const mark = async (comment: Comment, on: boolean) =>
          (await leader.markAnswer(comment.id, { on }, context.mutation())).answer?.commentId ??
          null;
        expectEqual(await mark(a, true), a.id, 'the first');
        const before = (await question(context)).answer;
        expectEqual(await mark(a, true), a.id, 'the first again');
        expectEqual((await question(context)).answer, before, 'repeating it changes nothing');
        expectEqual(await mark(b, true), b.id, 'the second');
        expectEqual(await mark(a, false), b.id, 'what is not the answer cannot be taken back');
        expectEqual(await mark(b, false), null, 'taken back');
        expectEqual(await found(context, 'reader', {}, [asked]), ['Which?'], 'open again');
      },
    },
    {
      name: 'removing the answer opens the question, and a removed question waits no more',
      capabilities: ['removeOwn'],
      run: async (context) => {
        const asked = await ask(context, 'author', 'Which?');
        const answer = await reply(context, 'reader', 'this', asked);
        const leader = await threadsOf(context, 'leader');
        await leader.markAnswer(answer.id, ON, context.mutation());
        await reply(context, 'reader', 'keeps the tombstone', answer);
        await remove(await threadsOf(context, 'reader'), answer, context.mutation());
        expectEqual((await question(context)).answer, null, 'no answer');
        expectEqual(await found(context, 'reader', {}, [asked]), ['Which?'], 'open again');
        await remove(await threadsOf(context, 'author'), asked, context.mutation());
        expectEqual(await found(context, 'reader', {}, [asked]), [], 'removed');
      },
    },
    {
      name: 'leaders, the asker and the owner of the offer or post mark the answer, nobody else',
      ports: ['offers', 'posts'],
      capabilities: ['publishOffers', 'publishPosts'],
      run: async (context) => {
        const { offers } = await context.as('editor');
        const offer = await offers!.publish(offerDraft(context), context.mutation());
        const { posts } = await context.as('leader');
        const post = await posts!.publish(postDraft('news'), context.mutation());
        for (const [subject, allowed] of [
          [context.subject, ['author', 'leader']],
          [`offer:${offer.id}`, ['author', 'leader', 'editor']],
          [`post:${post.id}`, ['author', 'leader']],
        ] as const) {
          const { id: asked } = await ask(context, 'author', 'May I?', subject);
          const threads = await threadsOf(context, 'reader');
          const body = { format: 'markdown', text: 'You may' } as const;
          const draft = { subject, parentId: asked, body };
          const { id } = await threads.reply(draft, context.mutation());
          for (const persona of ['author', 'reader', 'leader', 'editor', 'moderator'] as const) {
            const may = (allowed as readonly PersonaName[]).includes(persona);
            const port = await threadsOf(context, persona);
            const told = (await port.find([id]))[0]?.may.answer;
            expectEqual(told, may, `${persona} is told`);
            expectEqual(
              (await port.find([asked]))[0]?.may.answer,
              false,
              'a question answers nothing',
            );
            const outcome = port.markAnswer(id, ON, context.mutation());
            if (may) await outcome;
            else await expectProblem(outcome, 'forbidden', persona);
          }
          const guest = (await threadsOf(context, 'guest')).markAnswer(id, ON, context.mutation());
          await expectProblem(guest, 'unauthenticated', 'guest');
        }
      },
    },
    {
      name: 'a reply can be written as the answer by those who may mark one',
      run: async (context) => {
        const asked = await ask(context, 'author', 'When?');
        const comment = await reply(context, 'author', 'no question');
        const body = { format: 'markdown', text: 'On Monday' } as const;
        const answer = async (persona: PersonaName, parentId: string | null) => {
          const draft = { subject: context.subject, parentId, body, answers: true };
          return (await threadsOf(context, persona)).reply(draft, context.mutation());
        };
        await expectProblem(answer('reader', asked.id), 'forbidden', 'a reader');
        for (const parentId of [null, comment.id]) {
          const { detail } = await expectProblem(
            answer('leader', parentId),
            'invalid',
            'no question',
          );
          expectEqual(detail.fields, { answers: 'unknown' }, 'the field at fault');
        }
        expectEqual((await question(context)).replyCount, 0, 'nothing was written');
        const written = await answer('leader', asked.id);
        expectEqual((await question(context)).answer?.commentId, written.id, 'the answer');
      },
    },
    {
      name: 'a reply is no question, and every root about questions is one',
      run: async (context) => {
        const asked = await ask(context, 'author', 'Why?');
        const { detail } = await expectProblem(
          ask(context, 'reader', 'Why not?', context.subject, asked.id),
          'invalid',
          'a reply that asks',
        );
        expectEqual(detail.fields, { kind: 'unknown' }, 'the field at fault');
        const subject = `questions:/${context.newId()}`;
        const threads = await threadsOf(context, 'reader');
        const body = { format: 'markdown', text: 'And here?' } as const;
        const root = await threads.reply({ subject, parentId: null, body }, context.mutation());
        expectEqual(root.kind, 'question', 'a root');
        expectEqual((await threads.list({ subject })).thread.questions, true, 'the thread');
        expectEqual((await readThread(context, 'reader')).thread.questions, false, 'any other');
      },
    },
    {
      name: 'the asker hears of the answer, the person mentioned of being mentioned',
      ports: ['news'],
      run: async (context) => {
        const asked = await ask(context, 'author', 'Which?');
        const { id: mentioned } = context.person('editor');
        const answer = await reply(context, 'reader', `Ask [@Tomasz](person:${mentioned})`, asked);
        const leader = await threadsOf(context, 'leader');
        await leader.markAnswer(answer.id, ON, context.mutation());
        const heard = async (persona: PersonaName) => {
          const { items } = await (await context.as(persona)).news!.list();
          return items.filter(({ target }) => target.id === answer.id).map(({ kind }) => kind);
        };
        expectEqual(await heard('author'), ['answer'], 'the asker');
        expectEqual(await heard('editor'), ['mention'], 'who is mentioned');
      },
    },
    {
      name: 'marking an answer twice with one mutationId is one act, and marking nothing not-found',
      capabilities: ['idempotentWrites'],
      run: async (context) => {
        const asked = await ask(context, 'author', 'Who?');
        const { id } = await reply(context, 'reader', 'Ewa', asked);
        const leader = await threadsOf(context, 'leader');
        const call = context.mutation();
        const first = await leader.markAnswer(id, ON, call);
        await leader.markAnswer(id, { on: false }, context.mutation());
        expectEqual(await leader.markAnswer(id, ON, call), first, 'the first outcome');
        expectEqual((await question(context)).answer, null, 'and no second act');
        const absent = leader.markAnswer(context.newId(), ON, context.mutation());
        await expectProblem(absent, 'not-found', 'absent');
      },
    },
    {
      name: 'open questions come oldest or shortest first, of all or of one department, in pages',
      run: async (context) => {
        const long = await ask(context, 'author', 'Would a longer question be found later?');
        const short = await ask(context, 'reader', 'Shorter?');
        // Three characters in four code units.
        const shortest = await ask(context, 'author', '🚲🚲?');
        const ours = [long, short, shortest];
        const by = (query: QuestionQuery) => found(context, 'reader', query, ours);
        const texts = ours.map(({ body }) => body?.text);
        expectEqual(await by({}), texts, 'oldest first');
        expectEqual(await by({ order: 'shortest' }), [...texts].reverse(), 'shortest first');
        const { department } = context.person('reader');
        expectEqual(await by({ department: department! }), ['Shorter?'], 'of a department');
        const threads = await threadsOf(context, 'reader');
        const paged: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<ThreadPort['questions']>> = await threads.questions(
            { order: 'shortest' },
            { limit: 1, cursor },
          );
          paged.push(...page.items.map(({ id }) => id));
          cursor = page.next;
        } while (cursor !== null);
        const known = paged.filter((id) => ours.some((question) => question.id === id));
        expectEqual(known, [shortest.id, short.id, long.id], 'one a page');
      },
    },
    {
      name: 'questions for me: I am mentioned, it is my offer or post, or I lead the department',
      ports: ['offers', 'posts'],
      capabilities: ['publishOffers', 'publishPosts'],
      run: async (context) => {
        const offer = await (
          await context.as('editor')
        ).offers!.publish(offerDraft(context), context.mutation());
        const post = await (
          await context.as('leader')
        ).posts!.publish(postDraft('news'), context.mutation());
        const { id, name } = context.person('leader');
        const ours = [
          await ask(context, 'reader', 'For nobody'),
          await ask(context, 'reader', `For [@${name}](person:${encodeURIComponent(id)})`),
          await ask(context, 'reader', 'About the offer', `offer:${offer.id}`),
          await ask(context, 'author', 'About the post', `post:${post.id}`),
          await ask(context, 'leader', 'Her own', `post:${post.id}`),
        ];
        const forMe = (persona: PersonaName) => found(context, persona, { forMe: true }, ours);
        const mention = ours[1]!.body!.text;
        expectEqual(await forMe('leader'), [mention, 'About the post'], 'a leader');
        expectEqual(await forMe('editor'), ['About the offer'], 'an owner');
        expectEqual(await forMe('author'), [], 'anybody');
        await reply(context, 'leader', 'I will look', ours[1]);
        expectEqual(await forMe('leader'), ['About the post'], 'until they reply');
        expectEqual((await found(context, 'reader', {}, ours)).length, 5, 'it stays open');
        const guest = (await threadsOf(context, 'guest')).questions({ forMe: true });
        await expectProblem(guest, 'unauthenticated', 'guests have none');
      },
    },
    {
      name: 'whoever watches questions hears of new ones and of answers',
      capabilities: ['live'],
      run: async (context) => {
        const backend = await context.as('reader');
        const log = new ChangeLog(backend, ['questions']);
        await log.untilConnected();
        const asked = await ask(context, 'author', 'Heard?');
        await log.untilChangeOf(asked.id);
        const answer = await reply(context, 'leader', 'Yes', asked);
        const seen = log.changes.length;
        const leader = await threadsOf(context, 'leader');
        await leader.markAnswer(answer.id, ON, context.mutation());
        await log.until('the answer', ({ changes }) =>
          changes.slice(seen).some(({ id }) => id === asked.id),
        );
        log.stop();
        expectTrue(
          log.changes.every(({ topic }) => topic === 'questions'),
          'only this topic',
        );
      },
    },
  ],
);
