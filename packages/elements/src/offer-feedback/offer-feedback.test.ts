import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMemorySource } from '@stoa/backend-memory';
import type { MemorySource, SeedOffer } from '@stoa/backend-memory';
import type { Backend, Offer, OfferPort } from '@stoa/contract';
import { draftsOf, offerStore, storesFor } from '@stoa/stores';
import '../define/offer-feedback.ts';
import { setPageLocale } from '../foundation/locale.ts';
import { altered, refused, unanswered, withLedger } from '../testing/altered-backend.ts';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA, AS_GUEST, AS_JAN, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { AnswerSubmittedEvent } from './offer-feedback.events.ts';
import type { StoaOfferFeedback } from './offer-feedback.ts';

const PIXEL = new URL('../testing/pixel.svg', import.meta.url).pathname;

function offer(changes: Partial<SeedOffer> = {}): SeedOffer {
  return {
    id: 'bicycle',
    title: { en: 'Company bicycle', pl: 'Rower firmowy' },
    summary: { en: 'For three years, paid monthly.', pl: 'Na trzy lata, płatny co miesiąc.' },
    pictures: [{ src: PIXEL, alt: { en: 'A red bicycle' }, width: 160, height: 90 }],
    questions: [
      {
        id: 'useful',
        kind: 'scale',
        steps: 5,
        text: { en: 'Would it be useful to you?', pl: 'Czy będzie ci przydatny?' },
        lowest: { en: 'Not at all', pl: 'Wcale' },
        highest: { en: 'Very', pl: 'Bardzo' },
      },
    ],
    decision: {
      en: 'From 3.5 on, the board orders twenty.',
      pl: 'Od 3,5 zarząd zamawia dwadzieścia.',
    },
    closesAt: '2120-05-04T12:00:00.000Z',
    ownerId: 'ewa',
    ...changes,
  };
}

function answersOf(values: readonly number[]): NonNullable<SeedOffer['answers']> {
  return values.map((value, i) => ({
    personId: `someone-${i}`,
    at: '2026-11-20T10:00:00.000Z',
    ratings: [{ questionId: 'useful', value }],
  }));
}

function sourceOf(changes: Partial<SeedOffer> = {}): MemorySource {
  return createMemorySource({ seed: { people: PEOPLE, offers: [offer(changes)] } });
}

describeElement('stoa-offer-feedback', {
  properties: { offer: 'bicycle' },
  backend: () => sourceOf().backendFor(AS_ANNA),
  words: 'Would it be useful to you?',
});

