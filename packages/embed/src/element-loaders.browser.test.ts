import { expect } from '@open-wc/testing';
import { loadElement } from './element-loaders.ts';
import { FURTHER } from './further-elements.ts';

describe('the loader of elements', () => {
  for (const name of ['offer-feedback', ...Object.keys(FURTHER)]) {
    it(`loads <stoa-${name}>`, async () => {
      await loadElement(`stoa-${name}`);
      expect(customElements.get(`stoa-${name}`)).to.be.a('function');
    });
  }

  it('leaves a tag alone that is none of ours', async () => {
    await loadElement('stoa-unknown');
    expect(customElements.get('stoa-unknown')).to.equal(undefined);
  });
});
