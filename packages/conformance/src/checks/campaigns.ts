import { CampaignDays, daysBetween } from '../campaign-days.ts';
import { group } from '../check.ts';
import { reply } from '../conversation.ts';
import { benefitText, campaignDraft } from '../drafts.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';

/** A Wednesday on which people work. */
const DAY = '2026-03-04';
const NEXT_DAY = '2026-03-05';
const everyone = { departments: [], roles: [], regions: [] };

const publishing = group(
  'campaigns',
  { ports: ['campaigns'], capabilities: ['publishCampaigns'] },
  [
    {
      name: 'editors find what they published, and edit the newest revision of it',
      run: async (context) => {
        const { campaigns } = await context.as('editor');
        const draft = campaignDraft(context);
        const first = await campaigns!.publish(draft, context.mutation());
        const { id, revision } = first;
        expectEqual(await campaigns!.get(id), first, 'as read');
        expectEqual((await campaigns!.list({ limit: 1 })).items, [first], 'the newest');
        expectEqual(await campaigns!.get(context.newId()), null, 'an absent one');
        const edit = { ...draft, id, revision, priority: 7 };
        const second = await campaigns!.publish(edit, context.mutation());
        expectEqual([second.priority, second.publishedAt], [7, first.publishedAt], 'the edit');
        const late = campaigns!.publish(edit, context.mutation());
        await expectProblem(late, 'conflict', 'an edit of an old revision');
      },
    },
    {
      name: 'the editor of new words says whether they ask again, and only of new words',
      run: async (context) => {
        const { campaigns } = await context.as('editor');
        const draft = campaignDraft(context);
        const { id, ...first } = await campaigns!.publish(draft, context.mutation());
        const texts = [benefitText({ wordings: [{ en: 'Other words.' }, { en: 'And more.' }] })];
        const edit = { ...draft, id, revision: first.revision, texts };
        const unsaid = campaigns!.publish(edit, context.mutation());
        const { detail } = await expectProblem(unsaid, 'invalid', 'nothing said');
        expectEqual(detail.fields, { asksAgain: 'required' }, 'the field');
        const quiet = await campaigns!.publish({ ...edit, asksAgain: false }, context.mutation());
        expectEqual(quiet.textVersion, first.textVersion, 'a correction is the same version');
        const label = { en: 'Look' };
        const again = await campaigns!.publish(
          {
            ...edit,
            revision: quiet.revision,
            action: { ...draft.action, label },
            asksAgain: true,
          },
          context.mutation(),
        );
        expectEqual(again.textVersion, first.textVersion + 1, 'asking again is a new version');
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

const choosing = group(
  'campaigns',
  { ports: ['campaigns'], capabilities: ['publishCampaigns'], fixture: ['setClock'] },
  [
    {
      name: 'a running campaign of the highest priority is the one to show, to guests too',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        await days.publish({ priority: 99 });
        const best = await days.publish();
        await days.publish({ startsAt: `${NEXT_DAY}T00:00:00.000Z` });
        await days.publish({ endsAt: `${DAY}T09:00:00.000Z` });
        for (const persona of ['author', 'guest'] as const) {
          expectEqual((await days.show(persona))?.id, best.id, `for the ${persona}`);
        }
        const { id, textVersion, action, endsAt, texts } = best;
        const [{ example, wordings }] = texts as [(typeof texts)[0]];
        const shown = { id, textVersion, action, endsAt, example, message: wordings[0] };
        expectEqual(await days.show('reader'), shown, 'no more than their text is told');
      },
    },
    {
      name: 'a campaign is shown to its departments, jobs and regions only',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const { department, jobRole } = context.person('author');
        for (const audience of [
          { ...everyone, departments: [expectPresent(department, 'a department')] },
          { ...everyone, roles: ['editor'] },
          { ...everyone, roles: [jobRole ?? ''], regions: ['Nowhere'] },
        ]) {
          await days.publish({ audience });
        }
        const [region, role, forDepartment] = (await listed(days)).map(({ id }) => id);
        expectEqual((await days.show('author'))?.id, forDepartment, 'the department');
        expectEqual((await days.show('editor'))?.id, role, 'the role');
        for (const persona of ['reader', 'guest'] as const) {
          expectEqual(await days.show(persona), null, `nothing for the ${persona}`);
        }
        expectTrue(region !== undefined, 'nobody is both');
      },
    },
    {
      name: 'the text that names most about a reader is theirs',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const { department } = context.person('author');
        const text = (en: string, who: object) =>
          benefitText({ ...who, wordings: [{ en }, { en: `${en}, again` }] });
        const campaign = await days.publish({
          texts: [
            text('for all', {}),
            text('signed out', { stage: 'signed-out' }),
            text('department', { department }),
            text('department and stage', { department, stage: 'regular' }),
          ],
        });
        expectEqual((await days.show('reader'))?.message, { en: 'for all' }, 'for others');
        expectEqual((await days.show('guest'))?.message, { en: 'signed out' }, 'for guests');
        expectEqual((await days.show('author'))?.message, { en: 'department' }, 'once silent');
        const { activity } = await context.as('author');
        const target = { kind: 'thread', id: context.subject } as const;
        const contributed = ['2026-02-13', '2026-02-25', '2026-03-03'].map((day) => {
          const at = `${day}T12:00:00.000Z`;
          return { id: context.newId(), type: 'contributed', target, at } as const;
        });
        await activity!.record(contributed);
        await days.at(NEXT_DAY);
        const shown = await days.show('author');
        const message = { en: 'department and stage, again' };
        // The first showing took the first wording; the next text goes on from there.
        expectEqual([shown?.id, shown?.message], [campaign.id, message], 'active in three weeks');
      },
      ports: ['activity'],
      capabilities: ['campaignLedger'],
    },
  ],
);

const cadence = group(
  'campaigns',
  {
    ports: ['campaigns'],
    capabilities: ['publishCampaigns', 'campaignLedger'],
    fixture: ['setClock'],
  },
  [
    {
      name: 'a person is interrupted once a day: one visit shows, however many ask at once',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const campaign = await days.publish();
        await days.publish({ priority: 1 });
        const visits = ['one', 'two', 'three'];
        const shown = await Promise.all(visits.map((visit) => days.show('author', visit)));
        const winners = visits.filter((_, i) => shown[i]);
        expectEqual(winners.length, 1, 'one visit shows it');
        for (const visit of visits) {
          const again = (await days.show('author', visit))?.id;
          const expected = visit === winners[0] ? campaign.id : undefined;
          expectEqual(again, expected, `asked again, "${visit}" is told the same`);
        }
        expectEqual((await days.show('reader'))?.id, campaign.id, 'others have their own day');
      },
    },
    {
      name: 'the interruption of a day may go to another element',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const campaign = await days.publish();
        const { campaigns } = await context.as('author');
        const claim = { visit: days.visit, what: 'offer:bicycle' };
        const next = `${DAY}T23:00:00.000Z`;
        expectEqual(await campaigns!.claim(claim), { granted: true, next }, 'the first');
        expectEqual(await campaigns!.claim(claim), { granted: true, next }, 'asked again');
        const other = { visit: context.newId(), what: 'offer:bicycle' };
        expectEqual((await campaigns!.claim(other)).granted, false, 'another visit');
        expectEqual(await days.show('author'), null, 'no banner');
        expectEqual(await days.reason('author', campaign), 'attention', 'the reason');
        await days.at(NEXT_DAY);
        expectEqual((await days.show('author'))?.id, campaign.id, 'the next day is free');
        expectEqual((await campaigns!.claim(claim)).granted, false, 'and then taken');
      },
    },
    {
      name: 'it comes back after 1, 3 and 7 workdays in other words, never on a day off',
      run: async (context) => {
        const days = await CampaignDays.from(context, '2026-04-01');
        const campaign = await days.publish({ days: 'workdays', stopAfter: 50 });
        const spring = daysBetween('2026-04-02', '2026-04-24');
        // Easter is on 5 April, and its Monday is free.
        const expected = ['2026-04-02', '2026-04-03', '2026-04-09', '2026-04-20'];
        expectEqual(await days.shownOn('author', campaign, spring), expected, 'its days');
        const wordings: string[] = [];
        for (const day of ['2026-05-11', '2026-06-23']) {
          await days.at(day);
          wordings.push((await days.show('author'))?.message['en'] ?? 'nothing');
        }
        const [odd, even] = campaign.texts[0]!.wordings.map(({ en }) => en);
        expectEqual(wordings, [odd, even], 'every showing takes the next wording');
      },
    },
    {
      name: 'a day has one decision about each campaign, with the reason not to show it',
      run: async (context) => {
        const days = await CampaignDays.from(context, '2026-04-03');
        const campaign = await days.publish({ days: 'workdays' });
        const low = await days.publish({ priority: 1 });
        for (let page = 0; page < 3; page++) await days.show('author');
        await days.at('2026-04-04');
        for (let page = 0; page < 3; page++) await days.show('author', `tab ${page}`);
        const { campaigns } = await context.as('author');
        const { items } = await campaigns!.decisions();
        const told = items.map(({ campaignId, day, reason }) => [campaignId, day, reason]);
        const expected = [
          [campaign.id, '2026-04-04', 'day-off'],
          [low.id, '2026-04-04', null],
          [campaign.id, '2026-04-03', null],
          [low.id, '2026-04-03', 'attention'],
        ];
        const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
        expectEqual(sorted(told), sorted(expected), 'the decisions');
        const { next, items: first } = await campaigns!.decisions({ limit: 3 });
        const rest = await campaigns!.decisions({ cursor: next });
        expectEqual([...first, ...rest.items], items, 'in pages');
        expectEqual((await (await context.as('reader')).campaigns!.decisions()).items, [], 'own');
      },
    },
    {
      name: 'a snoozed campaign comes back on the next day that counts',
      run: async (context) => {
        const days = await CampaignDays.from(context, '2026-03-06');
        const campaign = await days.publish({ days: 'workdays' });
        await days.show('author');
        const { until } = await days.respond('author', campaign, 'snoozed');
        expectEqual(until, '2026-03-08T23:00:00.000Z', 'Monday begins');
        expectEqual(await days.show('author'), null, 'gone for today');
        const weekend = daysBetween('2026-03-07', '2026-03-09');
        expectEqual(await days.shownOn('author', campaign, weekend), ['2026-03-09'], 'its days');
        await days.at('2026-03-06');
        expectEqual((await days.show('reader'))?.id, campaign.id, 'others see it');
      },
    },
    {
      name: 'a dismissed text stays away until an edit asks again',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const campaign = await days.publish();
        await days.show('author');
        const outcome = await days.respond('author', campaign, 'dismissed');
        const expected = { campaignId: campaign.id, answer: 'dismissed', until: null };
        expectEqual(outcome, expected, 'the outcome');
        await days.at(NEXT_DAY);
        expectEqual(await days.show('author'), null, 'gone');
        expectEqual(await days.reason('author', campaign), 'dismissed', 'the reason');
        const { id, goal } = campaign;
        const corrected = await days.publish({
          id,
          goal,
          revision: campaign.revision,
          texts: [benefitText({ example: { en: 'Corrected.' } })],
          asksAgain: false,
        });
        expectEqual(await days.show('author'), null, 'a correction asks nobody again');
        await days.publish({ id, goal, revision: corrected.revision, asksAgain: true });
        expectEqual((await days.show('author'))?.textVersion, 2, 'new words ask again');
      },
    },
    {
      name: 'whoever already does it is left alone, and has not converted',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const campaign = await days.publish();
        for (const persona of ['author', 'reader', 'leader', 'editor', 'moderator'] as const) {
          await days.show(persona);
          await days.respond(persona, campaign, 'already-does');
        }
        await days.at(NEXT_DAY);
        expectEqual(await days.show('author'), null, 'gone');
        expectEqual(await days.reason('author', campaign), 'already-does', 'the reason');
        const { converted, answers } = await days.results(campaign);
        expectEqual([converted, answers.alreadyDoes], [0, 5], 'counted as an answer');
      },
    },
    {
      name: 'it stops with the goal event, and not with a click',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const { subject } = context;
        const campaign = await days.publish({ goal: { kind: 'contributed', subject } });
        await days.show('author');
        const { activity } = await context.as('author');
        const target = { kind: 'campaign', id: campaign.id } as const;
        const at = `${DAY}T11:00:00.000Z`;
        await activity!.record([{ id: context.newId(), type: 'clicked', target, at }]);
        await days.at(NEXT_DAY);
        expectEqual((await days.show('author'))?.id, campaign.id, 'a click is not enough');
        await reply(context, 'author', 'What I wanted to say.');
        expectEqual(await days.show('author'), null, 'writing in the thread is');
        await days.at('2026-06-01');
        expectEqual(await days.show('author'), null, 'for good');
        expectEqual(await days.reason('author', campaign), 'converted', 'the reason');
        expectEqual((await days.show('reader'))?.id, campaign.id, 'others still see it');
      },
      ports: ['threads', 'activity'],
    },
    {
      name: 'a host reports a goal by its name, or for the campaign',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const name = `hours-${context.newId()}`;
        const campaign = await days.publish({ goal: { kind: 'reported', name } });
        const at = `${DAY}T11:00:00.000Z`;
        for (const [persona, target] of [
          ['author', { kind: 'goal', id: name }],
          ['reader', { kind: 'campaign', id: campaign.id }],
        ] as const) {
          const { activity } = await context.as(persona);
          await activity!.record([{ id: context.newId(), type: 'converted', target, at }]);
          expectEqual(await days.show(persona), null, `told for a ${target.kind}`);
        }
      },
      ports: ['activity'],
    },
    {
      name: 'caps hold for a campaign and for its group, in a period and ever',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const weekly = { period: { times: 1, days: 7 }, lifetime: 2 };
        const capped = await days.publish({ caps: weekly, priority: 10 });
        const march = daysBetween('2026-03-04', '2026-03-31');
        const shown = await days.shownOn('author', capped, march);
        expectEqual(shown, ['2026-03-04', '2026-03-11'], 'once a week, twice ever');
        const together = { name: 'News', period: null, lifetime: 1 };
        const one = await days.publish({ group: together });
        const two = await days.publish({ group: together, priority: 50 });
        await days.at('2026-04-01');
        expectEqual((await days.show('reader'))?.id, one.id, 'the first of the group');
        await days.at('2026-04-02');
        await days.show('reader');
        expectEqual(await days.reason('reader', two), 'group-cap', 'the other shares its cap');
      },
    },
    {
      name: 'after so many futile showings it stops; a small department is not named',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const campaign = await days.publish({ stopAfter: 2 });
        const march = daysBetween('2026-03-04', '2026-03-31');
        const shown = await days.shownOn('author', campaign, march);
        expectEqual(shown, ['2026-03-04', '2026-03-05'], 'its days');
        expectEqual(await days.reason('author', campaign), 'exhausted', 'the reason');
        const { handOff } = await days.results(campaign);
        expectEqual(handOff, { departments: [], hidden: 1 }, 'for a colleague');
      },
    },
    {
      name: 'what was shown can be found and shown again',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const first = await days.publish();
        await days.show('author');
        await days.respond('author', first, 'dismissed');
        await days.at(NEXT_DAY);
        const second = await days.publish({ priority: 1 });
        await days.show('author');
        const { campaigns } = await context.as('author');
        const { items } = await campaigns!.archive();
        const found = items.map(({ campaign, state }) => [campaign.id, state]);
        const expected = [
          [second.id, 'open'],
          [first.id, 'dismissed'],
        ];
        expectEqual(found, expected, 'newest first');
        const [newest, ...none] = (await campaigns!.archive({ limit: 1 })).items;
        expectEqual([newest?.campaign.id, none], [second.id, []], 'a page');
        await days.respond('author', first, 'show-again');
        expectEqual((await days.show('author', 'another tab'))?.id, first.id, 'on demand');
        const others = await (await context.as('reader')).campaigns!.archive();
        expectEqual(others.items, [], 'not for others');
        const guests = await (await context.as('guest')).campaigns!.archive();
        expectEqual(guests.items, [], 'not for guests');
      },
    },
    {
      name: 'results count people from the minimum group on, and name nobody',
      run: async (context) => {
        const days = await CampaignDays.from(context, DAY);
        const campaign = await days.publish();
        const target = { kind: 'campaign', id: campaign.id } as const;
        const everybody = ['author', 'reader', 'leader', 'editor', 'moderator'] as const;
        const none = await days.results(campaign);
        expectEqual([none.eligible, none.shown], [0, 0], 'before anybody came');
        for (const [i, persona] of everybody.entries()) {
          await days.show(persona);
          const { activity } = await context.as(persona);
          const at = `${DAY}T11:00:00.000Z`;
          const event = { target, at, channel: i === 0 ? 'poster' : 'page' };
          await activity!.record([
            { ...event, id: context.newId(), type: 'seen' },
            { ...event, id: context.newId(), type: 'clicked' },
          ]);
          if (i === 0) {
            await activity!.record([{ ...event, id: context.newId(), type: 'converted' }]);
            const { shown, seen, clicked, converted, channels } = await days.results(campaign);
            const one = [shown, seen, clicked, converted, channels.total];
            expectEqual(one, [null, null, null, null, null], 'one person is nobody’s business');
          }
        }
        const found = await days.results(campaign);
        expectEqual([found.eligible, found.shown, found.seen, found.clicked], [5, 5, 5, 5], 'five');
        expectEqual(found.converted, null, 'one who converted');
        expectEqual(found.byExposure, [{ exposure: 1, shown: 5, converted: null }], 'by showing');
        const parts = [
          { channel: 'page', people: null },
          { channel: 'poster', people: null },
        ];
        expectEqual(found.channels, { total: 5, parts }, 'no channel gives another away');
        const { campaigns } = await context.as('editor');
        expectEqual(await campaigns!.results(context.newId()), null, 'of an absent one');
      },
      ports: ['activity'],
    },
  ],
);

async function listed({ context }: CampaignDays) {
  const { campaigns } = await context.as('editor');
  const { items } = await campaigns!.list();
  // Several may have been published at one instant; the audience tells them apart.
  const order = (text: string): number =>
    text.includes('Nowhere') ? 0 : text.includes('editor') ? 1 : 2;
  return items.sort(
    (a, b) => order(JSON.stringify(a.audience)) - order(JSON.stringify(b.audience)),
  );
}

export const campaignChecks = [...publishing, ...choosing, ...cadence];
