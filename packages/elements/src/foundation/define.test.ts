import { expect } from '@open-wc/testing';
import { ConsoleWatch } from '../testing/console-watch.ts';
import { define } from './define.ts';
import { VERSION } from './version.ts';

describe('define', () => {
  let output: ConsoleWatch;
  beforeEach(() => (output = new ConsoleWatch()));
  afterEach(() => output.release());

  it('registers a class', () => {
    const First = class extends HTMLElement {
      static version = '1.0.0';
    };
    define('define-first', First);
    expect(customElements.get('define-first')).to.equal(First);
  });

  it('keeps the first definition, in silence when the version is the same', () => {
    const One = class extends HTMLElement {
      static version = '1.0.0';
    };
    define('define-same', One);
    define(
      'define-same',
      class extends HTMLElement {
        static version = '1.0.0';
      },
    );
    expect(customElements.get('define-same')).to.equal(One);
    expect(output.lines).to.deep.equal([]);
  });

  it('names the other library when a tag is taken', () => {
    customElements.define('define-taken', class extends HTMLElement {});
    define(
      'define-taken',
      class extends HTMLElement {
        static version = '1.0.0';
      },
    );
    expect(output.lines.join()).to.include('<define-taken> is already defined by another library');
  });

  it('carries the version of the package', async () => {
    const manifest = await fetch(new URL('../../package.json', import.meta.url));
    expect(VERSION).to.equal(((await manifest.json()) as { version: string }).version);
  });
});
