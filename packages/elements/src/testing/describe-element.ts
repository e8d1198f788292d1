import { expect } from '@open-wc/testing';
import type { Backend } from '@stoa/contract';
import type { BackendElement } from '../foundation/backend-element.ts';
import { setPageBackend } from '../foundation/chosen-backend.ts';
import { define } from '../foundation/define.ts';
import { ConsoleWatch } from './console-watch.ts';
import { GraceClock } from './grace-clock.ts';
import { rendered, settled, textOf } from './rendered.ts';
import { eventually } from './eventually.ts';

export interface ElementKit {
  /** What the element needs to know what to show, without the backend. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** A fresh backend in which there is something to show. */
  readonly backend: () => Backend;
  /** Words that appear when the element shows it. */
  readonly words: string;
  /** Whether what comes once the page is idle has come too. */
  readonly whole?: (element: BackendElement) => boolean;
}

/** What holds for every element, whatever it shows. */
export function describeElement(tag: string, kit: ElementKit): void {
  const { properties, backend, words, whole = () => true } = kit;
  describe(`<${tag}> as any element`, () => {
    let output: ConsoleWatch;
    let holder: HTMLElement;

    const make = (): BackendElement => document.createElement(tag) as BackendElement;
    const shown = async (element: BackendElement): Promise<string> => {
      await eventually(() => textOf(element).includes(words), `<${tag}> shows "${words}"`);
      await eventually(() => whole(element), `<${tag}> is whole`);
      await settled(element);
      return rendered(element);
    };
    const attached = (): BackendElement => {
      const element = Object.assign(make(), properties);
      holder.append(element);
      return element;
    };

    beforeEach(() => {
      output = new ConsoleWatch();
      holder = document.createElement('div');
      document.body.append(holder);
    });

    afterEach(() => {
      holder.replaceChildren();
      holder.parentNode?.removeChild(holder);
      setPageBackend(undefined);
      output.release();
    });

    it('renders the same whether properties are set before or after it is attached', async () => {
      const store = backend();
      const before = Object.assign(make(), properties, { backend: store });
      holder.append(before);
      const first = await shown(before);
      // Of some elements a page shows one.
      holder.removeChild(before);
      const after = make();
      holder.append(after);
      Object.assign(after, properties, { backend: store });
      expect(await shown(after)).to.equal(first);
    });

    it('keeps what it shows when it is moved in the page', async () => {
      setPageBackend(backend());
      const element = attached();
      const first = await shown(element);
      const elsewhere = document.createElement('section');
      holder.append(elsewhere);
      elsewhere.append(element);
      await settled(element);
      expect(rendered(element)).to.equal(first);
    });

    it('shows again after it was taken out and put back', async () => {
      setPageBackend(backend());
      const element = attached();
      await shown(element);
      holder.removeChild(element);
      await settled(element);
      holder.append(element);
      await shown(element);
    });

    it('waits for a backend that comes late', async () => {
      const element = attached();
      await settled(element);
      expect(textOf(element)).not.to.include(words);
      setPageBackend(backend());
      await shown(element);
    });

    it('follows a backend that is replaced', async () => {
      setPageBackend(backend());
      const element = attached();
      await shown(element);
      setPageBackend(undefined);
      await settled(element);
      expect(textOf(element)).not.to.include(words);
      setPageBackend(backend());
      await shown(element);
    });

    it('says quietly that it is not connected when no backend comes', async () => {
      const clock = new GraceClock();
      try {
        const element = attached();
        await settled(element);
        clock.pass();
        await settled(element);
        await eventually(() => textOf(element).includes('not connected'));
        expect(output.lines).to.have.lengthOf(1);
      } finally {
        clock.release();
      }
    });

    it('stays when it is defined twice, and warns once about another version', () => {
      const present = customElements.get(tag);
      for (const _ of [1, 2])
        define(
          tag,
          class extends HTMLElement {
            static version = '0.0.0-other';
          },
        );
      expect(customElements.get(tag)).to.equal(present);
      expect(output.lines).to.have.lengthOf(1);
    });

    it('is accessible, and writes nothing to the console', async () => {
      setPageBackend(backend());
      const element = attached();
      await shown(element);
      await expect(element).to.be.accessible();
      expect(output.lines).to.deep.equal([]);
    });

    it('disappears with the hidden attribute', async () => {
      const element = attached();
      element.hidden = true;
      await settled(element);
      expect(getComputedStyle(element).display).to.equal('none');
    });
  });
}
