import { expect, waitUntil } from '@open-wc/testing';
import { createMemorySource } from '@stoa/backend-memory';
import type { Backend, Identity } from '@stoa/contract';
import '../define/offer-editor.ts';
import { draftsOf, storesFor } from '@stoa/stores';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import type { StoaOfferEditor } from './offer-editor.ts';

const PIXEL = new URL('../testing/pixel.svg', import.meta.url).pathname;

const EDITOR: Identity = { person: AS_ANNA.person, roles: ['employee', 'editor'] };

const backendOf = (identity: Identity): Backend =>
  createMemorySource({ seed: { people: PEOPLE } }).backendFor(identity);

describeElement('stoa-offer-editor', {
  properties: {},
  backend: () => backendOf(EDITOR),
  words: 'A new offer',
});

describe('<stoa-offer-editor>', () => {
  let editor: StoaOfferEditor;
  let column: Column;

  const show = async (backend: Backend): Promise<void> => {
    editor = document.createElement('stoa-offer-editor');
    editor.backend = backend;
    column.element.append(editor);
    await settled(editor);
  };
  const says = (words: string): Promise<void> =>
    waitUntil(() => textOf(editor).includes(words), `says "${words}"`);
  const field = (part: string): HTMLInputElement =>
    editor.renderRoot.querySelector<HTMLInputElement>(`[id="field-${part}"]`)!;
  const write = async (part: string, words: string): Promise<void> => {
    field(part).value = words;
    field(part).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(editor);
  };
  const press = async (name: string): Promise<void> => {
    const buttons = [...editor.renderRoot.querySelectorAll('button')];
    buttons.find((each) => textOf(each) === name)!.click();
    await settled(editor);
  };
  const complete = async (): Promise<void> => {
    await says('A new offer');
    await write('title', 'Lockers');
    await write('summary', 'With a drying room.');
    await press('Picture by its address');
    await write('pictures.0.src', PIXEL);
    await write('pictures.0.alt', 'Lockers');
    await write('questions.0.text', 'Useful?');
    await write('questions.0.lowest', 'No');
    await write('questions.0.highest', 'Yes');
    await write('closesAt', '2120-05-04');
  };

  beforeEach(() => {
    column = new Column();
  });

  afterEach(async () => {
    const { person } = await editor.backend!.viewer.session();
    const place = { viewerId: person!.id, subject: 'offer:new', slot: 'sheet' };
    const draft = draftsOf(storesFor(editor.backend!)).draft(place);
    draft.clear();
    await draft.saved();
    column.remove();
  });

  it('refuses an offer without a decision, says why, and goes to the field', async () => {
    const backend = backendOf(EDITOR);
    await show(backend);
    await complete();
    await press('Publish the offer');
    await says('People answer when it changes something');
    await waitUntil(() => editor.shadowRoot!.activeElement === field('decision'), 'has the focus');
    expect(field('decision').getAttribute('aria-invalid')).to.equal('true');
    expect((await backend.offers!.list()).items).to.deep.equal([]);
    await write('decision', 'How many we buy.');
    await press('Publish the offer');
    await says('is published');
    const [published] = (await backend.offers!.list()).items;
    expect(published?.decision).to.deep.equal({ en: 'How many we buy.' });
    expect(editor.offer).to.equal(published?.id);
  });

  it('keeps everything that is typed, also when the page is left', async () => {
    const backend = backendOf(EDITOR);
    await show(backend);
    await complete();
    editor.remove();
    await show(backend);
    await says('Kept on this device');
    expect(field('title').value).to.equal('Lockers');
    expect(field('questions.0.highest').value).to.equal('Yes');
  });

  it('says nothing is missing before the writer was there', async () => {
    await show(backendOf(EDITOR));
    await says('A new offer');
    expect(editor.renderRoot.querySelectorAll('[aria-invalid="true"]').length).to.equal(0);
    field('title').focus();
    field('summary').focus();
    await says('Without a title people do not know');
  });

  it('is not for those who may not publish', async () => {
    await show(backendOf(AS_ANNA));
    await says('Offers are written by editors');
  });
});
