import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMemoryBackend } from '@stoa/backend-memory';
import type { MemorySeed } from '@stoa/backend-memory';
import type { ActivityEvent, Backend, Identity } from '@stoa/contract';
import { activityOf, storesFor } from '@stoa/stores';
import '../define/campaign-banner.ts';
import { setPageLocale } from '../foundation/locale.ts';
import type { ProblemEvent } from '../foundation/problem-event.ts';
import { altered, refused, withLedger } from '../testing/altered-backend.ts';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA, AS_GUEST, AS_JAN, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { CampaignAnsweredEvent } from './campaign-answer.events.ts';
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
  // Guests read another wording each day: this is the day of the first.
  return createMemoryBackend({ seed, identity, clock: () => '2020-01-01T12:00:00.000Z' });
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
  const shown = (): Promise<void> => eventually(() => textOf(banner).includes(MESSAGE));
  const part = <E extends HTMLElement>(selector: string): E =>
    banner.renderRoot.querySelector<E>(selector)!;
  const button = (name: string): HTMLElement => part(`button[title="${name}"]`);
  const closed = (): Promise<void> => eventually(() => banner.offsetHeight === 0, 'is folded');

  beforeEach(() => {
    localStorage.clear();
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
    await eventually(() => textOf(banner).includes('Przypomnij później'));
    expect(textOf(banner)).to.include('Koniec szukania miejsca: rower firmowy.');
    expect(textOf(banner)).to.include('Zobacz ofertę');
  });

  const withMessage = async (en: string, label = 'See the offer'): Promise<Backend> => {
    const campaign = { ...(await backendFor().campaigns!.current({ visit: 'one' }))! };
    const action = { ...campaign.action, label: { en: label } };
    const shown = { ...campaign, message: { en }, action };
    return altered(backendFor(), { campaigns: { current: async () => shown } });
  };
  const below = (): number => {
    const { top } = column.element.lastElementChild!.getBoundingClientRect();
    return top + scrollY;
  };
  const nextPage = async (backend: Backend): Promise<void> => {
    banner.parentNode?.removeChild(banner);
    await show(backend);
  };

  for (const [width, words] of [
    [320, MESSAGE.repeat(3)],
    [360, MESSAGE.repeat(3)],
    [360, 'Short.'],
    [600, MESSAGE.repeat(3)],
    [1280, MESSAGE.repeat(4)],
  ] as const) {
    it(`moves nothing on a page of ${width} px with a message of ${words.length} letters`, async () => {
      column.width = width;
      let shifted = 0;
      const watch = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shifted += (entry as PerformanceEntry & { value: number }).value;
        }
      });
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        watch.observe({ type: 'layout-shift' });
      }
      let arrive: () => void = () => undefined;
      const arrival = new Promise<void>((resolve) => (arrive = resolve));
      const later = await withMessage(words);
      await show(
        altered(later, {
          campaigns: {
            current: async (request) => {
              await arrival;
              return later.campaigns!.current(request);
            },
          },
        }),
      );
      const after = document.createElement('p');
      after.textContent = 'What the page is about.';
      column.element.append(after);
      const before = below();
      await new Promise(requestAnimationFrame);
      arrive();
      await eventually(() => textOf(banner).includes(words));
      await eventually(() => part('.banner').classList.contains('clipped') === words.length > 100);
      await new Promise(requestAnimationFrame);
      expect(below()).to.equal(before);
      for (const entry of watch.takeRecords()) {
        shifted += (entry as PerformanceEntry & { value: number }).value;
      }
      watch.disconnect();
      expect(shifted).to.equal(0);
    });
  }

  it('unfolds what does not fit, and folds it again', async () => {
    column.width = 360;
    await show(await withMessage(MESSAGE.repeat(4)));
    await eventually(() => textOf(banner).includes(EXAMPLE));
    const unfold = button('Show the whole message');
    await eventually(() => getComputedStyle(unfold).visibility === 'visible');
    const folded = banner.offsetHeight;
    unfold.focus();
    await sendKeys({ press: 'Enter' });
    await settled(banner);
    expect(unfold.getAttribute('aria-expanded')).to.equal('true');
    expect(banner.offsetHeight).to.be.greaterThan(folded);
    await sendKeys({ press: 'Enter' });
    await settled(banner);
    expect(banner.offsetHeight).to.equal(folded);
  });

  it('keeps its room on a page without a campaign, and none on the next ones of the day', async () => {
    const nothing = backendFor(AS_ANNA, { people: PEOPLE });
    await show(nothing);
    await eventually(() => localStorage.length > 0);
    expect(banner.offsetHeight).to.be.greaterThan(0);
    expect(part('section')).to.equal(null);
    await nextPage(nothing);
    expect(banner.offsetHeight).to.equal(0);
  });

  it('waits for the next page where it kept no room', async () => {
    await show(backendFor(AS_ANNA, { people: PEOPLE }));
    await eventually(() => localStorage.length > 0);
    await nextPage(backendFor());
    await eventually(() => localStorage.length === 0);
    expect(banner.offsetHeight).to.equal(0);
    await nextPage(backendFor());
    await shown();
  });

  it('takes its room where somebody else signs in on the same page', async () => {
    await show(backendFor(AS_JAN, { people: PEOPLE }));
    await eventually(() => localStorage.length > 0);
    await nextPage(backendFor(AS_JAN, { people: PEOPLE }));
    expect(banner.offsetHeight).to.equal(0);
    banner.backend = backendFor();
    await shown();
    expect(banner.offsetHeight).to.be.greaterThan(0);
  });

  it('shows nothing when the campaign cannot be loaded, and tells the page', async () => {
    banner = document.createElement('stoa-campaign-banner');
    banner.backend = altered(backendFor(), { campaigns: { current: refused('unavailable') } });
    const problem = oneEvent<ProblemEvent>(banner, 'stoa-problem');
    column.element.append(banner);
    expect((await problem).detail.problem.code).to.equal('unavailable');
    expect(part('section')).to.equal(null);
  });

  it('is one of two on a page, and the other when the first is gone', async () => {
    const backend = backendFor();
    await show(backend);
    await shown();
    const other = document.createElement('stoa-campaign-banner');
    other.backend = backend;
    column.element.append(other);
    await settled(other);
    expect(other.offsetHeight).to.equal(0);
    banner.parentNode?.removeChild(banner);
    await eventually(() => textOf(other).includes(MESSAGE));
    column.element.removeChild(other);
  });

  it('shows what it did for somebody, beside the sentence', async () => {
    await show(backendFor());
    await shown();
    expect(part('[part="example"]').textContent).to.equal(EXAMPLE);
  });

  it('is dismissed for good with the keyboard', async () => {
    const ledger: string[] = [];
    const backend = withLedger(backendFor(), ledger);
    await show(backend);
    await shown();
    button('Do not show this again').focus();
    const dismissed = oneEvent(banner, 'stoa-campaign-answered');
    await sendKeys({ press: 'Enter' });
    expect((await dismissed).detail).to.deep.equal({
      campaignId: 'bicycle',
      answer: 'dismissed',
    });
    await closed();
    await eventually(async () => (await backend.campaigns!.current({ visit: 'one' })) === null);
    await activityOf(storesFor(banner.backend!)).flush();
    expect(ledger).to.include('dismissed campaign:bicycle');
  });

  it('is put off until another day', async () => {
    const ledger: string[] = [];
    const backend = withLedger(backendFor(), ledger);
    await show(backend);
    await shown();
    const snoozed = oneEvent(banner, 'stoa-campaign-answered');
    button('Remind me later').click();
    expect((await snoozed).detail).to.deep.equal({ campaignId: 'bicycle', answer: 'snoozed' });
    await closed();
    await activityOf(storesFor(banner.backend!)).flush();
    expect(ledger).to.include('snoozed campaign:bicycle');
  });

  for (const [name, words] of [
    ['Remind me later', 'You will be reminded on another day.'],
    ['Do not show this again', 'The message is closed.'],
    ['I already do this', 'Good to know. You will not be asked again.'],
  ] as const) {
    it(`says what "${name}" did, and keeps the focus in its place`, async () => {
      await show(backendFor());
      await shown();
      button(name).focus();
      await sendKeys({ press: 'Enter' });
      await closed();
      const status = part('[role="status"]');
      expect(status.textContent).to.equal(words);
      expect((banner.renderRoot as ShadowRoot).activeElement).to.equal(status);
    });
  }

  it('moves no focus that stands elsewhere in the page', async () => {
    await show(backendFor());
    await shown();
    button('Do not show this again').click();
    await closed();
    expect(document.activeElement).to.equal(document.body);
  });

  it('offers a guest no reminder, because nobody would know whom to remind', async () => {
    await show(backendFor(AS_GUEST));
    await shown();
    expect(button('Remind me later')).to.equal(null);
  });

  it('is closed by a guest on this device, until its text is another', async () => {
    await show(backendFor(AS_GUEST));
    await shown();
    expect(button('I already do this')).to.equal(null);
    button('Do not show this again').click();
    await closed();
    await eventually(() => localStorage.getItem('stoa-closed') !== null);
    localStorage.removeItem('stoa-campaign-room');
    await nextPage(backendFor(AS_GUEST));
    await eventually(() => localStorage.getItem('stoa-campaign-room') !== null);
    expect(part('section')).to.equal(null);
  });

  it('stops for who already does it', async () => {
    const backend = backendFor();
    await show(backend);
    await shown();
    const answered = oneEvent<CampaignAnsweredEvent>(banner, 'stoa-campaign-answered');
    button('I already do this').click();
    expect((await answered).detail.answer).to.equal('already-does');
    await eventually(async () => {
      const [first] = (await backend.campaigns!.archive()).items;
      return first?.state === 'already-does';
    });
  });

  it('counts who comes through the link on a poster, once', async () => {
    const events: ActivityEvent[] = [];
    const backend = altered(backendFor(), {
      activity: { record: async (batch: readonly ActivityEvent[]) => void events.push(...batch) },
    });
    const { href } = location;
    history.replaceState(null, '', '?stoa-campaign=bicycle&stoa-channel=poster');
    try {
      await show(backend);
      await shown();
      await eventually(async () => {
        await activityOf(storesFor(banner.backend!)).flush();
        return events.some(({ channel }) => channel === 'poster');
      });
      const target = { kind: 'campaign', id: 'bicycle' };
      const [arrival] = events.filter(({ channel }) => channel === 'poster');
      expect([arrival?.type, arrival?.target]).to.deep.equal(['clicked', target]);
    } finally {
      history.replaceState(null, '', href);
    }
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
    await eventually(async () => {
      await activityOf(storesFor(banner.backend!)).flush();
      return ledger.includes('clicked campaign:bicycle');
    });
  });

  it('follows the link by itself when the page does not mind', async () => {
    await show(backendFor());
    await shown();
    part<HTMLAnchorElement>('a').click();
    await eventually(() => location.hash === '#offer');
  });

  it('records that it was seen once it was in sight for a second', async () => {
    const ledger: string[] = [];
    await show(withLedger(backendFor(), ledger));
    await eventually(() => ledger.includes('seen campaign:bicycle'), 'seen');
  });

  it('shows no link whose address could run code', async () => {
    const campaign = { ...(await backendFor().campaigns!.current({ visit: 'one' }))! };
    const unsafe = { ...campaign, action: { ...campaign.action, href: 'javascript:alert(1)' } };
    await show(altered(backendFor(), { campaigns: { current: async () => unsafe } }));
    await shown();
    expect(part('a')).to.equal(null);
  });

  it('keeps a message that fits beside its acts', async () => {
    column.width = 1280;
    await show(backendFor());
    await shown();
    const text = part('.text').getBoundingClientRect();
    const acts = part('.acts').getBoundingClientRect();
    expect(acts.left).to.be.at.least(text.right);
    expect(acts.top).to.be.lessThan(text.bottom);
  });

  for (const width of [720, 900, 1280]) {
    it(`gives a long message a readable line in a strip of ${width} px`, async () => {
      column.width = width;
      await show(await withMessage(MESSAGE.repeat(4), 'See all places on the map'));
      await eventually(() => textOf(banner).includes(EXAMPLE));
      expect(part('.message').offsetWidth).to.be.at.least(280);
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
