import { expect } from '@open-wc/testing';
import { placeBackend } from './place-backend.ts';

/** The element that a script tag with these attributes puts on the page. */
function placed(attributes: Readonly<Record<string, string>>): Element | null {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  placeBackend(script);
  return document.querySelector('stoa-backend');
}

function attributesOf(element: Element | null): Record<string, string> {
  return Object.fromEntries(
    [...(element?.attributes ?? [])].map(({ name, value }) => [name, value]),
  );
}

describe('placeBackend', () => {
  afterEach(() => document.querySelector('stoa-backend')?.remove());

  it('takes an address for that of a Stoa server', () => {
    const element = placed({ 'data-backend': 'https://stoa.example.com', 'data-persona': 'anna' });
    expect(attributesOf(element)).to.deep.equal({
      page: '',
      type: 'http',
      url: 'https://stoa.example.com',
      persona: 'anna',
    });
  });

  it('takes a relative address too', () => {
    expect(attributesOf(placed({ 'data-backend': '/stoa' }))['url']).to.equal('/stoa');
  });

  it('takes a word for a type and passes on what that type reads', () => {
    const element = placed({
      'data-backend': 'memory',
      'data-persist': '',
      'data-seed': 'seed.json',
      'data-viewer': 'anna',
      'data-locale': 'pl',
      'data-other': 'kept out',
    });
    expect(attributesOf(element)).to.deep.equal({
      page: '',
      type: 'memory',
      persist: '',
      seed: 'seed.json',
      viewer: 'anna',
      locale: 'pl',
    });
  });

  it('adds nothing when the script asks for nothing', () => {
    expect(placed({})).to.equal(null);
  });

  it('leaves a page alone that has a backend for the whole page', () => {
    const own = document.body.appendChild(document.createElement('stoa-backend'));
    own.setAttribute('page', '');
    placed({ 'data-backend': 'memory' });
    expect(document.querySelectorAll('stoa-backend')).to.have.length(1);
  });
});
