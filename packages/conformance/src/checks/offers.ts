import type { Offer, OfferDraft } from '@stoa/contract';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { hoursFrom, offerDraft, ratingOf } from '../drafts.ts';
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

export const offerChecks = group('offers', { ports: ['offers'], capabilities: ['publishOffers'] }, [
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
        expected.push((await publish(context, { closesAt: hoursFrom(now, hours) })).id);
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
      expectEqual([closed.status, closed.access], ['closed', 'read'], 'status');
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
]);
