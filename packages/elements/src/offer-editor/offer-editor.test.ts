import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMemorySource } from '@stoa/backend-memory';
import type { Backend, Identity, Offer, OfferDraft } from '@stoa/contract';
import '../define/offer-editor.ts';
import { draftsOf, storesFor } from '@stoa/stores';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { withFullStorage } from '../testing/full-storage.ts';
import { AS_ANNA, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
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
    eventually(() => textOf(editor).includes(words), `says "${words}"`);
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

  const kept = (of: Backend, subject = 'offer:new', slot = 'sheet') =>
    draftsOf(storesFor(of)).draft({ viewerId: EDITOR.person!.id, subject, slot });

  afterEach(async () => {
    for (const draft of [kept(editor.backend!), kept(editor.backend!, `offer:${editor.offer}`)]) {
      draft.clear();
      await draft.saved();
    }
    column.remove();
  });

  it('refuses an offer without a decision, says why, and goes to the field', async () => {
    const backend = backendOf(EDITOR);
    await show(backend);
    await complete();
    await press('Publish the offer');
    await says('People answer when it changes something');
    await eventually(() => editor.shadowRoot!.activeElement === field('decision'), 'has the focus');
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

  it('takes over what an earlier version kept, and offers to copy what has no field', async () => {
    const backend = backendOf(EDITOR);
    const earlier = {
      title: 'Lockers',
      lead: 'A lead of old.',
      anonymous: 'perhaps',
      regions: ['A', 'B'],
    };
    kept(backend).set(JSON.stringify(earlier));
    await show(backend);
    await says('Words from an earlier version');
    expect(field('title').value).to.equal('Lockers');
    expect(field('regions').value).to.equal('A, B');
    const words = editor.renderRoot.querySelector<HTMLTextAreaElement>('.earlier textarea')!;
    expect(words.value).to.equal('A lead of old.\nperhaps');
    await write('summary', 'New words.');
    expect(words.isConnected && words.value).to.equal('A lead of old.\nperhaps');
    await expect(editor).to.be.accessible();
    await press('Discard these words');
    expect(editor.renderRoot.querySelector('.earlier')).to.equal(null);
    expect(field('summary').value).to.equal('New words.');
  });

  it('shows as text what it cannot read at all, and never writes over it', async () => {
    const backend = backendOf(EDITOR);
    kept(backend).set('not what we write today');
    await show(backend);
    await says('Words from an earlier version');
    await write('title', 'Lockers');
    expect(kept(backend).text).to.include('not what we write today');
    await press('Discard these words');
    expect(kept(backend).text).not.to.include('not what we write today');
    expect(field('title').value).to.equal('Lockers');
  });

  it('asks before the page is left only while no storage takes what is written', async () => {
    const isAsked = (): boolean => {
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    await withFullStorage(async () => {
      await show(backendOf(EDITOR));
      await says('A new offer');
      expect(isAsked()).to.equal(false);
      await write('title', 'Lockers');
      await says('Only this page has what you write');
      expect(textOf(editor)).not.to.include('Kept on this device');
      expect(isAsked()).to.equal(true);
    });
    await write('title', 'Lockers for all');
    await says('Kept on this device');
    expect(isAsked()).to.equal(false);
  });

  it('keeps what several fields are given within one task', async () => {
    await show(backendOf(EDITOR));
    await says('A new offer');
    const parts = ['questions.0.text', 'questions.0.lowest', 'questions.0.highest'];
    for (const part of parts) {
      field(part).value = part;
      field(part).dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await settled(editor);
    const sheet = JSON.parse(kept(editor.backend!).text) as OfferDraft;
    const [question] = sheet.questions;
    expect(question).to.deep.include({
      text: { en: parts[0] },
      lowest: { en: parts[1] },
      highest: { en: parts[2] },
    });
  });

  it('goes on with what comes next when what has the focus is removed', async () => {
    await show(backendOf(EDITOR));
    await says('A new offer');
    const remove = editor.renderRoot.querySelector<HTMLElement>('.question-card button')!;
    remove.focus();
    await sendKeys({ press: 'Enter' });
    await settled(editor);
    expect(editor.renderRoot.querySelector('.question-card')).to.equal(null);
    expect(textOf(editor.shadowRoot!.activeElement!)).to.equal('Scale');
    await says('Kept on this device');
  });

  describe('when somebody else has published meanwhile', () => {
    const call = () => ({ mutationId: crypto.randomUUID() });
    const draft: OfferDraft = {
      title: { en: 'Lockers' },
      summary: { en: 'With a drying room.' },
      pictures: [{ src: PIXEL, alt: { en: 'Lockers' }, width: 4, height: 3 }],
      questions: [{ id: 'use', kind: 'sentence', text: { en: 'What for?' } }],
      decision: { en: 'How many we buy.' },
      closesAt: '2120-05-04T21:59:00.000Z',
      ownerId: EDITOR.person!.id,
    };
    let backend: Backend;
    let offer: Offer;

    const theyPublish = async (change: Partial<OfferDraft>): Promise<void> => {
      const { revision } = (await backend.offers!.get(offer.id))!;
      await backend.offers!.publish({ ...draft, ...change, id: offer.id, revision }, call());
    };
    const published = async (): Promise<(string | undefined)[]> => {
      const { title, summary } = (await backend.offers!.get(offer.id))!;
      return [title['en'], summary['en']];
    };
    const option = (whose: string, nth = 0): HTMLInputElement => {
      const all = [...editor.renderRoot.querySelectorAll<HTMLElement>('.version')];
      return all.filter((each) => textOf(each).startsWith(whose))[nth]!.querySelector('input')!;
    };

    beforeEach(async () => {
      backend = backendOf(EDITOR);
      offer = await backend.offers!.publish(draft, call());
      editor = document.createElement('stoa-offer-editor');
      Object.assign(editor, { backend, offer: offer.id });
      column.element.append(editor);
      await says('Publish the changes');
    });

    it('publishes nothing before the writer has chosen, field by field', async () => {
      await write('title', 'Mine');
      await theyPublish({ title: { en: 'Theirs' }, summary: { en: 'Their summary.' } });
      await press('Publish the changes');
      await says('Somebody has published other words meanwhile');
      await press('Publish the changes');
      expect(await published()).to.deep.equal(['Theirs', 'Their summary.']);
      expect([option('Published').checked, option('Yours').checked]).to.deep.equal([false, false]);
      expect(option('Published', 1).checked, 'not touched here').to.equal(true);
      await press('Go on with what is chosen');
      await says('Choose one.');
      await expect(editor).to.be.accessible();
      option('Yours').click();
      await settled(editor);
      await press('Go on with what is chosen');
      expect([field('title').value, field('summary').value]).to.deep.equal([
        'Mine',
        'Their summary.',
      ]);
      await press('Publish the changes');
      await says('The changes are published.');
      expect(await published()).to.deep.equal(['Mine', 'Their summary.']);
    });

    it('shows it also to whoever comes back to what they had begun', async () => {
      await write('title', 'Mine');
      await kept(backend, `offer:${offer.id}`).saved();
      editor.remove();
      await theyPublish({ title: { en: 'Theirs' } });
      column.element.append(editor);
      await says('Somebody has published other words meanwhile');
      await press('Take all of theirs');
      expect(field('title').value).to.equal('Theirs');
    });

    it('asks nothing where the two do not meet', async () => {
      await write('title', 'Mine');
      await theyPublish({ title: { en: 'Mine' } });
      await press('Publish the changes');
      await eventually(async () => (await published())[0] === 'Mine');
      expect(textOf(editor)).not.to.include('other words meanwhile');
    });
  });

  it('is not for those who may not publish', async () => {
    await show(backendOf(AS_ANNA));
    await says('Offers are written by editors');
  });
});
