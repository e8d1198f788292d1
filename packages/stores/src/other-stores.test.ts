import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemorySource } from '@stoa/backend-memory';
import { BackendError } from '@stoa/contract';
import type { ActivityEvent, AnswerDraft, Backend, Identity, Offer } from '@stoa/contract';
import { v7 } from 'uuid';
import { activityOf } from './activity-recorder.ts';
import { CAMPAIGN_DEFAULTS } from '@stoa/domain';
import { campaignStore } from './campaign-store.ts';
import { StoreHub } from './hub.ts';
import type { OfferSnapshot, RollSnapshot } from './model.ts';
import { offerStore } from './offer-store.ts';
import { rollStore } from './roll-store.ts';
import { ANNA, GUEST } from './testing/company.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';

const offline = (): BackendError => new BackendError('unavailable', 'No network.');
const EDITOR: Identity = { ...ANNA, roles: ['employee', 'editor', 'leader'] };
const IN_ENGLISH = (en: string): Record<string, string> => ({ en });

async function turns(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function offerOf(backend: Backend): Promise<Offer> {
  const offer = await backend.offers?.publish(
    {
      title: IN_ENGLISH('Bicycles'),
      summary: IN_ENGLISH('A bicycle for the way to work.'),
      decision: IN_ENGLISH('Whether we lease bicycles next year.'),
      pictures: [{ src: '/bicycle.png', alt: IN_ENGLISH('A bicycle'), width: 4, height: 3 }],
      questions: [
        {
          id: 'use',
          kind: 'scale',
          text: IN_ENGLISH('Would you use it?'),
          steps: 5,
          lowest: IN_ENGLISH('No'),
          highest: IN_ENGLISH('Yes'),
        },
      ],
      closesAt: '2999-01-01T00:00:00.000Z',
      ownerId: 'anna',
    },
    { mutationId: v7() },
  );
  assert(offer);
  return offer;
}

const answer = (value: number): AnswerDraft => ({
  ratings: [{ questionId: 'use', value }],
  sentence: null,
});

describe('An offer store', () => {
  const isReady = ({ phase }: OfferSnapshot): boolean => phase === 'ready';

  it('shows an answer at once, and sends it once however often it is given', async () => {
    const backend = createMemorySource().backendFor(EDITOR);
    const { id } = await offerOf(backend);
    let answers = 0;
    const { offers } = backend;
    assert(offers);
    const counting: typeof offers.answer = (...args) => (answers++, offers.answer(...args));
    const hub = new StoreHub(
      { ...backend, offers: { ...offers, answer: counting } },
      { environment: new StoppedEnvironment() },
    );
    const store = offerStore(hub, id);
    store.subscribe(() => undefined);
    await until(store, isReady);
    await Promise.all([store.answer(answer(4)), store.answer(answer(4))]);
    assert.deepEqual(store.getSnapshot().answering, answer(4));
    const { offer } = await until(store, ({ answering }) => !answering);
    await turns();
    assert.equal(offer?.mine?.ratings[0]?.value, 4);
    assert.equal(answers, 1);
  });

  it('never shows the old answer between sending and confirmation', async () => {
    const backend = createMemorySource().backendFor(EDITOR);
    const { id } = await offerOf(backend);
    const store = offerStore(new StoreHub(backend, { environment: new StoppedEnvironment() }), id);
    const shown: (number | undefined)[] = [];
    store.subscribe(() => {
      const { answering, offer } = store.getSnapshot();
      shown.push((answering ?? offer?.mine)?.ratings[0]?.value);
    });
    await until(store, isReady);
    await store.answer(answer(2));
    await until(store, ({ answering }) => !answering);
    const first = shown.indexOf(2);
    assert(first >= 0);
    assert(shown.slice(first).every((value) => value === 2));
  });

  it('sends after a reload the answer that the page before could not', async () => {
    const backend = createMemorySource().backendFor(EDITOR);
    const { id } = await offerOf(backend);
    const { offers } = backend;
    assert(offers);
    const storage = newDatabase();
    const down = { ...offers, answer: () => Promise.reject(offline()) };
    const before = offerStore(
      new StoreHub({ ...backend, offers: down }, { environment: new StoppedEnvironment(storage) }),
      id,
    );
    before.subscribe(() => undefined);
    await until(before, isReady);
    await before.answer(answer(5));
    await until(before, ({ sending }) => sending?.state === 'waiting');
    const after = offerStore(
      new StoreHub(backend, { environment: new StoppedEnvironment(storage) }),
      id,
    );
    after.subscribe(() => undefined);
    const { offer } = await until(after, ({ offer }) => offer?.mine != null);
    assert.equal(offer?.mine?.ratings[0]?.value, 5);
  });
});

describe('A campaign store', () => {
  async function withCampaign(respond?: () => Promise<never>, identity = EDITOR) {
    const source = createMemorySource();
    await source.backendFor(EDITOR).campaigns?.publish(
      {
        ...CAMPAIGN_DEFAULTS,
        name: 'A place for bicycles',
        goal: { kind: 'reported', name: 'place-taken' },
        texts: [
          {
            department: null,
            role: null,
            stage: null,
            example: IN_ENGLISH('Jan found one at once.'),
            wordings: [IN_ENGLISH('A free place for your bicycle.'), IN_ENGLISH('Still free.')],
          },
        ],
        days: 'every-day',
        action: { label: IN_ENGLISH('Show me'), href: '/map' },
        startsAt: '2000-01-01T00:00:00.000Z',
        endsAt: '2999-01-01T00:00:00.000Z',
      },
      { mutationId: v7() },
    );
    const backend = source.backendFor(identity);
    assert(backend.campaigns);
    const campaigns = { ...backend.campaigns, ...(respond && { respond }) };
    const environment = new StoppedEnvironment();
    const store = campaignStore(new StoreHub({ ...backend, campaigns }, { environment }));
    store.subscribe(() => undefined);
    await until(store, ({ campaign }) => campaign != null);
    return store;
  }

  it('puts a campaign aside at once', async () => {
    const store = await withCampaign();
    void store.respond('dismissed');
    assert.equal(store.getSnapshot().campaign, null);
    await turns();
    assert.equal(store.getSnapshot().campaign, null);
  });

  it('brings it back with the problem when that could not be written', async () => {
    const store = await withCampaign(() => Promise.reject(offline()));
    void store.respond('snoozed');
    assert.equal(store.getSnapshot().campaign, null);
    const back = await until(store, ({ campaign }) => campaign != null);
    assert.equal(back.problem?.code, 'unavailable');
  });

  it('asks nobody when a guest closes it', async () => {
    const store = await withCampaign(() => assert.fail('asked'), GUEST);
    void store.respond('dismissed');
    await turns();
    assert.equal(store.getSnapshot().campaign, null);
  });
});

describe('A campaign', () => {
  it('has one place on a page, which the next banner takes when the first lets go', async () => {
    const store = campaignStore(new StoreHub(createMemorySource().backendFor(EDITOR)));
    const [first, second] = [{}, {}];
    assert.deepEqual(
      [store.hold(first), store.hold(second), store.hold(first)],
      [true, false, true],
    );
    store.letGo(second);
    assert.equal(store.hold(second), false);
    store.letGo(first);
    assert.equal(store.hold(second), true);
  });
});

describe('A roll store', () => {
  it('keeps what was paged to when something new comes, each post once', async () => {
    const person = EDITOR.person && { ...EDITOR.person, leader: true };
    const own = createMemorySource().backendFor({ ...EDITOR, person });
    const publish = (text: string) =>
      own.posts?.publish(
        { form: 'daily', body: { format: 'markdown', text }, provenance: 'own-hand' },
        { mutationId: v7() },
      );
    for (let n = 0; n < 45; n++) await publish(`Day ${n}`);
    const environment = new StoppedEnvironment();
    const store = rollStore(new StoreHub(own, { environment }));
    store.subscribe(() => undefined);
    await until(store, ({ phase }: RollSnapshot) => phase === 'ready');
    store.loadMore();
    await until(store, ({ posts }) => posts.length === 40);
    await publish('Today');
    await turns();
    environment.pass(100);
    const { posts } = await until(store, (s) => {
      const [first] = s.posts;
      return first?.body.format === 'markdown' && first.body.text === 'Today';
    });
    assert(posts.length >= 40);
    assert.equal(new Set(posts.map(({ id }) => id)).size, posts.length);
  });
});

describe('The activity recorder', () => {
  function recorder(identity: Identity, ...failures: BackendError[]) {
    const backend = createMemorySource().backendFor(identity);
    const batches: (readonly ActivityEvent[])[] = [];
    const { activity } = backend;
    assert(activity);
    const record: typeof activity.record = async (events, call) => {
      const failure = failures.shift();
      if (failure) throw failure;
      await activity.record(events, call);
      batches.push(events);
    };
    const environment = new StoppedEnvironment();
    const hub = new StoreHub({ ...backend, activity: { ...activity, record } }, { environment });
    return { activity: activityOf(hub), batches, environment };
  }
  const TARGET = { kind: 'campaign', id: 'c1' } as const;

  it('sends what gathers in one batch, and counts what is seen once', async () => {
    const { activity, batches, environment } = recorder(ANNA);
    activity.record('seen', TARGET);
    activity.record('seen', TARGET);
    activity.record('clicked', TARGET);
    environment.pass(10_000);
    await turns();
    assert.deepEqual(
      batches.map((events) => events.map(({ type }) => type)),
      [['seen', 'clicked']],
    );
  });

  it('sends at once when the page is put away', async () => {
    const { activity, batches, environment } = recorder(ANNA);
    activity.record('seen', TARGET);
    environment.hide();
    await turns();
    assert.equal(batches.length, 1);
  });

  it('tries again later with the same events', async () => {
    const { activity, batches, environment } = recorder(ANNA, offline());
    activity.record('seen', TARGET);
    environment.pass(10_000);
    await turns();
    assert.equal(batches.length, 0);
    environment.pass(120_000);
    await turns();
    assert.equal(batches.length, 1);
  });

  it('records nothing of guests', async () => {
    const { activity, batches, environment } = recorder(GUEST);
    activity.record('seen', TARGET);
    environment.pass(10_000);
    await turns();
    assert.equal(batches.length, 0);
  });
});
