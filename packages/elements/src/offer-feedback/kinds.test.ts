import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { createMemorySource } from '@stoa/backend-memory';
import type { SeedOffer } from '@stoa/backend-memory';
import type { Backend, Question } from '@stoa/contract';
import { draftsOf, storesFor } from '@stoa/stores';
import '../define/offer-feedback.ts';
import { Column } from '../testing/column.ts';
import { AS_ANNA, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { StoaOfferFeedback } from './offer-feedback.ts';

const PIXEL = new URL('../testing/pixel.svg', import.meta.url).pathname;

const text = (en: string) => ({ en });
const options = ['city', 'cargo'].map((id) => ({ id, text: text(id) }));
const SCALE: Question = {
  id: 'useful',
  kind: 'scale',
  steps: 5,
  text: text('Useful?'),
  lowest: text('No'),
  highest: text('Yes'),
};
const OTHERS: Question[] = [
  { id: 'kind', kind: 'choice', text: text('Which one?'), options },
  { id: 'trips', kind: 'choices', text: text('Which ones?'), options },
  { id: 'why', kind: 'sentence', text: text('Why?') },
];

function backendWith(changes: Partial<SeedOffer>): Backend {
  const offer: SeedOffer = {
    id: 'kinds',
    title: text('Bicycle'),
    summary: text('One each.'),
    pictures: [{ src: PIXEL, alt: text('A bicycle'), width: 16, height: 9 }],
    questions: [SCALE],
    decision: text('How many we order.'),
    closesAt: '2120-05-04T12:00:00.000Z',
    ownerId: 'ewa',
    ...changes,
  };
  return createMemorySource({ seed: { people: PEOPLE, offers: [offer] } }).backendFor(AS_ANNA);
}

describe('<stoa-offer-feedback> and questions of every kind', () => {
  let card: StoaOfferFeedback;
  let column: Column;

  const show = async (backend: Backend): Promise<void> => {
    card = document.createElement('stoa-offer-feedback');
    card.offer = 'kinds';
    card.backend = backend;
    column.element.append(card);
    await settled(card);
  };
  const says = (words: string): Promise<void> =>
    eventually(() => textOf(card).includes(words), `says "${words}"`);
  const input = (value: string, type = 'radio'): HTMLInputElement =>
    card.renderRoot.querySelector<HTMLInputElement>(`input[type="${type}"][value="${value}"]`)!;

  beforeEach(() => {
    column = new Column();
  });

  afterEach(async () => {
    const drafts = draftsOf(storesFor(card.backend!));
    const viewerId = AS_ANNA.person!.id;
    for (const slot of ['answer', 'ratings', 'answer-key']) {
      const draft = drafts.draft({ viewerId, subject: 'offer:kinds', slot });
      draft.clear();
      await draft.saved();
    }
    column.remove();
  });

  it('sends the only answer with one tap, and not with a key', async () => {
    const backend = backendWith({});
    await show(backend);
    await says('Useful?');
    input('3').click();
    await settled(card);
    expect((await backend.offers!.get('kinds'))?.answered).to.equal(false);
    const { left, top, width, height } = input('4').getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'click', position });
    await says('your opinion is in');
    const offer = await backend.offers!.get('kinds');
    expect(offer?.mine?.ratings).to.deep.equal([{ questionId: 'useful', value: 4 }]);
  });

  it('sends choices and words, and shows them as the own answer', async () => {
    const backend = backendWith({ questions: OTHERS });
    await show(backend);
    await says('Which ones?');
    input('city').click();
    await settled(card);
    card.renderRoot.querySelector<HTMLButtonElement>('[part="submit"]')!.click();
    await says('Choose at least one answer.');
    input('cargo', 'checkbox').click();
    input('city', 'checkbox').click();
    const words = card.renderRoot.querySelector('textarea')!;
    words.value = 'For two.';
    words.dispatchEvent(new InputEvent('input'));
    await settled(card);
    card.renderRoot.querySelector<HTMLButtonElement>('[part="submit"]')!.click();
    await says('your opinion is in');
    await says('For two.');
    const { mine } = (await backend.offers!.get('kinds'))!;
    expect(mine?.choices).to.deep.equal([
      { questionId: 'kind', optionIds: ['city'] },
      { questionId: 'trips', optionIds: ['city', 'cargo'] },
    ]);
  });

  it('keeps the key of an anonymous answer, which alone brings it back', async () => {
    const backend = backendWith({ anonymous: true });
    await show(backend);
    await says('Anonymous');
    input('5').click();
    await settled(card);
    card.renderRoot.querySelector<HTMLButtonElement>('[part="submit"]')!.click();
    await says('your opinion is in');
    expect((await backend.offers!.get('kinds'))?.mine).to.equal(null);
    await says('5 of 5');
    await says('once it has closed');
  });

  for (const anonymous of [false, true]) {
    it(`takes ${anonymous ? 'an anonymous' : 'an'} answer back when asked twice, and keeps its words`, async () => {
      const backend = backendWith({ questions: OTHERS, anonymous });
      await show(backend);
      await says('Which ones?');
      input('city').click();
      input('cargo', 'checkbox').click();
      const words = card.renderRoot.querySelector('textarea')!;
      words.value = 'For two.';
      words.dispatchEvent(new InputEvent('input'));
      await settled(card);
      card.renderRoot.querySelector<HTMLButtonElement>('[part="submit"]')!.click();
      await says('your opinion is in');
      const press = async (name: string): Promise<void> => {
        const buttons = [...card.renderRoot.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent?.trim() === name)!.click();
        await settled(card);
      };
      await press('Take back');
      await says('Take your answer back?');
      await expect(card).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await settled(card);
      expect(card.renderRoot.querySelector('.asking')).to.equal(null);
      await press('Take back');
      await press('Keep my answer');
      expect((await backend.offers!.get('kinds'))?.answered).to.equal(true);
      expect(card.renderRoot.querySelector(':focus')?.textContent).to.include('Change answer');
      await press('Take back');
      await press('Take back');
      await says('Your answer is taken back and counts no more.');
      expect((await backend.offers!.get('kinds'))?.answered).to.equal(false);
      expect(card.renderRoot.querySelector('textarea')!.value).to.equal('For two.');
      expect(input('city').checked).to.equal(true);
      await expect(card).to.be.accessible();
      card.renderRoot.querySelector<HTMLButtonElement>('[part="submit"]')!.click();
      await says('your opinion is in');
    });
  }

  it('does not ask again whoever has answered anonymously elsewhere', async () => {
    const answer = {
      personId: AS_ANNA.person!.id,
      at: '2026-11-20T10:00:00.000Z',
      ratings: [{ questionId: 'useful', value: 2 }],
    };
    await show(backendWith({ anonymous: true, answers: [answer] }));
    await says('You have answered');
    expect(card.renderRoot.querySelector('input')).to.equal(null);
  });
});
