import { expect } from '@open-wc/testing';
import { createMemoryBackend } from '@stoa/backend-memory';
import { BackendError } from '@stoa/contract';
import type { Backend } from '@stoa/contract';
import { offerStore, storesFor, threadStore } from '@stoa/stores';
import type { OfferStore, ThreadStore } from '@stoa/stores';
import '../define/discussion-thread.ts';
import '../define/offer-feedback.ts';
import { ConsoleWatch } from '../testing/console-watch.ts';
import { AS_ANNA, PEOPLE } from '../testing/people.ts';
import { deep, deepAll, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';

const PIXEL = new URL('../testing/pixel.svg', import.meta.url).pathname;
const NOT_FETCHED = new TypeError('Failed to fetch dynamically imported module');
const SIGNED_OUT = new BackendError('unauthenticated', 'Sign in to send this.');
const CASES = [
  ['whose code could not be loaded', NOT_FETCHED, 'This part could not be loaded'],
  ['of someone who has been signed out', SIGNED_OUT, 'You are signed out'],
] as const;

function backendWithOffer(): Backend {
  const backend = createMemoryBackend({
    identity: AS_ANNA,
    seed: {
      people: PEOPLE,
      offers: [
        {
          id: 'bicycle',
          ownerId: 'ewa',
          closesAt: '2120-01-01T00:00:00.000Z',
          title: { en: 'Bicycle' },
          summary: { en: 'A bicycle.' },
          decision: { en: 'Whether to order.' },
          pictures: [{ src: PIXEL, alt: { en: 'A bicycle' }, width: 16, height: 9 }],
          questions: ['Useful?', 'Enough?'].map((en, id) => ({
            id: `q${id}`,
            kind: 'scale',
            steps: 5,
            text: { en },
            lowest: { en: 'No' },
            highest: { en: 'Yes' },
          })),
        },
      ],
    },
  });
  storesFor(backend, { scope: crypto.randomUUID() });
  return backend;
}

/** A store whose write fails once. */
function failing<S extends object>(store: S, write: keyof S, error: Error): void {
  const real = store[write];
  Object.assign(store, {
    [write]: () => {
      Object.assign(store, { [write]: real });
      return Promise.reject(error);
    },
  });
}

describe('A write', () => {
  let output: ConsoleWatch;
  let element: HTMLElement;

  beforeEach(() => (output = new ConsoleWatch()));
  afterEach(() => {
    output.release();
    element.remove();
  });

  const says = (words: string): Promise<void> =>
    eventually(() => textOf(element).includes(words), `says "${words}"`);
  const press = async (name: string): Promise<void> => {
    const named = (): HTMLElement | undefined =>
      deepAll(element, 'button').find((button) => button.textContent?.trim() === name);
    await eventually(() => named() !== undefined, `there is a button "${name}"`);
    named()?.click();
  };
  const type = (text: string): void => {
    const field = deep<HTMLTextAreaElement>(element, 'textarea')!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };

  for (const [whose, error, words] of CASES) {
    it(`in a thread ${whose} says so, keeps its words, and can be done again`, async () => {
      const backend = backendWithOffer();
      const store: ThreadStore = threadStore(storesFor(backend), 'page:/hr', { order: 'newest' });
      failing(store, 'reply', error);
      element = Object.assign(document.createElement('stoa-discussion-thread'), {
        subject: 'page:/hr',
        backend,
      });
      document.body.append(element);
      await eventually(() => deep(element, 'textarea'));
      deep(element, 'textarea')?.focus();
      await eventually(() => deep(element, 'stoa-reply-composer textarea') ?? composed(element));
      type('Not to be lost');
      await press('Send comment');
      await says(words);
      expect(deep<HTMLTextAreaElement>(element, 'textarea')?.value).to.equal('Not to be lost');
      await press('Send comment');
      await eventually(() => deep(element, 'stoa-comment-item'), 'the comment is there');
      await eventually(() => !textOf(element).includes(words), 'the notice is gone');
    });

    it(`on an offer ${whose} says so, keeps its words, and can be done again`, async () => {
      const backend = backendWithOffer();
      const store: OfferStore = offerStore(storesFor(backend), 'bicycle');
      failing(store, 'answer', error);
      element = Object.assign(document.createElement('stoa-offer-feedback'), {
        offer: 'bicycle',
        backend,
      });
      document.body.append(element);
      await says('Useful?');
      for (const radio of deepAll(element, 'input[value="4"]')) radio.click();
      type('Not to be lost');
      deep<HTMLButtonElement>(element, '[part~="submit"]')?.click();
      await says(words);
      expect(deep<HTMLTextAreaElement>(element, 'textarea')?.value).to.equal('Not to be lost');
      deep<HTMLButtonElement>(element, '[part~="submit"]')?.click();
      await eventually(async () => (await backend.offers?.get('bicycle'))?.mine, 'it is answered');
    });
  }
});

function composed(element: Element): boolean {
  return deep(element, 'stoa-reply-composer') !== null;
}
