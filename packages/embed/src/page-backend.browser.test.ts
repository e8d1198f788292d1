import { expect } from '@open-wc/testing';
import type { Backend } from '@stoa/contract';
import { registerBackendType } from '@stoa/elements/foundation.js';
import type { BackendSettings } from '@stoa/elements/foundation.js';
import { connectPage } from './page-backend.ts';

const asked: [type: string, settings: BackendSettings][] = [];
const backend = { contractVersion: 1, viewer: { session: () => new Promise(() => {}) } };
for (const type of ['http', 'memory']) {
  registerBackendType(type, (settings) => {
    // What is not told is not there.
    asked.push([type, JSON.parse(JSON.stringify(settings)) as BackendSettings]);
    return backend as unknown as Backend;
  });
}
registerBackendType('broken', () => {
  throw new Error('It does not work.');
});

function connect(attributes: Readonly<Record<string, string>>): Promise<void> {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return connectPage(script);
}

describe('connectPage', () => {
  afterEach(() => asked.splice(0));

  it('takes an address for that of a Stoa server', async () => {
    await connect({ 'data-backend': 'https://stoa.example.com', 'data-persona': 'anna' });
    const settings = { url: 'https://stoa.example.com', persona: 'anna', persist: false };
    expect(asked).to.deep.equal([['http', settings]]);
  });

  it('takes a relative address too', async () => {
    await connect({ 'data-backend': '/stoa' });
    expect(asked).to.deep.equal([['http', { url: '/stoa', persist: false }]]);
  });

  it('takes a word for a type and passes on what that type reads', async () => {
    await connect({
      'data-backend': 'memory',
      'data-persist': '',
      'data-seed': 'seed.json',
      'data-viewer': 'anna',
      'data-other': 'kept out',
    });
    expect(asked).to.deep.equal([['memory', { persist: true, seed: 'seed.json', viewer: 'anna' }]]);
  });

  it('serves requests for a backend from anywhere on the page', async () => {
    await connect({ 'data-backend': 'memory' });
    let given: unknown;
    const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
      context: Symbol.for('@stoa/backend@1'),
      callback: (value: unknown) => (given = value),
    });
    document.body.dispatchEvent(request);
    expect(given).to.equal(backend);
  });

  it('tells the page that there is no backend', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...words: unknown[]) => warnings.push(...words);
    const told = new Promise<Event>((resolve) =>
      document.addEventListener('stoa-problem', resolve, { once: true }),
    );
    await connect({ 'data-backend': 'broken' });
    console.warn = warn;
    expect((await told) as CustomEvent).to.have.nested.property('detail.source', 'backend');
    expect(warnings).to.deep.equal(['Stoa: no backend of type "broken": It does not work.']);
  });
});
