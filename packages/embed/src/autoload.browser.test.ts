import { expect } from '@open-wc/testing';
import { autoloader } from './autoload.ts';

/** Tags are registered for good, so each test takes its own. */
let taken = 0;

function loaderOf(outcomes: readonly ('loads' | 'fails')[] = ['loads']) {
  taken += 1;
  const tag = `autoload-probe-${taken}`;
  let calls = 0;
  const load = async (): Promise<void> => {
    const outcome = outcomes[Math.min(calls, outcomes.length - 1)];
    calls += 1;
    if (outcome === 'fails') throw new TypeError('Failed to fetch');
    customElements.define(tag, class extends HTMLElement {});
  };
  return { tag, load, calls: () => calls };
}

function autoloaderFor(...probes: readonly { tag: string; load: () => Promise<void> }[]) {
  return autoloader('autoload-probe-', async (sought) =>
    probes.find(({ tag }) => tag === sought)?.load(),
  );
}

describe('the autoloader', () => {
  let page: HTMLElement;
  const append = (tag: string, parent: Node = page) =>
    parent.appendChild(document.createElement(tag));

  beforeEach(() => {
    page = append('div', document.body);
  });
  afterEach(() => page.remove());

  it('loads the elements on the page and no others', async () => {
    const [present, absent] = [loaderOf(), loaderOf()];
    append(present.tag);
    await autoloaderFor(present, absent)(page);
    expect(customElements.get(present.tag)).to.be.a('function');
    expect(absent.calls()).to.equal(0);
  });

  it('loads an element that is added later, however deep', async () => {
    const late = loaderOf();
    await autoloaderFor(late)(page);
    const section = document.createElement('section');
    append(late.tag, section.appendChild(document.createElement('p')));
    page.append(section);
    await customElements.whenDefined(late.tag);
  });

  it('loads an element once, however many there are', async () => {
    const probe = loaderOf();
    const discover = autoloaderFor(probe);
    append(probe.tag);
    append(probe.tag);
    await Promise.all([discover(page), discover(page)]);
    append(probe.tag);
    await discover(page);
    expect(probe.calls()).to.equal(1);
  });

  it('leaves an element alone that the page has defined itself', async () => {
    const probe = loaderOf();
    customElements.define(probe.tag, class extends HTMLElement {});
    append(probe.tag);
    await autoloaderFor(probe)(page);
    expect(probe.calls()).to.equal(0);
  });

  it('finds elements in a shadow root it was shown, late ones too', async () => {
    const [now, late] = [loaderOf(), loaderOf()];
    const root = page.attachShadow({ mode: 'open' });
    append(now.tag, root);
    const discover = autoloaderFor(now, late);
    await discover(document);
    expect(now.calls()).to.equal(0);
    await discover(root);
    expect(now.calls()).to.equal(1);
    append(late.tag, root);
    await customElements.whenDefined(late.tag);
  });

  it('warns when an element cannot be loaded, and tries again with the next one', async () => {
    const probe = loaderOf(['fails', 'loads']);
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (message: unknown) => warnings.push(message);
    try {
      append(probe.tag);
      await autoloaderFor(probe)(page);
      append(probe.tag);
      await customElements.whenDefined(probe.tag);
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.deep.equal([`Stoa: <${probe.tag}> could not be loaded.`]);
  });
});
