import { expect, fixture } from '@open-wc/testing';
import { ConsoleWatch } from '../testing/console-watch.ts';
import { hasLoaded, unloadedNotice } from './late-part.ts';

describe('a part that loads late', () => {
  it('has loaded when it came', async () => {
    expect(await hasLoaded(import('./event.ts'))).to.equal(true);
  });

  it('has not when it could not be loaded, which the console explains', async () => {
    const output = new ConsoleWatch();
    try {
      const address = './not-there.js';
      expect(await hasLoaded(import(address))).to.equal(false);
      expect(output.lines).to.have.lengthOf(1);
    } finally {
      output.release();
    }
  });

  it('is missed with words about what is safe', async () => {
    const notice = await fixture(unloadedNotice());
    expect(notice.getAttribute('role')).to.equal('alert');
    expect(notice.textContent).to.include('Nothing you wrote is lost.');
  });
});
