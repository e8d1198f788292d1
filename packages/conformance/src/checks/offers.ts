import type { AnswerDraft, Offer, OfferDraft, ScaleQuestion } from '@stoa/contract';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { answerKey, hoursFrom, offerDraft, OTHER_QUESTIONS, OUTCOME, ratingOf } from '../drafts.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';
import type { PersonaName } from '../personas.ts';

async function publish(context: CheckContext, changes: Partial<OfferDraft> = {}): Promise<Offer> {
  const { offers } = await context.as('editor');
  return offers!.publish(offerDraft(context, changes), context.mutation());
}

async function answer(
  context: CheckContext,
  persona: PersonaName,
  id: string,
  value: number,
  sentence?: string,
): Promise<Offer> {
  const { offers } = await context.as(persona);
  const draft = { ratings: ratingOf(value), sentence: sentence ?? null };
  return offers!.answer(id, draft, context.mutation());
}

async function read(context: CheckContext, persona: PersonaName, id: string): Promise<Offer> {
  return expectPresent(await (await context.as(persona)).offers!.get(id), 'the offer exists');
}

const about = group('offers', { ports: ['offers'], capabilities: ['publishOffers'] }, [
  {
    name: 'a published offer comes back with its owner, open and unanswered',
    run: async (context) => {
      const published = await publish(context);
      expectEqual(published.owner, context.person('editor'), 'owner');
      expectEqual(published.title, offerDraft(context).title, 'title');
      expectEqual([published.status, published.access], ['open', 'write'], 'status');
      expectEqual(await read(context, 'editor', published.id), published, 'as read');
    },
  },
  {
    name: 'open offers come first, then by closing date, newest first',
    run: async (context) => {
      const { now } = context.session;
      const expected: string[] = [];
      for (const hours of [48, 24, -24, -48]) {
        const { id } = await publish(context);
        await publish(context, { id, closesAt: hoursFrom(now, hours) });
        expected.push(id);
      }
      const { offers } = await context.as('author');
      const listed: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await offers!.list({ limit: 3, cursor });
        listed.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expectEqual(
        listed.filter((id) => expected.includes(id)),
        expected,
        'the list',
      );
    },
  },
  {
    name: 'a person has one answer, which a later one replaces',
    run: async (context) => {
      const { id } = await publish(context);
      await answer(context, 'author', id, 2, 'Not yet.');
      const { mine, results } = await answer(context, 'author', id, 5, '  Now yes.  ');
      expectEqual(mine?.ratings, ratingOf(5), 'own ratings');
      expectEqual(mine?.sentence, 'Now yes.', 'own sentence');
      expectEqual(results?.respondents, 1, 'respondents');
      expectEqual((await read(context, 'reader', id)).mine, null, 'answers of others stay theirs');
    },
  },
  {
    name: 'results are hidden until the viewer has answered',
    run: async (context) => {
      const { id } = await publish(context);
      await answer(context, 'author', id, 4);
      expectEqual((await read(context, 'reader', id)).results, null, 'before answering');
      expectEqual((await read(context, 'guest', id)).results, null, 'for guests');
      const { results } = await answer(context, 'reader', id, 3);
      expectEqual(results?.respondents, 2, 'after answering');
    },
  },
  {
    name: 'ratings are shown from the minimum group on, and then exactly',
    run: async (context) => {
      const { id } = await publish(context);
      const people: PersonaName[] = ['author', 'reader', 'leader', 'editor', 'moderator'];
      const values = [5, 4, 4, 1, 2];
      for (const [i, persona] of people.entries()) {
        const { results } = await answer(context, persona, id, values[i]!);
        const shown = expectPresent(results, 'results after answering');
        expectEqual(shown.respondents, i + 1, 'respondents');
        const enough = i + 1 >= shown.minimumGroup;
        expectTrue(shown.minimumGroup > 1, 'a group is more than one');
        const expected = enough
          ? { questionId: 'useful', mean: 3.2, distribution: [1, 1, 0, 2, 1] }
          : { questionId: 'useful', mean: null, distribution: null };
        expectEqual(shown.questions, [expected], `results of ${i + 1}`);
      }
    },
  },
  {
    name: 'a closed offer takes no answer and shows everyone its results',
    run: async (context) => {
      const { id } = await publish(context);
      await answer(context, 'author', id, 4);
      const closesAt = hoursFrom(context.session.now, -1);
      const closed = await publish(context, { id, closesAt });
      const { status, access, barrier } = closed;
      expectEqual([status, access, barrier], ['closed', 'read', 'closed'], 'status');
      await expectProblem(answer(context, 'reader', id, 3), 'forbidden', 'an answer');
      const { results } = await read(context, 'reader', id);
      expectEqual(results?.respondents, 1, 'respondents');
    },
  },
  {
    name: 'publishing again changes the offer and keeps its answers',
    run: async (context) => {
      const first = await publish(context);
      await answer(context, 'author', first.id, 4);
      const summary = { en: 'Now with helmets.' };
      const second = await publish(context, { id: first.id, summary });
      expectEqual([second.id, second.summary], [first.id, summary], 'the offer');
      expectTrue(second.revision !== first.revision, 'the revision is another');
      expectEqual((await read(context, 'author', first.id)).mine?.ratings, ratingOf(4), 'answer');
    },
  },
  {
    name: 'an answer to an absent offer is not-found',
    run: (context) =>
      expectProblem(answer(context, 'author', context.newId(), 3), 'not-found', 'an answer').then(
        () => undefined,
      ),
  },
  {
    name: 'questions of every kind come back as they were answered, and are counted',
    run: async (context) => {
      const { id } = await publish(context, { questions: OTHER_QUESTIONS });
      const people: PersonaName[] = ['author', 'reader', 'leader', 'editor', 'moderator'];
      const given = (trips: string[]): AnswerDraft => ({
        ratings: [],
        choices: [
          { questionId: 'trips', optionIds: trips },
          { questionId: 'kind', optionIds: ['cargo'] },
        ],
        remarks: [{ questionId: 'why', text: ' For two. ' }],
      });
      let last: Offer | undefined;
      for (const persona of people) {
        const { offers } = await context.as(persona);
        const trips = persona === 'author' ? ['folding'] : ['cargo', 'city'];
        last = await offers!.answer(id, given(trips), context.mutation());
      }
      const choices = [
        { questionId: 'kind', optionIds: ['cargo'] },
        { questionId: 'trips', optionIds: ['city', 'cargo'] },
      ];
      const { mine, results } = expectPresent(last, 'the offer');
      expectEqual(mine?.choices, choices, 'own choices, in the order of the offer');
      expectEqual(mine?.remarks, [{ questionId: 'why', text: 'For two.' }], 'own words');
      expectEqual(
        results?.questions,
        [
          { questionId: 'kind', mean: null, distribution: [0, 5, 0] },
          { questionId: 'trips', mean: null, distribution: [4, 4, 1] },
          { questionId: 'why', mean: null, distribution: null },
        ],
        'results',
      );
    },
  },
  {
    name: 'an offer for others can be read, and not answered',
    run: async (context) => {
      const departments = [context.person('author').department!];
      const audience = { departments, roles: [], regions: [] };
      const { id } = await publish(context, { audience });
      const { access, barrier } = await read(context, 'reader', id);
      expectEqual([access, barrier], ['read', 'not-addressed'], 'for others');
      await expectProblem(answer(context, 'reader', id, 3), 'forbidden', 'an answer of others');
      expectEqual((await read(context, 'author', id)).access, 'write', 'for those it names');
      expectEqual((await answer(context, 'author', id, 3)).answered, true, 'their answer');
    },
  },
  {
    name: 'an offer whose last workdays have come says that it is closing',
    run: async (context) => {
      const closesAt = hoursFrom(context.session.now, 1);
      expectEqual((await publish(context, { closesAt })).status, 'closing', 'status');
    },
  },
  {
    name: 'what people have answered is not bent: questions stay, and the end stays the end',
    run: async (context) => {
      const { id, questions, revision } = await publish(context);
      await answer(context, 'author', id, 4);
      const scale = questions[0] as ScaleQuestion;
      const expectFixed = async (field: string, change: Partial<OfferDraft>) => {
        const { detail } = await expectProblem(
          publish(context, { id, ...change }),
          'invalid',
          field,
        );
        expectEqual(detail.fields, { [field]: 'fixed' }, field);
      };
      await expectFixed('questions', { questions: [{ ...scale, steps: 4 }] });
      await expectFixed('questions', { questions: OTHER_QUESTIONS });
      const reworded = [{ ...scale, text: { en: 'Would you ride one?' } }];
      await publish(context, { id, questions: reworded });
      const stale = publish(context, { id, revision });
      await expectProblem(stale, 'conflict', 'a change based on an old revision');
      await publish(context, { id, closesAt: hoursFrom(context.session.now, -1) });
      await expectFixed('closesAt', { closesAt: hoursFrom(context.session.now, 24) });
    },
  },
  {
    name: 'an outcome closes the offer, is shown to everyone, and can be put in better words',
    run: async (context) => {
      const { id, revision } = await publish(context);
      await answer(context, 'author', id, 4);
      const { offers } = await context.as('editor');
      const decided = await offers!.decide(id, OUTCOME, revision, context.mutation());
      expectEqual([decided.status, decided.access], ['decided', 'read'], 'status');
      const { postedAt, ...told } = expectPresent(decided.outcome, 'the outcome');
      expectEqual(told, OUTCOME, 'the outcome');
      expectEqual(decided.closesAt, postedAt, 'it closed when the outcome was told');
      await expectProblem(answer(context, 'reader', id, 3), 'forbidden', 'an answer');
      const seen = await read(context, 'guest', id);
      expectEqual([seen.status, seen.outcome], ['decided', decided.outcome], 'for everyone');
      const stale = offers!.decide(id, OUTCOME, revision, context.mutation());
      await expectProblem(stale, 'conflict', 'a second outcome beside the first');
      const better = { ...OUTCOME, done: { en: 'We order twenty-two.' } };
      const again = await offers!.decide(id, better, decided.revision, context.mutation());
      expectEqual(again.outcome, { ...better, postedAt }, 'in better words');
      await expectProblem(
        offers!.decide(context.newId(), OUTCOME, revision, context.mutation()),
        'not-found',
        'of an absent offer',
      );
    },
  },
  {
    name: 'a report tells who took part, and of groups nothing that names anybody',
    capabilities: ['offerReports'],
    run: async (context) => {
      const { id } = await publish(context);
      const people: PersonaName[] = ['author', 'reader', 'leader', 'editor', 'moderator'];
      for (const persona of people) await answer(context, persona, id, 3, 'Words.');
      const { offers } = await context.as('editor');
      const open = expectPresent(await offers!.report(id), 'the report');
      expectEqual([open.respondents, open.status], [5, 'open'], 'respondents');
      expectTrue(open.headcount >= 5, 'everybody is asked');
      expectEqual(
        [open.departments, open.regions, open.words],
        ['open', 'open', 'open'],
        'while open',
      );
      await publish(context, { id, closesAt: hoursFrom(context.session.now, -1) });
      const closed = expectPresent(await offers!.report(id), 'the report');
      const totals = [{ questionId: 'useful', mean: 3, distribution: [0, 0, 5, 0, 0] }];
      expectEqual(closed.totals, totals, 'totals');
      expectEqual(closed.words, 'few', 'words');
      expectTrue(typeof closed.departments !== 'string', 'departments come with the end');
      for (const { respondents, questions } of closed.departments) {
        expectEqual([respondents, questions[0]?.mean], [null, null], 'a department of one');
      }
      expectEqual(await offers!.report(context.newId()), null, 'of an absent offer');
    },
  },
]);

