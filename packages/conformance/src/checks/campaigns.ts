import type { Campaign, CampaignDraft } from '@stoa/contract';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { campaignDraft, hoursFrom } from '../drafts.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';
import type { PersonaName } from '../personas.ts';

async function publish(
  context: CheckContext,
  changes: Partial<CampaignDraft> = {},
): Promise<Campaign> {
  const { campaigns } = await context.as('editor');
  return campaigns!.publish(campaignDraft(context, changes), context.mutation());
}

async function currentId(context: CheckContext, persona: PersonaName): Promise<string | undefined> {
  return (await (await context.as(persona)).campaigns!.current())?.id;
}

async function respond(
  context: CheckContext,
  { id, textVersion }: Campaign,
  answer: 'snoozed' | 'dismissed',
) {
  const { campaigns } = await context.as('author');
  return campaigns!.respond(id, { answer, textVersion }, context.mutation());
}

export const campaignChecks = group(
  'campaigns',
  { ports: ['campaigns'], capabilities: ['publishCampaigns'] },
  [
    {
      name: 'a running campaign of the highest priority is the one to show',
      run: async (context) => {
        const shown = await publish(context);
        await publish(context, { priority: 99 });
        const { campaigns } = await context.as('author');
        expectEqual(await campaigns!.current(), shown, 'the campaign');
        expectEqual(await currentId(context, 'guest'), shown.id, 'for guests');
      },
    },
    {
      name: 'campaigns that have not begun or are over are not shown',
      run: async (context) => {
        const { now } = context.session;
        const later = await publish(context, {
          startsAt: hoursFrom(now, 1),
          endsAt: hoursFrom(now, 2),
        });
        const over = await publish(context, {
          startsAt: hoursFrom(now, -2),
          endsAt: hoursFrom(now, -1),
        });
        const shown = (await currentId(context, 'author')) ?? '';
        expectTrue(![later.id, over.id].includes(shown), 'neither is shown');
      },
    },
    {
      name: 'a campaign for a department is shown there only',
      run: async (context) => {
        const department = expectPresent(context.person('author').department, 'a department');
        const { id } = await publish(context, { departments: [department] });
        expectEqual(await currentId(context, 'author'), id, 'to the department');
        for (const persona of ['reader', 'guest'] as const) {
          expectTrue((await currentId(context, persona)) !== id, `not to the ${persona}`);
        }
      },
    },
    {
      name: 'a dismissed campaign is gone for that person until its words change',
      run: async (context) => {
        const campaign = await publish(context);
        const outcome = await respond(context, campaign, 'dismissed');
        const expected = { campaignId: campaign.id, answer: 'dismissed', until: null };
        expectEqual(outcome, expected, 'the outcome');
        expectTrue((await currentId(context, 'author')) !== campaign.id, 'gone for them');
        expectEqual(await currentId(context, 'reader'), campaign.id, 'there for others');
        const same = await publish(context, { id: campaign.id });
        expectEqual(same.textVersion, campaign.textVersion, 'the same words are the same version');
        expectTrue((await currentId(context, 'author')) !== campaign.id, 'still gone');
        const message = { en: 'Your hours count three times this week.' };
        const changed = await publish(context, { id: campaign.id, message });
        expectTrue(changed.textVersion > campaign.textVersion, 'new words are a new version');
        expectEqual(await currentId(context, 'author'), campaign.id, 'back for them');
      },
    },
    {
      name: 'a snoozed campaign is put aside for that person until a time',
      run: async (context) => {
        const campaign = await publish(context);
        const { until } = await respond(context, campaign, 'snoozed');
        expectTrue(expectPresent(until, 'a time') > context.session.now, 'the time is to come');
        expectTrue((await currentId(context, 'author')) !== campaign.id, 'put aside by them');
        expectEqual(await currentId(context, 'reader'), campaign.id, 'there for others');
      },
    },
    {
      name: 'a response to an absent campaign is not-found',
      run: async (context) => {
        const { campaigns } = await context.as('author');
        const answer = { answer: 'dismissed', textVersion: 1 } as const;
        const outcome = campaigns!.respond(context.newId(), answer, context.mutation());
        await expectProblem(outcome, 'not-found', 'the response');
      },
    },
  ],
);
