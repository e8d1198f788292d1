import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMemoryBackend } from '@stoa/backend-memory';
import type { MemorySeed } from '@stoa/backend-memory';
import type { Backend, Identity } from '@stoa/contract';
import { activityOf, storesFor } from '@stoa/stores';
import '../define/campaign-banner.ts';
import { setPageLocale } from '../foundation/locale.ts';
import type { ProblemEvent } from '../foundation/problem-event.ts';
import { altered, refused, unanswered, withLedger } from '../testing/altered-backend.ts';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA, AS_GUEST, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import type { CampaignClickEvent } from './campaign-banner.events.ts';
import type { StoaCampaignBanner } from './campaign-banner.ts';

const MESSAGE = 'No more hunting for a parking space: a company bicycle.';
const EXAMPLE = 'Jan is there in twelve minutes.';
const SEED: MemorySeed = {
  people: PEOPLE,
  campaigns: [
    {
      id: 'bicycle',
      name: 'Bicycle',
      goal: { kind: 'answered', offerId: 'bicycle' },
      texts: [
        {
          department: null,
          role: null,
          stage: null,
          example: { en: EXAMPLE, pl: 'Jan jest na miejscu w dwanaście minut.' },
          wordings: [
            { en: MESSAGE, pl: 'Koniec szukania miejsca: rower firmowy.' },
            { en: 'A bicycle from the company.', pl: 'Rower od firmy.' },
          ],
        },
      ],
      days: 'every-day',
      action: { label: { en: 'See the offer', pl: 'Zobacz ofertę' }, href: '#offer' },
      startsAt: '2020-01-01T00:00:00.000Z',
      endsAt: '2120-01-01T00:00:00.000Z',
    },
  ],
};

function backendFor(identity: Identity = AS_ANNA, seed: MemorySeed = SEED): Backend {
  return createMemoryBackend({ seed, identity });
}

describeElement('stoa-campaign-banner', {
  properties: {},
  backend: () => backendFor(),
  words: MESSAGE,
});