const told = group('offers', { ports: ['offers', 'news'], capabilities: ['publishOffers'] }, [
  {
    name: 'an outcome is new once for each who answered, by name or not, and for nobody else',
    run: async (context) => {
      const anonymous = context.session.capabilities.anonymousFeedback;
      const { id, revision } = await publish(context, { anonymous });
      const { offers } = await context.as('author');
      const draft = { ratings: ratingOf(4), ...(anonymous && { answerKey: answerKey() }) };
      await offers!.answer(id, draft, context.mutation());
      const editor = (await context.as('editor')).offers!;
      const first = await editor.decide(id, OUTCOME, revision, context.mutation());
      await editor.decide(id, OUTCOME, first.revision, context.mutation());
      const newsOf = async (persona: PersonaName) => {
        const { items } = await (await context.as(persona)).news!.list({}, { limit: 100 });
        return items.filter((item) => item.kind === 'outcome' && item.target.id === id);
      };
      const [item, ...more] = await newsOf('author');
      expectEqual(more, [], 'once');
      expectEqual(item?.title, first.title, 'the title of the offer');
      expectEqual(item?.actor, context.person('editor'), 'who told it');
      expectEqual(await newsOf('reader'), [], 'for others');
    },
  },
]);

const anonymity = group(
  'anonymous offers',
  { ports: ['offers'], capabilities: ['publishOffers', 'anonymousFeedback'] },
  [
    {
      name: 'an answer comes back, and can be changed, only with its key',
      run: async (context) => {
        const { id } = await publish(context, { anonymous: true });
        const { offers } = await context.as('author');
        const [key, other] = [answerKey(), answerKey()];
        const give = (value: number, answerKey: string, sentence: string) =>
          offers!.answer(id, { ratings: ratingOf(value), sentence, answerKey }, context.mutation());
        const given = await give(2, key, 'Not yet.');
        const expected = {
          ratings: ratingOf(2),
          choices: [],
          remarks: [],
          sentence: 'Not yet.',
          answeredAt: null,
        };
        expectEqual([given.answered, given.mine], [true, expected], 'as answered');
        expectEqual(await offers!.mine(id, key), expected, 'with the key');
        expectEqual(await offers!.mine(id, other), null, 'with another key');
        const seen = await read(context, 'author', id);
        expectEqual([seen.answered, seen.mine], [true, null], 'without the key');
        await give(5, key, 'Now yes.');
        expectEqual((await offers!.mine(id, key))?.sentence, 'Now yes.', 'as changed');
        expectEqual((await read(context, 'author', id)).results?.respondents, 1, 'respondents');
      },
    },
    {
      name: 'one person answers once, whatever key they bring, and nobody reads with a key found',
      run: async (context) => {
        const { id } = await publish(context, { anonymous: true });
        const give = async (persona: PersonaName, key: string) => {
          const { offers } = await context.as(persona);
          const draft = { ratings: ratingOf(3), answerKey: key };
          return offers!.answer(id, draft, context.mutation());
        };
        const key = answerKey();
        await give('author', key);
        await expectProblem(give('author', answerKey()), 'forbidden', 'a second answer');
        await expectProblem(give('reader', key), 'invalid', 'an answer with the key of another');
        const { offers } = await context.as('reader');
        expectEqual(await offers!.mine(id, key), null, 'with the key of another');
        expectEqual((await give('reader', answerKey())).results?.respondents, 2, 'respondents');
      },
    },
    {
      name: 'a repeated answer counts once, and comes back as it stands',
      capabilities: ['idempotentWrites'],
      run: async (context) => {
        const { id } = await publish(context, { anonymous: true });
        const { offers } = await context.as('author');
        const draft = { ratings: ratingOf(3), sentence: 'Once.', answerKey: answerKey() };
        const call = context.mutation();
        const first = await offers!.answer(id, draft, call);
        expectEqual(await offers!.answer(id, draft, call), first, 'the outcome');
      },
    },
    {
      name: 'results come once, when the offer has closed, and it stays closed',
      run: async (context) => {
        const { id } = await publish(context, { anonymous: true });
        const people: PersonaName[] = ['author', 'reader', 'leader', 'editor', 'moderator'];
        const hidden = [{ questionId: 'useful', mean: null, distribution: null }];
        for (const persona of people) {
          const { offers } = await context.as(persona);
          const draft = { ratings: ratingOf(4), answerKey: answerKey() };
          const { results } = await offers!.answer(id, draft, context.mutation());
          expectEqual(results?.questions, hidden, 'while it is open');
        }
        const over = { id, anonymous: true, closesAt: hoursFrom(context.session.now, -1) };
        const { results } = await publish(context, over);
        const shown = [{ questionId: 'useful', mean: 4, distribution: [0, 0, 0, 5, 0] }];
        expectEqual(results?.questions, shown, 'when it has closed');
        const again = publish(context, { ...over, closesAt: hoursFrom(context.session.now, 24) });
        await expectProblem(again, 'invalid', 'opening it again');
      },
    },
    {
      name: 'once somebody has answered, an offer stays as anonymous as it was',
      run: async (context) => {
        for (const anonymous of [true, false]) {
          const { id } = await publish(context, { anonymous: !anonymous });
          await publish(context, { id, anonymous });
          const { offers } = await context.as('author');
          const draft = { ratings: ratingOf(3), ...(anonymous && { answerKey: answerKey() }) };
          await offers!.answer(id, draft, context.mutation());
          const turned = publish(context, { id, anonymous: !anonymous });
          const { detail } = await expectProblem(turned, 'invalid', 'turning it');
          expectEqual(detail.fields, { anonymous: 'fixed' }, 'the field');
        }
      },
    },
  ],
);

