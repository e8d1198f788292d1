import { expect } from '@open-wc/testing';
import { createMemorySource } from '@stoa/backend-memory';
import type { Backend, Identity, OfferReport, Stagnation } from '@stoa/contract';
import '../define/offer-report.ts';
import { setPageLocale } from '../foundation/locale.ts';
import { altered, refused } from '../testing/altered-backend.ts';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { StoaOfferReport } from './offer-report.ts';

const EDITOR: Identity = { person: AS_ANNA.person, roles: ['employee', 'editor'] };
const SEED = {
  people: PEOPLE,
  offers: [
    {
      id: 'lockers',
      title: { en: 'Lockers' },
      summary: { en: 'With a drying room.' },
      pictures: [{ src: '/lockers.png', alt: { en: 'Lockers' }, width: 4, height: 3 }],
      questions: [{ id: 'use', kind: 'sentence' as const, text: { en: 'What for?' } }],
      decision: { en: 'How many we buy.' },
      closesAt: '2120-05-04T21:59:00.000Z',
      ownerId: 'anna',
    },
  ],
};
const backendFor = (): Backend => createMemorySource({ seed: SEED }).backendFor(EDITOR);

describeElement('stoa-offer-report', {
  properties: { offer: 'lockers' },
  backend: backendFor,
  words: 'Who has taken part',
});

describe('<stoa-offer-report>', () => {
  let report: StoaOfferReport;
  let column: Column;

  const show = async (backend: Backend): Promise<void> => {
    report = document.createElement('stoa-offer-report');
    report.backend = backend;
    report.offer = 'lockers';
    column.element.append(report);
    await settled(report);
  };
  const says = (words: string): Promise<void> =>
    eventually(() => textOf(report).includes(words), `says "${words}"`);
  const stagnating = async (stagnation: Stagnation): Promise<Backend> => {
    const backend = backendFor();
    const told = (await backend.offers!.report('lockers'))!;
    const all: OfferReport = { ...told, stagnation };
    return altered(backend, { offers: { report: async () => all } });
  };

  beforeEach(() => (column = new Column()));
  afterEach(async () => {
    column.remove();
    await setPageLocale(undefined);
  });

  it('says nothing of standing still while nothing does', async () => {
    await show(backendFor());
    await says('Who has taken part');
    expect(report.renderRoot.querySelector('.stagnation')).to.equal(null);
  });

  it('tells that many looked and few answered, and whom to ask first', async () => {
    const roles = [
      { jobRole: 'Driver', seen: 31 },
      { jobRole: 'Fitter', seen: 12 },
    ];
    await show(await stagnating({ seen: 52, respondents: 1, roles }));
    await says('52 people have seen this offer for two days or more, and there is 1 answer.');
    await says('Begin with those who saw it and said nothing: Driver (31), Fitter (12).');
    await expect(report).to.be.accessible();
    await setPageLocale('pl');
    await says('widziały 52 osoby, a jest tu 1 odpowiedź');
  });

  it('names nobody where no group is large enough to be named', async () => {
    await show(await stagnating({ seen: 50, respondents: 0, roles: [] }));
    await says('Seen, and not answered');
    expect(textOf(report)).not.to.include('Begin with those');
  });

  it('turns its charts into a table, and back', async () => {
    await show(backendFor());
    await says('Show as a table');
    const toggle = [...report.renderRoot.querySelectorAll('button')][0]!;
    toggle.click();
    await settled(report);
    expect(report.renderRoot.querySelectorAll('table').length).to.be.greaterThan(0);
    await expect(report).to.be.accessible();
    await says('Show as a chart');
  });

  it('says what is safe, and reads again, when it could not be loaded', async () => {
    await show(altered(backendFor(), { offers: { report: refused('unavailable') } }));
    await says('Try again');
  });
});
