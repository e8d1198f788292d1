import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { BackendError } from '@stoa/contract';
import type { Backend } from '@stoa/contract';
import { createMemoryBackend } from '@stoa/backend-memory';
import { storesFor } from '@stoa/stores';
import { html } from 'lit';
import '../define/backend.ts';
import { BackendElement } from '../foundation/backend-element.ts';
import { setPageBackend } from '../foundation/chosen-backend.ts';
import { registerBackendType } from '../foundation/backend-types.ts';
import type { BackendSettings } from '../foundation/backend-types.ts';
import { define } from '../foundation/define.ts';
import { ConsoleWatch } from '../testing/console-watch.ts';
import { AS_ANNA } from '../testing/people.ts';
import type { StoaBackend } from './backend.ts';

class BackendProbe extends BackendElement {
  get found(): Backend | undefined {
    return this.connection.backend;
  }

  protected override render(): unknown {
    return html`${this.found ? 'connected' : 'waiting'}`;
  }
}
define('backend-probe', BackendProbe);

const fresh = (): Backend => createMemoryBackend({ identity: AS_ANNA });
const made: { settings: BackendSettings; backend: Backend; disposed: boolean }[] = [];

registerBackendType('test', (settings) => {
  const backend = fresh();
  const entry = { settings, backend, disposed: false };
  made.push(entry);
  return { ...backend, dispose: async () => void (entry.disposed = true) };
});

describe('<stoa-backend>', () => {
  let holder: HTMLElement;
  let output: ConsoleWatch;

  beforeEach(() => {
    output = new ConsoleWatch();
    made.length = 0;
    holder = document.createElement('div');
    document.body.append(holder);
  });

  afterEach(() => {
    holder.parentNode?.removeChild(holder);
    setPageBackend(undefined);
    output.release();
  });

  const probe = (parent: Element = holder): BackendProbe => {
    const element = document.createElement('backend-probe') as BackendProbe;
    parent.append(element);
    return element;
  };
  const provider = (
    attributes: Record<string, string> = {},
    parent: Element = holder,
  ): StoaBackend => {
    const element = document.createElement('stoa-backend');
    element.type = 'test';
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.append(element);
    return element;
  };
  const until = async (element: StoaBackend): Promise<Backend> => {
    while (!element.backend) await oneEvent(document, 'stoa-backend-changed');
    return element.backend;
  };

  it('serves the elements inside it', async () => {
    const outer = provider();
    const inner = provider({}, outer);
    const inside = probe(inner);
    const between = probe(outer);
    expect([await until(outer), await until(inner)]).to.deep.equal([between.found, inside.found]);
    expect(inside.found).not.to.equal(between.found);
  });

  it('serves the whole page when it is the first', async () => {
    const before = probe();
    const first = provider();
    const second = provider();
    await until(first);
    await until(second);
    expect(before.found).to.equal(first.backend);
    expect(probe().found).to.equal(first.backend);
  });

  it('serves the whole page when it is marked so', async () => {
    const first = provider();
    const marked = provider({ page: '' });
    await until(first);
    const backend = await until(marked);
    expect(probe().found).to.equal(backend);
  });

  it('keeps the texts of different servers apart, the same after a reload', async () => {
    const scopes = [];
    for (const url of ['/intranet', '/portal', '/intranet']) {
      const backend = await until(provider({ url }));
      scopes.push(storesFor(backend).scope);
    }
    expect(scopes[0]).to.equal(scopes[2]);
    expect(scopes[0]).not.to.equal(scopes[1]);
  });

  it('leaves the page to the next one when it goes', async () => {
    const first = provider();
    const second = provider();
    await until(first);
    await until(second);
    const element = probe();
    holder.removeChild(first);
    expect(element.found).to.equal(second.backend);
  });

  it('serves elements elsewhere that name it, also when it comes late', async () => {
    await until(provider());
    const element = probe();
    element.setAttribute('backend', 'hr');
    expect(element.found).to.equal(undefined);
    const backend = await until(provider({ id: 'hr' }));
    expect(element.found).to.equal(backend);
  });

  it('yields to the backend that an element was given', async () => {
    const own = fresh();
    const outer = provider();
    await until(outer);
    const element = probe(outer);
    element.backend = own;
    expect(element.found).to.equal(own);
  });

  it('serves an element that moves into it', async () => {
    const page = provider();
    const other = provider();
    await until(page);
    await until(other);
    const element = probe();
    other.append(element);
    expect(element.found).to.equal(other.backend);
  });

  it('keeps its backend when it is moved, and disposes of it when it is removed', async () => {
    const element = provider();
    const backend = await until(element);
    const elsewhere = document.createElement('section');
    holder.append(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    expect(element.backend).to.equal(backend);
    elsewhere.removeChild(element);
    await aTimeout(0);
    expect(made.map(({ disposed }) => disposed)).to.deep.equal([true]);
  });

  it('connects again when what it connects to changes', async () => {
    const element = provider({ url: 'https://a.example.com' });
    const first = await until(element);
    element.url = 'https://b.example.com';
    await oneEvent(document, 'stoa-backend-changed');
    expect(element.backend).not.to.equal(first);
    expect(made.map(({ settings }) => settings.url)).to.deep.equal([
      'https://a.example.com',
      'https://b.example.com',
    ]);
    expect(made.map(({ disposed }) => disposed)).to.deep.equal([true, false]);
  });

  it('waits for a type that is registered later', async () => {
    const element = provider({ type: 'late' });
    await element.updateComplete;
    registerBackendType('late', fresh);
    expect(await until(element)).to.have.property('contractVersion', 1);
  });

  it('reports a backend that cannot be created', async () => {
    registerBackendType('broken', () => {
      throw new BackendError('invalid', 'No address.');
    });
    const event = oneEvent<HTMLElementEventMap['stoa-problem']>(holder, 'stoa-problem');
    provider({ type: 'broken' });
    expect((await event).detail).to.deep.include({ source: 'backend' });
    expect((await event).detail.problem.code).to.equal('invalid');
  });

  it('refuses what is not a backend, with a warning', async () => {
    const element = probe();
    element.backend = {} as Backend;
    await element.updateComplete;
    expect(element.found).to.equal(undefined);
    expect(output.lines.join()).to.include('is not a backend');
  });

  it('warns about a backend of another contract, and uses it', async () => {
    const element = probe();
    element.backend = { ...fresh(), contractVersion: 99 };
    await element.updateComplete;
    expect(element.found).to.equal(element.backend);
    expect(output.lines.join()).to.include('version 99 of the contract');
  });
});
