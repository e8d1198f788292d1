import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as passing } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Fault } from './testing/faults/fault-proxy.ts';
import { MortalBrowser } from './testing/faults/mortal-browser.ts';
import { Random } from './testing/faults/random.ts';
import { placeOf, Site } from './testing/faults/site.ts';
import type { Spot } from './testing/faults/site.ts';
import { tally } from './testing/faults/tally.ts';
import type { Written } from './testing/faults/tally.ts';
import { Writer } from './testing/faults/writer.ts';
import { openBrowser } from './testing/visit.ts';

const RUNS = Number(process.env['STOA_RUNS'] ?? 200);
/** Browsers that are killed are started anew for each run. */
const KILLS = Math.min(8, RUNS / 5);
const PEOPLE = ['p0', 'p1', 'p2', 'p3', 'killed', 'control'];
const PATIENCE = 20_000;

const SEED = Number(process.env['STOA_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

type Storage = 'there' | 'full' | 'blocked';
type Mishap = Fault | 'none' | 'double click' | 'left while typing' | 'element replaced';
type Then = 'stays' | 'reloads' | 'closes the tab' | 'has two tabs';

interface Plan {
  readonly run: number;
  readonly spot: Spot;
  readonly mishap: Mishap;
  readonly storage: Storage;
  readonly then: Then;
  /** How long the fault lasts after it was met, in milliseconds. */
  readonly lasts: number;
}

const FAULTS: readonly Fault[] = [
  'cut before it arrives',
  'cut after it arrived',
  'signed-out',
  'too many',
  'unavailable',
  'sign-in page',
];
const isFault = (mishap: Mishap): mishap is Fault => (FAULTS as readonly string[]).includes(mishap);

function planned(run: number, random: Random): Plan {
  const storage = random.one<Storage>(['there', 'there', 'there', 'full', 'blocked']);
  const mishap = random.one<Mishap>([
    ...FAULTS,
    ...FAULTS,
    'double click',
    'left while typing',
    'element replaced',
  ]);
  return {
    run,
    mishap,
    spot: random.one<Spot>(['root', 'reply', 'offer']),
    // Where nothing may be stored, only a page that stays can keep a text.
    storage: mishap === 'left while typing' && storage === 'blocked' ? 'there' : storage,
    then:
      storage === 'blocked'
        ? 'stays'
        : random.one<Then>(['stays', 'reloads', 'closes the tab', 'has two tabs']),
    lasts: random.number(250),
  };
}

const textOf = ({ run, mishap, storage, then }: Plan): string =>
  `Text ${run}: ${mishap}, storage ${storage}, ${then}`;

describe(`nothing is lost (STOA_SEED=${SEED})`, { timeout: 600_000 }, () => {
  const site = new Site(PEOPLE, RUNS + 1);
  const random = new Random(SEED);
  const plans = [...new Array(RUNS).keys()].map((run) => planned(run, random));
  const written: Written[] = plans.map((plan) => ({
    text: textOf(plan),
    place: placeOf(plan.run, plan.spot),
  }));
  const profiles = new Map<string, BrowserContext>();
  let browser: Browser;

  before(async () => {
    [browser] = await Promise.all([openBrowser(), site.start()]);
  });
  after(async () => {
    await browser?.close();
    await site.stop();
  });

  it('in a tab that stays, is reloaded, closed or doubled, nor in a browser that is killed', async () => {
    const waiting = plans.slice(KILLS);
    const inTabs = PEOPLE.slice(0, 4).map(async (who) => {
      for (let plan = waiting.shift(); plan; plan = waiting.shift()) await inTab(plan, who);
    });
    const inKilled = async (): Promise<void> => {
      for (const plan of plans.slice(0, KILLS)) await killed(plan, 'killed');
    };
    // One that fails must not end the others half-way: the count below is of all.
    const ends = await Promise.allSettled([...inTabs, inKilled()]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  });

  it(`in any of the ${RUNS} runs, nor doubled, nor misplaced`, async () => {
    const found: Written[] = [];
    for (const { run } of plans) found.push(...(await site.found(run)));
    assert.deepEqual(tally(written, found), { lost: [], duplicated: [], misplaced: [] });
  });

  it('unseen: a text that no page can keep is counted as lost, and what is wrong elsewhere too', async () => {
    const run = RUNS;
    const context = await opened('blocked');
    const page = await context.newPage();
    await page.goto(site.address(run, 'control'));
    const writer = new Writer(page, 'root', 'Gone');
    await writer.type();
    const met = site.faults.strike('control', 'cut before it arrives');
    await writer.send();
    await met;
    await context.close();
    site.faults.lift('control');
    const gone = { text: 'Gone', place: placeOf(run, 'root') };
    assert.deepEqual(tally([gone], await site.found(run)).lost, ['Gone']);
    const here = { text: 'Twice', place: 'here' };
    assert.deepEqual(tally([here], [here, here]).duplicated, ['Twice']);
    assert.deepEqual(tally([here], [{ ...here, place: 'there' }]).misplaced, ['Twice']);
  });

  async function inTab(plan: Plan, who: string): Promise<void> {
    const context = await profile(who, plan.storage);
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(site.address(plan.run, who));
      const second = plan.then === 'has two tabs' ? await context.newPage() : undefined;
      await second?.goto(site.address(plan.run, who));
      // What is behind is drawn seldom, and nobody writes there.
      await page.bringToFront();
      const writer = new Writer(page, plan.spot, textOf(plan));
      await writer.type();
      await befall(plan, who, writer);
      const last = await afterwards(plan, who, context, page, second);
      await arrived(plan, who, new Writer(last, plan.spot, textOf(plan)));
    } catch (error) {
      throw new Error(`STOA_SEED=${SEED}, ${textOf(plan)}, ${plan.spot}`, { cause: error });
    } finally {
      site.faults.lift(who);
      const [, ...pages] = context.pages();
      await Promise.all(pages.map((one) => one.close()));
    }
  }

  async function befall({ mishap, lasts }: Plan, who: string, writer: Writer): Promise<void> {
    if (mishap === 'left while typing') return;
    if (mishap === 'element replaced') {
      await writer.page.evaluate(() => {
        const main = document.querySelector('main') as HTMLElement;
        main.innerHTML = `${main.innerHTML}`;
      });
    } else if (isFault(mishap)) {
      const met = site.faults.strike(who, mishap);
      await writer.send();
      await met;
      await passing(lasts);
    } else await writer.send(mishap === 'double click');
  }

  /** The page on which the person waits for the text to arrive. */
  async function afterwards(
    { run, then, mishap }: Plan,
    who: string,
    context: BrowserContext,
    page: Page,
    second: Page | undefined,
  ): Promise<Page> {
    if (then === 'reloads' || (mishap === 'left while typing' && then === 'stays')) {
      await page.reload();
    }
    site.faults.lift(who);
    if (then === 'stays' || then === 'reloads') return page;
    await page.close();
    const next = second ?? (await context.newPage());
    await next.goto(site.address(run, who));
    return next;
  }

  async function arrived({ run, spot }: Plan, who: string, writer: Writer): Promise<void> {
    const place = placeOf(run, spot);
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      if (await site.has(run, who, place)) return;
      await writer.recover();
      await passing(100);
    }
  }

  async function killed(plan: Plan, who: string): Promise<void> {
    const mortal = new MortalBrowser();
    const text = textOf(plan);
    try {
      const writer = new Writer(await mortal.open(site.address(plan.run, who)), plan.spot, text);
      await writer.type();
      // A person takes longer to reach the button than a database to take a word.
      await passing(200);
      if (isFault(plan.mishap)) void site.faults.strike(who, plan.mishap);
      await writer.send();
      await passing(plan.lasts);
      await mortal.kill();
      site.faults.lift(who);
      const page = await mortal.open(site.address(plan.run, who));
      await arrived(plan, who, new Writer(page, plan.spot, text));
    } finally {
      await mortal.remove();
    }
  }

  /** One for all runs of a person with such a storage, as a browser has: its cache stays warm. */
  async function profile(who: string, storage: Storage): Promise<BrowserContext> {
    const key = `${who} ${storage}`;
    const known = profiles.get(key);
    if (known) return known;
    const context = await opened(storage);
    profiles.set(key, context);
    // A profile ends with its last page.
    await context.newPage();
    return context;
  }

  async function opened(storage: Storage): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    if (storage === 'full') {
      await context.addInitScript(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        };
      });
    }
    if (storage === 'blocked') {
      await context.addInitScript(() => {
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('Storage is blocked.', 'SecurityError');
            },
          });
        }
      });
    }
    return context;
  }
});
