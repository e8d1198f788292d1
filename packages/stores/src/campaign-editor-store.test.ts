import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemorySource } from '@stoa/backend-memory';
import { BackendError } from '@stoa/contract';
import type { Backend, CampaignDraft, CampaignPort, Identity } from '@stoa/contract';
import { CAMPAIGN_DEFAULTS } from '@stoa/domain';
import { v7 } from 'uuid';
import { campaignEditorStore } from './campaign-editor-store.ts';
import { draftsOf } from './drafts.ts';
import { StoreHub } from './hub.ts';
import { ANNA } from './testing/company.ts';
import { newDatabase, StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';

const EDITOR: Identity = { ...ANNA, roles: ['employee', 'editor'] };
const call = () => ({ mutationId: v7() });
const DRAFT: CampaignDraft = {
  ...CAMPAIGN_DEFAULTS,
  name: 'A bicycle',
  goal: { kind: 'reported', name: 'bicycle-taken' },
  texts: [
    {
      department: null,
      role: null,
      stage: null,
      example: { en: 'Jan rides.' },
      wordings: [{ en: 'At your own pace.' }, { en: 'By bicycle.' }],
    },
  ],
  action: { label: { en: 'See the offer' }, href: '/offer' },
  startsAt: '2026-01-01T00:00:00.000Z',
  endsAt: '2999-01-01T00:00:00.000Z',
};

async function page(backend: Backend, environment = new StoppedEnvironment()) {
  const hub = new StoreHub(backend, { environment });
  const store = campaignEditorStore(hub);
  store.subscribe(() => undefined);
  await until(store, ({ phase }) => phase !== 'idle' && phase !== 'loading');
  return { hub, store };
}

async function opened(ports: (campaigns: CampaignPort) => Partial<CampaignPort> = () => ({})) {
  const backend = createMemorySource().backendFor(EDITOR);
  const { campaigns } = backend;
  assert(campaigns);
  const campaign = await campaigns.publish(DRAFT, call());
  const environment = new StoppedEnvironment(newDatabase());
  const all = { ...backend, campaigns: { ...campaigns, ...ports(campaigns) } };
  const { hub, store } = await page(all, environment);
  const name = async () => (await campaigns.get(campaign.id))?.name;
  const theyPublish = async (change: Partial<CampaignDraft>) => {
    const { revision } = (await campaigns.get(campaign.id)) ?? campaign;
    await campaigns.publish({ ...DRAFT, ...change, id: campaign.id, revision }, call());
  };
  return { backend: all, campaign, environment, hub, name, store, theyPublish };
}

describe('A campaign that is being written', () => {
  it('comes back after a reload, with what it was begun from', async () => {
    const { backend, campaign, environment, hub, store, theyPublish } = await opened();
    await store.edit(campaign);
    store.change({ name: 'Mine' });
    await draftsOf(hub)
      .draft({ viewerId: 'anna', subject: `campaign:${campaign.id}`, slot: 'editor' })
      .saved();
    await theyPublish({ priority: 7 });
    const { store: later } = await page(backend, environment);
    const [known] = later.getSnapshot().campaigns;
    assert(known);
    await later.edit(known);
    const { draft, newer, changed } = later.getSnapshot();
    assert.deepEqual([draft.name, changed], ['Mine', true]);
    assert.deepEqual(
      newer.map(({ field, theirs, touched }) => [field, theirs, touched]),
      [['priority', 7, false]],
    );
  });

  it('is not in the way of opening the editor when another version kept it', async () => {
    const { hub, store } = await opened();
    const place = { viewerId: 'anna', subject: 'campaign:new', slot: 'editor' };
    draftsOf(hub).draft(place).set('[ not what we write');
    store.retry();
    const { phase, rest } = await until(store, (all) => all.phase === 'ready' && all.rest !== '');
    assert.deepEqual([phase, rest], ['ready', '[ not what we write']);
    store.change({ name: 'New' });
    assert.equal(store.getSnapshot().rest, rest);
  });

  it('keeps all of several changes within one task', async () => {
    const { store } = await opened();
    await store.begin();
    store.change(({ action }) => ({ action: { ...action, href: '/a' } }));
    store.change(({ action }) => ({ action: { ...action, label: { en: 'See it' } } }));
    assert.deepEqual(store.getSnapshot().draft.action, { href: '/a', label: { en: 'See it' } });
  });

  it('keeps what was typed while it was on its way', async () => {
    let go: () => void = () => undefined;
    let asked: () => void = () => undefined;
    const onItsWay = new Promise<void>((resolve) => (asked = resolve));
    const waiting = new Promise<void>((resolve) => (go = resolve));
    const { campaign, name, store } = await opened((campaigns) => ({
      publish: async (draft, at) => {
        asked();
        await waiting;
        return campaigns.publish(draft, at);
      },
    }));
    await store.edit(campaign);
    store.change({ name: 'First' });
    const publishing = store.publish();
    await onItsWay;
    store.change({ name: 'First, and more' });
    go();
    await publishing;
    assert.equal(await name(), 'First');
    const { draft, changed, published } = store.getSnapshot();
    assert.deepEqual([draft.name, changed, published], ['First, and more', true, false]);
    await store.publish();
    assert.equal(await name(), 'First, and more');
  });
});

describe('A campaign that somebody else has published meanwhile', () => {
  it('is published at once where the two do not meet', async () => {
    const { campaign, name, store, theyPublish } = await opened();
    await store.edit(campaign);
    store.change({ name: 'Mine' });
    await theyPublish({});
    await store.publish();
    assert.deepEqual([await name(), store.getSnapshot().published], ['Mine', true]);
  });

  it('waits for a choice otherwise, and goes on from the newest', async () => {
    const { campaign, name, store, theyPublish } = await opened();
    await store.edit(campaign);
    store.change({ name: 'Mine' });
    await theyPublish({ name: 'Theirs', priority: 7 });
    await store.publish();
    await store.publish();
    assert.equal(await name(), 'Theirs');
    store.settle((field) => (field === 'name' ? 'mine' : 'theirs'));
    const { draft } = store.getSnapshot();
    assert.deepEqual([draft.name, draft.priority], ['Mine', 7]);
    await store.publish();
    assert.equal(await name(), 'Mine');
  });
});

describe('A campaign that is published', () => {
  it('goes out once however often the answer is lost', async () => {
    let lost = 1;
    const { store } = await opened((campaigns) => ({
      publish: async (draft, at) => {
        const campaign = await campaigns.publish(draft, at);
        if (lost-- > 0) throw new BackendError('unavailable', 'The answer was lost.');
        return campaign;
      },
    }));
    await store.begin();
    store.change({ ...DRAFT, name: 'Second' });
    await store.publish();
    assert.equal(store.getSnapshot().refused?.code, 'unavailable');
    await store.publish();
    const { campaigns, published } = store.getSnapshot();
    assert.deepEqual([campaigns.length, published], [2, true]);
  });

  it('tells whether readers would read other words', async () => {
    const { campaign, store } = await opened();
    await store.edit(campaign);
    store.change({ name: 'Only for editors' });
    assert.equal(store.getSnapshot().wordsChanged, false);
    store.change(({ texts }) => ({
      texts: texts.map((text) => ({ ...text, wordings: [{ en: 'New.' }, { en: 'Words.' }] })),
    }));
    assert.equal(store.getSnapshot().wordsChanged, true);
    store.discard();
    const { changed, draft } = store.getSnapshot();
    assert.deepEqual([changed, draft.name], [false, 'A bicycle']);
  });
});