describe('<stoa-offer-feedback>', () => {
  let card: StoaOfferFeedback;
  let column: Column;

  const show = async (backend: Backend, id = 'bicycle'): Promise<void> => {
    card = document.createElement('stoa-offer-feedback');
    card.offer = id;
    card.backend = backend;
    column.element.append(card);
    await settled(card);
  };
  const says = (words: string): Promise<void> =>
    eventually(() => textOf(card).includes(words), `says "${words}"`);
  const find = <E extends HTMLElement>(selector: string): E =>
    card.renderRoot.querySelector<E>(selector)!;
  const radio = (value: number): HTMLInputElement => find(`input[value="${value}"]`);
  const button = (name: string): HTMLButtonElement => {
    const buttons = [...card.renderRoot.querySelectorAll('button')];
    return buttons.find((each) => textOf(each) === name)!;
  };
  const choose = async (value: number): Promise<void> => {
    await says('Would it be useful to you?');
    radio(value).click();
    await settled(card);
  };
  const answer = async (value: number): Promise<void> => {
    await choose(value);
    button('Give opinion').click();
    await settled(card);
  };
  const focused = (): Element | null => card.shadowRoot!.activeElement;

  beforeEach(() => {
    column = new Column();
  });

  afterEach(async () => {
    const backend = card.backend!;
    card.parentNode?.removeChild(card);
    offerStore(storesFor(backend), 'bicycle').discard();
    const { person } = await backend.viewer.session().catch(() => ({ person: null }));
    if (person) {
      for (const slot of ['answer', 'ratings']) {
        const place = { viewerId: person.id, subject: 'offer:bicycle', slot };
        const draft = draftsOf(storesFor(backend)).draft(place);
        draft.clear();
        await draft.saved();
      }
    }
    column.remove();
    await setPageLocale(undefined);
  });

  describe('while it asks', () => {
    it('shows the picture with its text, the question, and what the answer decides', async () => {
      await show(sourceOf().backendFor(AS_ANNA));
      await says('Would it be useful to you?');
      expect(find<HTMLImageElement>('img.picture').alt).to.equal('A red bicycle');
      expect(textOf(card)).to.include('From 3.5 on, the board orders twenty.');
      expect(find('.outcome')).to.equal(null);
    });

    it('is answered with the keyboard alone', async () => {
      const backend = sourceOf().backendFor(AS_ANNA);
      await show(backend);
      await says('Would it be useful to you?');
      radio(1).focus();
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowRight' });
      expect(radio(3).checked).to.equal(true);
      find('textarea').focus();
      await sendKeys({ type: 'Lockable!' });
      button('Give opinion').focus();
      await sendKeys({ press: 'Enter' });
      await says('Thank you, your opinion is in.');
      const { mine } = (await backend.offers!.get('bicycle'))!;
      expect(mine?.ratings).to.deep.equal([{ questionId: 'useful', value: 3 }]);
      expect(mine?.sentence).to.equal('Lockable!');
      expect(focused()?.textContent).to.equal('Your answer');
    });

    it('says what the ends of the scale mean', async () => {
      await show(sourceOf().backendFor(AS_ANNA));
      await says('Would it be useful to you?');
      expect(textOf(radio(1).closest('label')!)).to.equal('1 Not at all');
      expect(textOf(radio(5).closest('label')!)).to.equal('5 Very');
    });

    it('points to a question without a value, and sends nothing', async () => {
      const backend = sourceOf().backendFor(AS_ANNA);
      await show(backend);
      await says('Would it be useful to you?');
      button('Give opinion').click();
      await says('Choose a value on the scale.');
      await eventually(() => focused() === radio(1));
      expect((await backend.offers!.get('bicycle'))?.mine).to.equal(null);
      await expect(card).to.be.accessible();
    });

    it('lets the page stop an answer before it is sent', async () => {
      const backend = sourceOf().backendFor(AS_ANNA);
      await show(backend);
      card.addEventListener('stoa-answer-submit', (event) => event.preventDefault());
      await answer(4);
      expect((await backend.offers!.get('bicycle'))?.mine).to.equal(null);
      expect(radio(4).checked).to.equal(true);
    });

    it('shows one of several pictures large, chosen by key', async () => {
      const picture = (en: string) => ({ src: PIXEL, alt: { en }, width: 160, height: 90 });
      const several = { pictures: ['A red bicycle', 'Its lock', 'The shed'].map(picture) };
      column.width = 280;
      await show(sourceOf(several).backendFor(AS_ANNA));
      await says('Would it be useful to you?');
      const choices = [...card.renderRoot.querySelectorAll<HTMLElement>('.pictures button')];
      choices[2]!.focus();
      await sendKeys({ press: 'Enter' });
      await settled(card);
      expect(find<HTMLImageElement>('img.picture').alt).to.equal('The shed');
      expect(choices.map(({ ariaPressed }) => ariaPressed)).to.deep.equal([
        'false',
        'false',
        'true',
      ]);
      expect(column.contentWidth).to.equal(280);
      await expect(card).to.be.accessible();
    });

    it('offers no choice of pictures where there is one', async () => {
      await show(sourceOf().backendFor(AS_ANNA));
      await says('Would it be useful to you?');
      expect(find('.pictures')).to.equal(null);
    });

    it('keeps the chosen values when the page is loaded again, until they are sent', async () => {
      const source = sourceOf();
      const backend = source.backendFor(AS_ANNA);
      await show(backend);
      await choose(4);
      const place = { viewerId: 'anna', subject: 'offer:bicycle', slot: 'ratings' };
      await draftsOf(storesFor(backend)).draft(place).saved();
      card.parentNode?.removeChild(card);
      const again = source.backendFor(AS_ANNA);
      await show(again);
      await eventually(() => radio(4)?.checked);
      button('Give opinion').click();
      await says('Thank you');
      expect(draftsOf(storesFor(again)).draft(place).text).to.equal('');
    });

    it('keeps the sentence when the page is loaded again', async () => {
      const source = sourceOf();
      const backend = source.backendFor(AS_ANNA);
      await show(backend);
      await says('Would it be useful to you?');
      find('textarea').focus();
      await sendKeys({ type: 'Half-thought' });
      const place = { viewerId: 'anna', subject: 'offer:bicycle', slot: 'answer' };
      await draftsOf(storesFor(backend)).draft(place).saved();
      card.parentNode?.removeChild(card);
      await show(source.backendFor(AS_ANNA));
      await eventually(() => find<HTMLTextAreaElement>('textarea')?.value === 'Half-thought');
    });
  });

  describe('once answered', () => {
    it('shows the answer at once, and tells the page when the backend has it', async () => {
      const backend = sourceOf().backendFor(AS_ANNA);
      const released: (() => void)[] = [];
      const slow = altered(backend, {
        offers: {
          answer: async (...args) => {
            await new Promise<void>((resolve) => released.push(resolve));
            return backend.offers!.answer(...args);
          },
        },
      });
      await show(slow);
      await answer(4);
      await says('4 of 5');
      await says('Sending your answer');
      const submitted = oneEvent<AnswerSubmittedEvent>(card, 'stoa-answer-submitted');
      await eventually(() => released.length > 0);
      released[0]!();
      expect((await submitted).detail.answer.ratings[0]?.value).to.equal(4);
      await says('Thank you, your opinion is in.');
      expect(textOf(card)).not.to.include('Sending your answer');
    });

    it('turns into the own answer, what others said, and what happens next', async () => {
      await show(sourceOf({ answers: answersOf([1, 2, 4, 4, 5]) }).backendFor(AS_ANNA));
      await answer(5);
      await says('6 answers');
      const headings = [...card.renderRoot.querySelectorAll('h3')].map(textOf);
      expect(headings).to.deep.equal(['Your answer', 'What others said', 'What happens next']);
      expect(textOf(card)).to.include('On average 3.5 of 5');
      expect(textOf(card)).to.include('Ewa Zielińska');
      expect(textOf(card)).to.include('open until May 4, 2120');
      await expect(card).to.be.accessible();
    });

    it('shows the numbers as a table, one key away', async () => {
      await show(sourceOf({ answers: answersOf([1, 2, 4, 4, 5]) }).backendFor(AS_ANNA));
      await answer(5);
      await says('Show as a table');
      expect(find('[role=img]').getAttribute('aria-label')).to.include(
        '1: 1, 2: 1, 3: 0, 4: 2, 5: 2',
      );
      button('Show as a table').focus();
      await sendKeys({ press: 'Enter' });
      await eventually(() => find('table') !== null);
      const rows = [...card.renderRoot.querySelectorAll('tbody tr')].map(textOf);
      expect(rows[3]).to.equal('4 2 33%');
      expect(focused()).to.equal(button('Show as a chart'));
      await expect(card).to.be.accessible();
    });

    it('says why ratings of few people are not shown', async () => {
      await show(sourceOf({ answers: answersOf([4]) }).backendFor(AS_ANNA));
      await answer(5);
      await says('Ratings show from 5 answers on, so that nobody can be recognised.');
      expect(find('.chart')).to.equal(null);
    });

    it('can be changed until it closes, and left as it was', async () => {
      const backend = sourceOf().backendFor(AS_ANNA);
      await show(backend);
      await answer(2);
      await says('Thank you');
      button('Change answer').click();
      await settled(card);
      expect(radio(2).checked).to.equal(true);
      await eventually(() => focused() === radio(2));
      button('Keep my answer').click();
      await says('2 of 5');
      button('Change answer').click();
      await settled(card);
      radio(5).click();
      button('Save the change').click();
      await says('5 of 5');
      await eventually(
        async () => (await backend.offers!.get('bicycle'))?.mine?.ratings[0]?.value === 5,
      );
    });

    it('shows what others answer meanwhile', async () => {
      const source = sourceOf({ answers: answersOf([1, 2, 4, 4, 5]) });
      await show(source.backendFor(AS_ANNA));
      await answer(5);
      await says('6 answers');
      const draft = { ratings: [{ questionId: 'useful', value: 1 }] };
      const mutationId = '01934f00-0000-7000-8000-000000000001';
      await source.backendFor(AS_JAN).offers!.answer('bicycle', draft, { mutationId });
      await says('7 answers');
    });
  });

  describe('when an answer cannot be sent', () => {
    const refusing = (code: Parameters<typeof refused>[0]): Backend => {
      const backend = sourceOf().backendFor(AS_ANNA);
      return altered(backend, { offers: { answer: refused(code) } });
    };

    it('keeps it and says that it goes out by itself while there is no connection', async () => {
      await show(refusing('unavailable'));
      await answer(4);
      await says('your answer is safe here and goes out by itself');
      expect(textOf(card)).to.include('4 of 5');
    });

    it('asks to sign in again when the session has ended', async () => {
      await show(refusing('unauthenticated'));
      await answer(4);
      await says('Sign in again, and it goes out.');
    });

    it('offers the way back to the form, with everything in it, when it is refused', async () => {
      await show(refusing('forbidden'));
      await choose(4);
      find('textarea').focus();
      await sendKeys({ type: 'Lockable' });
      button('Give opinion').click();
      await says('Your answer could not be sent');
      await expect(card).to.be.accessible();
      button('Back to the form').click();
      await eventually(() => find('textarea') !== null);
      expect(radio(4).checked).to.equal(true);
      expect(find<HTMLTextAreaElement>('textarea').value).to.equal('Lockable');
    });

    it('sends it again on request', async () => {
      let refusals = 0;
      const backend = sourceOf().backendFor(AS_ANNA);
      const once: OfferPort['answer'] = (...args) =>
        refusals++ === 0 ? refused('forbidden')() : backend.offers!.answer(...args);
      await show(altered(backend, { offers: { answer: once } }));
      await answer(4);
      await says('Your answer could not be sent');
      button('Send again').click();
      await says('Thank you, your opinion is in.');
    });
  });

  describe('in other states', () => {
    it('shows the shape of the card while loading', async () => {
      await show(altered(sourceOf().backendFor(AS_ANNA), { offers: { get: unanswered } }));
      expect(find('[aria-busy]')).not.to.equal(null);
      expect(textOf(card)).to.equal('Loading the offer');
    });

    it('says that there is no such offer', async () => {
      await show(sourceOf().backendFor(AS_ANNA), 'unknown');
      await says('This offer is no longer here');
    });

    it('loads again after a failure', async () => {
      let calls = 0;
      const backend = sourceOf().backendFor(AS_ANNA);
      await show(
        altered(backend, {
          offers: {
            get: (...args) =>
              calls++ === 0 ? refused('unavailable')() : backend.offers!.get(...args),
          },
        }),
      );
      await says('No connection right now');
      button('Try again').click();
      await says('Would it be useful to you?');
    });

    it('invites guests to sign in', async () => {
      await show(sourceOf().backendFor(AS_GUEST));
      await says('Sign in to the intranet to give your opinion.');
      expect(find('input')).to.equal(null);
    });

    it('lets those only read who may not answer', async () => {
      const backend = sourceOf().backendFor(AS_ANNA);
      const readable: Offer = { ...(await backend.offers!.get('bicycle'))!, access: 'read' };
      await show(altered(backend, { offers: { get: async () => readable } }));
      await says('You can read this offer');
      expect(find('input')).to.equal(null);
    });

    it('shows everybody the results once it has closed, and asks nobody', async () => {
      const closed = { closesAt: '2026-01-09T12:00:00.000Z', answers: answersOf([1, 2, 4, 4, 5]) };
      await show(sourceOf(closed).backendFor(AS_ANNA));
      await says('closed on January 9');
      expect(textOf(card)).to.include('5 answers');
      expect(find('input')).to.equal(null);
      expect(button('Change answer')).to.equal(undefined);
    });

    it('speaks Polish with its own plural forms', async () => {
      const closed = { closesAt: '2026-01-09T12:00:00.000Z' };
      for (const [count, words] of [
        [1, '1 odpowiedź'],
        [2, '2 odpowiedzi'],
        [5, '5 odpowiedzi'],
      ] as const) {
        card?.parentNode?.removeChild(card);
        const answers = answersOf(new Array<number>(count).fill(4));
        await setPageLocale('pl');
        await show(sourceOf({ ...closed, answers }).backendFor(AS_ANNA));
        await says(words);
        await says('Co mówią inni');
      }
    });
  });

  it('records that it was seen, and that an opinion was contributed', async () => {
    const ledger: string[] = [];
    await show(withLedger(sourceOf().backendFor(AS_ANNA), ledger));
    await answer(4);
    await says('Thank you');
    await eventually(
      () =>
        ['seen offer:bicycle', 'contributed offer:bicycle'].every((line) => ledger.includes(line)),
      'recorded',
    );
  });

  for (const width of [280, 360, 768, 1280]) {
    it(`fits a column of ${width} px, also with ten steps`, async () => {
      column.width = width;
      const questions = offer().questions.map((question) => ({ ...question, steps: 10 }));
      await show(sourceOf({ questions }).backendFor(AS_ANNA));
      await says('Would it be useful to you?');
      expect(column.contentWidth).to.equal(width);
      expect(radio(10).getBoundingClientRect().width).to.be.at.least(32);
    });
  }

  it('reads from right to left on such a page', async () => {
    document.documentElement.dir = 'rtl';
    await show(sourceOf().backendFor(AS_ANNA));
    await says('Would it be useful to you?');
    const [first, last] = [radio(1), radio(5)].map((each) => each.getBoundingClientRect().left);
    document.documentElement.dir = '';
    expect(first!).to.be.greaterThan(last!);
  });
});
