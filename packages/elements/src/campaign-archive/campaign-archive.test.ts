import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMemoryBackend } from '@stoa/backend-memory';
import type { MemorySeed } from '@stoa/backend-memory';
import type { Backend, Identity } from '@stoa/contract';
import '../define/campaign-archive.ts';
import '../define/campaign-banner.ts';
import { setPageLocale } from '../foundation/locale.ts';
import { altered, refused } from '../testing/altered-backend.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA, AS_GUEST, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { StoaCampaignArchive } from './campaign-archive.ts';

const MESSAGE = 'No more hunting for a parking space.';
const SEED: MemorySeed = {
  people: PEOPLE,
  campaigns: [
    {
      id: 'bicycle',
      name: 'Bicycle',
      goal: { kind: 'reported', name: 'bicycle-taken' },
      texts: [
        {
          department: null,
          role: null,
          stage: null,
          example: { en: 'Jan is there in twelve minutes.' },
          wordings: [{ en: MESSAGE }, { en: 'A bicycle from the company.' }],
        },
      ],
      action: { label: { en: 'See the offer' }, href: '#offer' },
      startsAt: '2020-01-01T00:00:00.000Z',
      endsAt: '2120-01-01T00:00:00.000Z',
      days: 'every-day',
    },
  ],
  decisions: [
    {
      personId: AS_ANNA.person?.id ?? '',
      campaignId: 'bicycle',
      day: '2026-03-04',
      at: '2026-03-04T09:00:00.000Z',
    },
  ],
};

const backendFor = (identity: Identity = AS_ANNA, seed: MemorySeed = SEED): Backend =>
  createMemoryBackend({ seed, identity });

describeElement('stoa-campaign-archive', {
  properties: {},
  backend: () => backendFor(),
  words: MESSAGE,
});

describe('<stoa-campaign-archive>', () => {
  let archive: StoaCampaignArchive;

  const show = async (backend: Backend): Promise<void> => {
    archive = document.createElement('stoa-campaign-archive');
    archive.backend = backend;
    document.body.append(archive);
    await settled(archive);
  };
  const says = (words: string): Promise<void> => eventually(() => textOf(archive).includes(words));
  const dismissed = async (): Promise<Backend> => {
    const backend = backendFor();
    const answer = { answer: 'dismissed', textVersion: 1 } as const;
    await backend.campaigns!.respond('bicycle', answer, { mutationId: crypto.randomUUID() });
    return backend;
  };

  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    document.body.removeChild(archive);
    await setPageLocale(undefined);
  });

  it('brings back what was closed, in its place on the page', async () => {
    const backend = await dismissed();
    await show(backend);
    await says('closed by you');
    const banner = document.createElement('stoa-campaign-banner');
    banner.backend = backend;
    document.body.append(banner);
    await settled(banner);
    try {
      archive.renderRoot.querySelector<HTMLElement>('button')!.focus();
      await sendKeys({ press: 'Enter' });
      await says('It is shown again, in its place on the page.');
      await eventually(() => textOf(banner).includes('See the offer'));
      expect(archive.renderRoot.querySelector('button')).to.equal(null);
      const { activeElement } = archive.renderRoot as ShadowRoot;
      expect(activeElement?.textContent?.trim()).to.equal(
        'It is shown again, in its place on the page.',
      );
    } finally {
      document.body.removeChild(banner);
    }
  });

  it('says so when it cannot be shown again, and offers it still', async () => {
    const backend = altered(await dismissed(), { campaigns: { respond: refused('unavailable') } });
    await show(backend);
    await says('closed by you');
    archive.renderRoot.querySelector<HTMLElement>('button')!.click();
    await eventually(() => archive.renderRoot.querySelector('[role="alert"]') !== null);
    expect(textOf(archive)).to.include('Show again');
  });

  it('invites those who were shown nothing yet, guests too', async () => {
    await show(backendFor(AS_GUEST));
    await says('No messages yet');
  });

  it('offers to try again when it cannot be loaded', async () => {
    await show(altered(backendFor(), { campaigns: { archive: refused('unavailable') } }));
    await says('Try again');
  });

  it('speaks Polish on a Polish page', async () => {
    await show(await dismissed());
    await setPageLocale('pl');
    await says('Pokaż ponownie');
    await expect(archive).to.be.accessible();
  });
});
