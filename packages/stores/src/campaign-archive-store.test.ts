import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemorySource } from '@stoa/backend-memory';
import type { MemorySeed, SeedCampaign } from '@stoa/backend-memory';
import { BackendError } from '@stoa/contract';
import type { CampaignPort } from '@stoa/contract';
import { campaignArchiveStore } from './campaign-archive-store.ts';
import { StoreHub } from './hub.ts';
import { ANNA } from './testing/company.ts';
import { StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';

const NOW = '2026-11-23T09:00:00.000Z';

function campaign(id: string): SeedCampaign {
  return {
    id,
    name: id,
    goal: { kind: 'reported', name: 'done' },
    texts: [
      {
        department: null,
        role: null,
        stage: null,
        example: { en: 'Jan rides.' },
        wordings: [{ en: `Words of ${id}.` }, { en: 'Other words.' }],
      },
    ],
    action: { label: { en: 'See it' }, href: '/see' },
    startsAt: '2026-11-01T00:00:00.000Z',
    endsAt: '2026-12-31T00:00:00.000Z',
  };
}

/** Shown to Anna and closed by her, one a day. */
function archived(count: number): MemorySeed {
  const ids = Array.from({ length: count }, (_, i) => `campaign-${i}`);
  const at = (i: number): string => new Date(Date.parse(NOW) - (i + 1) * 3_600_000).toISOString();
  return {
    people: [ANNA.person!],
    campaigns: ids.map(campaign),
    decisions: ids.map((campaignId, i) => ({
      personId: 'anna',
      campaignId,
      day: at(i).slice(0, 10),
      at: at(i),
    })),
    responses: ids.map((campaignId, i) => ({
      personId: 'anna',
      campaignId,
      answer: 'dismissed' as const,
      at: at(i),
    })),
  };
}

function storeOver(
  count: number,
  ports: (all: CampaignPort) => Partial<CampaignPort> = () => ({}),
) {
  const seed = archived(count);
  const backend = createMemorySource({ seed, clock: () => NOW }).backendFor(ANNA);
  const { campaigns } = backend;
  assert(campaigns);
  const all = { ...backend, campaigns: { ...campaigns, ...ports(campaigns) } };
  const store = campaignArchiveStore(new StoreHub(all, { environment: new StoppedEnvironment() }));
  store.subscribe(() => undefined);
  return { campaigns, store };
}

describe('The store of an archive', () => {
  it('has what was shown and closed, page by page, each once', async () => {
    const { store } = storeOver(25);
    const first = await until(store, ({ phase }) => phase === 'ready');
    assert.equal(first.more, true);
    store.loadMore();
    const { items } = await until(store, ({ more, loadingMore }) => !more && !loadingMore);
    assert.equal(items.length, 25);
    assert.equal(new Set(items.map((item) => item.campaign.id)).size, 25);
    assert.deepEqual(new Set(items.map(({ state }) => state)), new Set(['dismissed']));
  });

  it('lets a closed one be shown again, and says which', async () => {
    const { campaigns, store } = storeOver(2);
    const { items } = await until(store, ({ phase }) => phase === 'ready');
    await store.showAgain(items[0]!);
    const { again, items: now } = store.getSnapshot();
    assert.equal(again, items[0]!.campaign.id);
    assert.deepEqual(
      now.map(({ state }) => state),
      ['open', 'dismissed'],
    );
    const kept = await campaigns.archive();
    assert.equal(kept.items[0]?.state, 'open');
  });

  it('says why one could not be, and leaves it as it was', async () => {
    const respond = () => Promise.reject(new BackendError('unavailable', 'No network.'));
    const { store } = storeOver(1, () => ({ respond }));
    const { items } = await until(store, ({ phase }) => phase === 'ready');
    await store.showAgain(items[0]!);
    const { problem, again, items: now } = store.getSnapshot();
    assert.deepEqual(
      [problem?.code, again, now[0]?.state],
      ['unavailable', undefined, 'dismissed'],
    );
  });

  it('keeps what it has when older ones cannot be had, and gets them when asked again', async () => {
    let failures = 1;
    const { store } = storeOver(25, (all) => ({
      archive: (page, call) => {
        if (page?.cursor && failures-- > 0) {
          return Promise.reject(new BackendError('unavailable', 'No network.'));
        }
        return all.archive(page, call);
      },
    }));
    const { items } = await until(store, ({ phase }) => phase === 'ready');
    store.loadMore();
    const failed = await until(store, ({ problem }) => problem !== undefined);
    assert.equal(failed.items.length, items.length);
    store.loadMore();
    const all = await until(store, ({ more }) => !more);
    assert.deepEqual([all.items.length, all.problem], [25, undefined]);
  });
});