describe('<stoa-campaign-banner>', () => {
  let banner: StoaCampaignBanner;
  let column: Column;

  const show = async (backend: Backend): Promise<void> => {
    banner = document.createElement('stoa-campaign-banner');
    banner.backend = backend;
    column.element.append(banner);
    await settled(banner);
  };
  const shown = (): Promise<void> => waitUntil(() => textOf(banner).includes(MESSAGE));
  const part = <E extends HTMLElement>(selector: string): E =>
    banner.renderRoot.querySelector<E>(selector)!;
  const button = (name: string): HTMLElement => part(`button[title="${name}"]`);
  const folded = (): Promise<void> => waitUntil(() => banner.offsetHeight === 0, 'is folded');

  beforeEach(() => {
    sessionStorage.clear();
    column = new Column();
  });

  afterEach(async () => {
    banner.parentNode?.removeChild(banner);
    location.hash = '';
    column.remove();
    await setPageLocale(undefined);
  });

  it('is a labelled region with one sentence and one act', async () => {
    await show(backendFor());
    await shown();
    expect(part('section').getAttribute('aria-label')).to.equal('Message for you');
    expect(part<HTMLAnchorElement>('a').textContent).to.equal('See the offer');
  });

  it('speaks Polish on a Polish page', async () => {
    await show(backendFor());
    await setPageLocale('pl');
    await waitUntil(() => textOf(banner).includes('Przypomnij jutro'));
    expect(textOf(banner)).to.include('Koniec szukania miejsca: rower firmowy.');
    expect(textOf(banner)).to.include('Zobacz ofertę');
  });

  it('keeps the height of one line while loading, so that the page does not jump', async () => {
    column.width = 1200;
    await show(altered(backendFor(), { campaigns: { current: unanswered } }));
    const loading = banner.offsetHeight;
    banner.backend = backendFor();
    await shown();
    expect(loading).to.be.greaterThan(0);
    expect(banner.offsetHeight).to.equal(loading);
  });

  it('folds when there is nothing to show, and keeps no room on the next page', async () => {
    await show(backendFor(AS_ANNA, { people: PEOPLE }));
    await folded();
    banner.parentNode?.removeChild(banner);
    await show(altered(backendFor(), { campaigns: { current: unanswered } }));
    expect(banner.offsetHeight).to.equal(0);
  });

  it('shows nothing when the campaign cannot be loaded, and tells the page', async () => {
    banner = document.createElement('stoa-campaign-banner');
    banner.backend = altered(backendFor(), { campaigns: { current: refused('unavailable') } });
    const problem = oneEvent<ProblemEvent>(banner, 'stoa-problem');
    column.element.append(banner);
    expect((await problem).detail.problem.code).to.equal('unavailable');
    await folded();
  });

  it('is dismissed for good with the keyboard', async () => {
    const ledger: string[] = [];
    const backend = withLedger(backendFor(), ledger);
    await show(backend);
    await shown();
    button('Do not show this again').focus();
    const dismissed = oneEvent(banner, 'stoa-campaign-dismissed');
    await sendKeys({ press: 'Enter' });
    expect((await dismissed).detail).to.deep.equal({ campaignId: 'bicycle' });
    await folded();
    await waitUntil(async () => (await backend.campaigns!.current({ visit: 'one' })) === null);
    await activityOf(storesFor(banner.backend!)).flush();
    expect(ledger).to.include('dismissed campaign:bicycle');
  });

  it('is put off until tomorrow', async () => {
    const ledger: string[] = [];
    const backend = withLedger(backendFor(), ledger);
    await show(backend);
    await shown();
    const snoozed = oneEvent(banner, 'stoa-campaign-snoozed');
    button('Remind me tomorrow').click();
    expect((await snoozed).detail).to.deep.equal({ campaignId: 'bicycle' });
    await folded();
    await activityOf(storesFor(banner.backend!)).flush();
    expect(ledger).to.include('snoozed campaign:bicycle');
  });

  for (const [name, words] of [
    ['Remind me tomorrow', 'You will be reminded tomorrow.'],
    ['Do not show this again', 'The message is closed.'],
  ] as const) {
    it(`says what "${name}" did, and keeps the focus in its place`, async () => {
      await show(backendFor());
      await shown();
      button(name).focus();
      await sendKeys({ press: 'Enter' });
      await folded();
      const status = part('[role="status"]');
      expect(status.textContent).to.equal(words);
      expect((banner.renderRoot as ShadowRoot).activeElement).to.equal(status);
    });
  }

  it('moves no focus that stands elsewhere in the page', async () => {
    await show(backendFor());
    await shown();
    button('Do not show this again').click();
    await folded();
    expect(document.activeElement).to.equal(document.body);
  });

  it('offers a guest no reminder, because nobody would know whom to remind', async () => {
    await show(backendFor(AS_GUEST));
    await shown();
    expect(button('Remind me tomorrow')).to.equal(null);
  });

  it('is closed by a guest for as long as the page stands', async () => {
    await show(backendFor(AS_GUEST));
    await shown();
    button('Do not show this again').click();
    await folded();
  });

  it('lets the page follow the link in its own way, and records the click', async () => {
    const ledger: string[] = [];
    await show(withLedger(backendFor(), ledger));
    await shown();
    banner.addEventListener('stoa-campaign-click', (event) => event.preventDefault());
    const click = oneEvent<CampaignClickEvent>(banner, 'stoa-campaign-click');
    const followed = oneEvent<MouseEvent>(banner, 'click');
    part<HTMLAnchorElement>('a').click();
    expect((await click).detail.href).to.match(/#offer$/);
    expect((await followed).defaultPrevented).to.equal(true);
    await waitUntil(async () => {
      await activityOf(storesFor(banner.backend!)).flush();
      return ledger.includes('clicked campaign:bicycle');
    });
  });

  it('follows the link by itself when the page does not mind', async () => {
    await show(backendFor());
    await shown();
    part<HTMLAnchorElement>('a').click();
    await waitUntil(() => location.hash === '#offer');
  });

  it('records that it was seen once it was in sight for a second', async () => {
    const ledger: string[] = [];
    await show(withLedger(backendFor(), ledger));
    await waitUntil(() => ledger.includes('seen campaign:bicycle'), 'seen', { timeout: 6000 });
  });

  it('shows no link whose address could run code', async () => {
    const campaign = { ...(await backendFor().campaigns!.current({ visit: 'one' }))! };
    const unsafe = { ...campaign, action: { ...campaign.action, href: 'javascript:alert(1)' } };
    await show(altered(backendFor(), { campaigns: { current: async () => unsafe } }));
    await shown();
    expect(part('a')).to.equal(null);
  });

  it('keeps a message that fits on one line beside its acts', async () => {
    column.width = 1280;
    await show(backendFor());
    await shown();
    const line = parseFloat(getComputedStyle(part('.message')).lineHeight);
    expect(part('.message').offsetHeight).to.be.closeTo(line, 1);
    expect(part('a').offsetTop).to.be.lessThan(part('.message').offsetTop + line);
  });

  for (const width of [720, 900, 1280]) {
    it(`gives a long message a readable line in a strip of ${width} px`, async () => {
      column.width = width;
      const campaign = { ...(await backendFor().campaigns!.current({ visit: 'one' }))! };
      const long = {
        ...campaign,
        message: { en: `${MESSAGE} `.repeat(4) },
        action: { ...campaign.action, label: { en: 'See all places on the map of the region' } },
      };
      await show(altered(backendFor(), { campaigns: { current: async () => long } }));
      await shown();
      expect(part('.message').offsetWidth).to.be.at.least(320);
      expect(part('.words').getClientRects()).to.have.lengthOf(1);
      expect(column.contentWidth).to.equal(width);
    });
  }

  for (const placement of ['strip', 'card', 'inline'] as const) {
    it(`fits a column of 280 px as ${placement}`, async () => {
      column.width = 280;
      await show(backendFor());
      banner.placement = placement;
      await shown();
      await settled(banner);
      expect(column.contentWidth).to.equal(280);
      await expect(banner).to.be.accessible();
    });
  }
});
