import { expect } from '@open-wc/testing';
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { SightController } from './sight-controller.ts';
import { eventually } from '../testing/eventually.ts';

const DWELL = 150;

class SightProbe extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    div {
      block-size: 50px;
    }

    .far {
      margin-block-start: 300vh;
    }

    .tall {
      block-size: 400vh;
    }
  `;
  static override properties = { keys: { attribute: false } };
  declare keys: readonly string[];
  seen: string[] = [];

  constructor() {
    super();
    this.keys = ['one'];
    new SightController(this, DWELL, (key) => this.seen.push(key));
  }

  protected override render(): TemplateResult {
    return html`${this.keys.map((key) => html`<div class=${key} data-sight=${key}></div>`)}`;
  }
}
customElements.define('sight-probe', SightProbe);

describe('sight', () => {
  let probe: SightProbe;

  /** Waits until everything named was told, and nothing else was. */
  const told = async (...keys: string[]): Promise<void> => {
    await eventually(() => keys.every((key) => probe.seen.includes(key)), `${keys.join()} told`);
    expect(probe.seen).to.have.members(keys);
  };

  beforeEach(async () => {
    probe = new SightProbe();
    document.body.append(probe);
    await probe.updateComplete;
  });

  afterEach(() => {
    probe.parentNode?.removeChild(probe);
    scrollTo(0, 0);
  });

  it('tells what has been in sight for the whole time', async () => {
    expect(probe.seen).to.deep.equal([]);
    await told('one');
  });

  it('does not tell what is out of sight until it comes into sight', async () => {
    probe.keys = ['one', 'far'];
    await told('one');
    scrollTo(0, document.documentElement.scrollHeight);
    await told('one', 'far');
  });

  it('watches parts that are rendered later, and tells each once', async () => {
    await told('one');
    probe.keys = ['two', 'one'];
    await told('one', 'two');
  });

  it('does not tell what left before the time was over', async () => {
    probe.keys = ['leaves', 'one'];
    await probe.updateComplete;
    probe.keys = ['one', 'comes'];
    await told('one', 'comes');
  });

  it('goes on after its host was moved in the page', async () => {
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(probe);
    await told('one');
    document.body.removeChild(elsewhere);
  });

  it('counts half a window as seen of what is taller than the window', async () => {
    probe.keys = ['tall'];
    await told('tall');
  });
});
