import { group } from '../check.ts';
import { readThread, remove, reply, threadsOf } from '../conversation.ts';
import { campaignDraft, offerDraft, OUTCOME, postDraft, ratingOf } from '../drafts.ts';
import { expectEqual, expectProblem } from '../expectations.ts';
import type { PersonaName } from '../personas.ts';

const body = { format: 'markdown', text: 'words' } as const;

/** Everyone but those named, guests aside. */
function others(...except: PersonaName[]): PersonaName[] {
  const people: PersonaName[] = ['author', 'reader', 'leader', 'editor', 'moderator'];
  return people.filter((persona) => !except.includes(persona));
}

/** Refused to people without the role, and to guests until they sign in. */
async function expectRefused(
  allowed: PersonaName,
  act: (persona: PersonaName) => Promise<unknown>,
): Promise<void> {
  for (const persona of others(allowed)) await expectProblem(act(persona), 'forbidden', persona);
  await expectProblem(act('guest'), 'unauthenticated', 'guest');
  await act(allowed);
}

export const permissionChecks = group('permissions', {}, [
  {
    name: 'guests read threads and are asked to sign in',
    ports: ['threads'],
    run: async (context) => {
      await reply(context, 'author', 'for everyone');
      const { thread, items } = await readThread(context, 'guest');
      expectEqual(items[0]?.body?.text, 'for everyone', 'a guest reads');
      expectEqual(thread.access, 'sign-in', 'access of a guest');
      expectEqual(Object.values(items[0]!.may).includes(true), false, 'rights of a guest');
      expectEqual((await readThread(context, 'reader')).thread.access, 'write', 'of an employee');
    },
  },
  {
    name: 'guests write nothing in threads',
    ports: ['threads'],
    capabilities: ['editOwn', 'removeOwn', 'reactions'],
    run: async (context) => {
      const { id, revision } = await reply(context, 'author', 'hands off');
      const guest = await threadsOf(context, 'guest');
      const kind = context.session.reactions[0]!.kind;
      const call = context.mutation();
      const writes = [
        () => guest.reply({ subject: context.subject, parentId: id, body }, call),
        () => guest.edit(id, { body }, revision, call),
        () => guest.remove(id, revision, call),
        () => guest.react(id, { kind, on: true }, call),
      ];
      for (const write of writes) await expectProblem(write(), 'unauthenticated', 'a guest writes');
    },
  },
  {
    name: 'only the author edits a comment',
    ports: ['threads'],
    capabilities: ['editOwn'],
    run: async (context) => {
      const { id, revision } = await reply(context, 'author', 'my words');
      for (const persona of others('author')) {
        const threads = await threadsOf(context, persona);
        const outcome = threads.edit(id, { body }, revision, context.mutation());
        await expectProblem(outcome, 'forbidden', persona);
      }
      const { items } = await readThread(context, 'author');
      expectEqual(items[0]?.body?.text, 'my words', 'the words');
    },
  },
  {
    name: 'the author and moderators remove a comment, nobody else',
    ports: ['threads'],
    capabilities: ['removeOwn'],
    run: async (context) => {
      const comment = await reply(context, 'author', 'mine to remove');
      for (const persona of others('author', 'moderator')) {
        const outcome = remove(await threadsOf(context, persona), comment, context.mutation());
        await expectProblem(outcome, 'forbidden', persona);
      }
      await remove(await threadsOf(context, 'moderator'), comment, context.mutation());
      expectEqual((await readThread(context, 'author')).items, [], 'the thread');
    },
  },
  {
    name: 'a comment tells each viewer what they may do',
    ports: ['threads'],
    capabilities: ['editOwn', 'removeOwn', 'reactions'],
    run: async (context) => {
      await reply(context, 'author', 'rights');
      const may = async (persona: PersonaName) => {
        const { edit, remove, reply, react } = (await readThread(context, persona)).items[0]!.may;
        return { edit, remove, reply, react };
      };
      const all = { edit: true, remove: true, reply: true, react: true };
      expectEqual(await may('author'), all, 'author');
      expectEqual(await may('reader'), { ...all, edit: false, remove: false }, 'reader');
      expectEqual(await may('moderator'), { ...all, edit: false }, 'moderator');
    },
  },
  {
    name: 'only leaders publish posts',
    ports: ['posts'],
    capabilities: ['publishPosts'],
    run: (context) =>
      expectRefused('leader', async (persona) => {
        const { posts } = await context.as(persona);
        return posts!.publish(postDraft('from the top'), context.mutation());
      }),
  },
  {
    name: 'only editors publish offers',
    ports: ['offers'],
    capabilities: ['publishOffers'],
    run: (context) =>
      expectRefused('editor', async (persona) => {
        const { offers } = await context.as(persona);
        return offers!.publish(offerDraft(context), context.mutation());
      }),
  },
  {
    name: 'only its owner and editors change an offer, read its report and tell its outcome',
    ports: ['offers'],
    capabilities: ['publishOffers', 'offerReports'],
    run: async (context) => {
      const editor = (await context.as('editor')).offers!;
      const owner = (await context.as('leader')).offers!;
      const { id } = await editor.publish(offerDraft(context), context.mutation());
      // Whoever answers is known to the store from then on.
      await owner.answer(id, { ratings: ratingOf(3) }, context.mutation());
      const draft = offerDraft(context, { ownerId: context.person('leader').id });
      const { revision } = await editor.publish({ ...draft, id }, context.mutation());
      const acts = async (persona: PersonaName) => {
        const offers = (await context.as(persona)).offers!;
        return [
          () => offers.publish({ ...draft, id }, context.mutation()),
          () => offers.report(id),
          () => offers.decide(id, OUTCOME, revision, context.mutation()),
        ];
      };
      for (const persona of others('editor', 'leader')) {
        for (const act of await acts(persona)) await expectProblem(act(), 'forbidden', persona);
      }
      for (const act of await acts('guest')) await expectProblem(act(), 'unauthenticated', 'guest');
      const none = { edit: false, decide: false, report: false };
      const may = async (persona: PersonaName) =>
        (await (await context.as(persona)).offers!.get(id))?.may;
      expectEqual(await may('author'), none, 'rights of a reader');
      const all = { edit: true, decide: true, report: true };
      expectEqual([await may('leader'), await may('editor')], [all, all], 'rights');

      const again = await owner.publish({ ...draft, id }, context.mutation());
      await owner.report(id);
      const handed = { ...draft, id, ownerId: context.person('editor').id };
      await expectProblem(owner.publish(handed, context.mutation()), 'forbidden', 'handing it on');
      await owner.decide(id, OUTCOME, again.revision, context.mutation());
      await editor.report(id);
    },
  },
  {
    name: 'only editors publish campaigns',
    ports: ['campaigns'],
    capabilities: ['publishCampaigns'],
    run: (context) =>
      expectRefused('editor', async (persona) => {
        const { campaigns } = await context.as(persona);
        return campaigns!.publish(campaignDraft(context), context.mutation());
      }),
  },
  {
    name: 'only editors read whole campaigns and how they fare',
    ports: ['campaigns'],
    capabilities: ['publishCampaigns', 'campaignLedger'],
    run: async (context) => {
      const { campaigns } = await context.as('editor');
      const { id } = await campaigns!.publish(campaignDraft(context), context.mutation());
      await expectRefused('editor', async (persona) =>
        (await context.as(persona)).campaigns!.get(id),
      );
      await expectRefused('editor', async (persona) =>
        (await context.as(persona)).campaigns!.list(),
      );
      await expectRefused('editor', async (persona) =>
        (await context.as(persona)).campaigns!.results(id),
      );
    },
  },
  {
    name: 'only editors read what was recorded',
    ports: ['activity'],
    run: (context) =>
      expectRefused('editor', async (persona) => {
        const { activity } = await context.as(persona);
        return activity!.summary({ kind: 'thread', id: context.subject });
      }),
  },
  {
    name: 'guests record no activity',
    ports: ['activity'],
    run: async (context) => {
      const { activity } = await context.as('guest');
      const target = { kind: 'thread', id: context.subject } as const;
      const { now } = context.session;
      const event = { id: context.newId(), type: 'seen', target, at: now } as const;
      await expectProblem(activity!.record([event]), 'unauthenticated', 'a guest records');
    },
  },
  {
    name: 'guests answer neither offers nor campaigns',
    ports: ['offers', 'campaigns'],
    capabilities: ['publishOffers', 'publishCampaigns'],
    run: async (context) => {
      const editor = await context.as('editor');
      const offer = await editor.offers!.publish(offerDraft(context), context.mutation());
      const draft = campaignDraft(context);
      const campaign = await editor.campaigns!.publish(draft, context.mutation());
      const guest = await context.as('guest');
      const answer = guest.offers!.answer(offer.id, { ratings: ratingOf(3) }, context.mutation());
      await expectProblem(answer, 'unauthenticated', 'an offer');
      const dismissed = { answer: 'dismissed', textVersion: 1 } as const;
      const response = guest.campaigns!.respond(campaign.id, dismissed, context.mutation());
      await expectProblem(response, 'unauthenticated', 'a campaign');
      const claim = guest.campaigns!.claim({ visit: context.newId(), what: 'offer:bicycle' });
      await expectProblem(claim, 'unauthenticated', 'the interruption of the day');
      const seen = await guest.offers!.get(offer.id);
      expectEqual([seen?.access, seen?.mine], ['sign-in', null], 'what a guest sees of an offer');
    },
  },
]);
