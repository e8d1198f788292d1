import { msg } from '@lit/localize';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { define } from './define.ts';
import { localized } from './localized.ts';
import { pageLocale, setPageLocale, wordsHaveCome } from './locale.ts';
import { plural } from './plural.ts';
import { StoaElement } from './stoa-element.ts';
import { relativeTime } from './time.ts';

const COMMENTS = 'one {# komentarz} few {# komentarze} many {# komentarzy} other {# komentarza}';

describe('the language of a page', () => {
  afterEach(async () => {
    document.documentElement.lang = '';
    await setPageLocale(undefined);
  });

  it('is the chosen one, with its region for dates', async () => {
    await setPageLocale('pl-PL');
    expect(pageLocale()).to.equal('pl-PL');
  });

  it('is English where the page has a language without texts', async () => {
    await setPageLocale('fi');
    expect(pageLocale()).to.equal('en');
  });

  it('survives a language that is not one', async () => {
    await setPageLocale('not a language');
    expect(pageLocale()).to.equal('en');
  });

  it('counts by its own rules', async () => {
    await setPageLocale('pl');
    const counted = [1, 2, 5, 12, 22, 1.5].map((count) => plural(count, COMMENTS));
    expect(counted).to.deep.equal([
      '1 komentarz',
      '2 komentarze',
      '5 komentarzy',
      '12 komentarzy',
      '22 komentarze',
      '1,5 komentarza',
    ]);
  });

  it('is spoken by an element that is defined later, under whatever name', async () => {
    class Retry extends StoaElement {
      protected override render = () => html`${msg('Try again')}`;
    }
    await setPageLocale('pl');
    define('acme-retry', Retry);
    const element = new Retry();
    document.body.append(element);
    await wordsHaveCome();
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('Spróbuj ponownie');
    await setPageLocale('en');
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('Try again');
    element.remove();
  });

  it('picks the official text in it, else in English, else the first', async () => {
    await setPageLocale('pl-PL');
    expect(localized({ en: 'Benefits', pl: 'Świadczenia' })).to.equal('Świadczenia');
    expect(localized({ de: 'Vorteile', en: 'Benefits' })).to.equal('Benefits');
    expect(localized({ de: 'Vorteile' })).to.equal('Vorteile');
  });

  it('says how long ago something was', async () => {
    await setPageLocale('en-GB');
    const now = Date.parse('2026-11-23T12:00:00.000Z');
    const said = ['11:59:40', '11:55:00', '09:00:00'].map((time) =>
      relativeTime(`2026-11-23T${time}.000Z`, now),
    );
    expect(said).to.deep.equal(['now', '5 minutes ago', '3 hours ago']);
    expect(relativeTime('2026-11-23T12:00:30.000Z', now)).to.equal('now');
    expect(relativeTime('2026-11-22T11:00:00.000Z', now)).to.equal('yesterday');
    expect(relativeTime('2026-10-01T12:00:00.000Z', now)).to.equal('1 October');
    expect(relativeTime('2024-10-01T12:00:00.000Z', now)).to.equal('1 October 2024');
  });
});