const withdrawal = group(
  'answers taken back',
  { ports: ['offers'], capabilities: ['publishOffers', 'withdrawAnswers'] },
  [
    {
      name: 'an answer is taken back as if it had never been given, and may be given again',
      capabilities: ['idempotentWrites'],
      run: async (context) => {
        const { id } = await publish(context);
        await answer(context, 'reader', id, 5);
        await answer(context, 'author', id, 1, 'Not for me.');
        const { offers } = await context.as('author');
        const call = context.mutation();
        const left = await offers!.withdraw(id, null, call);
        expectEqual([left.answered, left.mine, left.results], [false, null, null], 'the outcome');
        expectEqual((await read(context, 'reader', id)).results?.respondents, 1, 'respondents');
        const again = await answer(context, 'author', id, 4);
        expectEqual([again.mine?.ratings, again.results?.respondents], [ratingOf(4), 2], 'again');
        await offers!.withdraw(id, null, call);
        expectEqual((await read(context, 'author', id)).answered, true, 'a repeated withdrawal');
      },
    },
    {
      name: 'only the own answer is taken back, while the offer is open, by whoever signed in',
      run: async (context) => {
        const { id } = await publish(context);
        const withdraw = async (persona: PersonaName, offer = id) =>
          (await context.as(persona)).offers!.withdraw(offer, null, context.mutation());
        await answer(context, 'author', id, 3);
        await expectProblem(withdraw('reader'), 'not-found', 'without an answer');
        await expectProblem(withdraw('guest'), 'unauthenticated', 'a guest');
        await expectProblem(withdraw('author', context.newId()), 'not-found', 'an absent offer');
        await publish(context, { id, closesAt: hoursFrom(context.session.now, -1) });
        await expectProblem(withdraw('author'), 'forbidden', 'once it has closed');
        expectEqual((await read(context, 'author', id)).answered, true, 'the answer stays');
      },
    },
    {
      name: 'an anonymous answer goes with its key alone, and leaves no sign that it was there',
      capabilities: ['anonymousFeedback'],
      run: async (context) => {
        const { id } = await publish(context, { anonymous: true });
        const [key, other] = [answerKey(), answerKey()];
        const give = async (persona: PersonaName, answerKey: string) => {
          const { offers } = await context.as(persona);
          return offers!.answer(id, { ratings: ratingOf(2), answerKey }, context.mutation());
        };
        await give('author', key);
        await give('reader', other);
        const { offers } = await context.as('author');
        for (const wrong of [null, answerKey()]) {
          const outcome = offers!.withdraw(id, wrong, context.mutation());
          await expectProblem(outcome, 'forbidden', 'without its key');
        }
        expectTrue((await offers!.mine(id, key)) !== null, 'the answer is there');
        const { answered, mine } = await offers!.withdraw(id, key, context.mutation());
        expectEqual([answered, mine, await offers!.mine(id, key)], [false, null, null], 'gone');
        const reader = await (await context.as('reader')).offers!.mine(id, other);
        expectEqual(reader?.ratings, ratingOf(2), 'those of others stay');
        expectEqual((await give('author', answerKey())).results?.respondents, 2, 'given again');
      },
    },
  ],
);

export const offerChecks = [...about, ...told, ...anonymity, ...withdrawal];
