import { expect } from '@open-wc/testing';
import { placeAddress, placeName, setPlaceNames } from './place-name.ts';

describe('the name of a place', () => {
  afterEach(() => setPlaceNames(undefined));

  for (const [subject, name] of [
    ['page:/hr/benefits', 'HR › Benefits'],
    ['page:/sites/hr/SitePages/annual-leave.aspx?web=1', 'SitePages › Annual leave'],
    ['page:/hr/leave/index.html#top', 'HR › Leave'],
    ['page:/kadry/urlop%20wypoczynkowy/', 'Kadry › Urlop wypoczynkowy'],
    ['page:/broken/%E0%A4%A', 'Broken › %E0%A4%A'],
    ['page:https://intranet.example.com/news_and_more', 'News and more'],
    ['page:/', 'The home page'],
    ['questions:/board', 'Board'],
    ['offer:0193', 'An offer'],
    ['post:0193', 'A post'],
  ] as const) {
    it(`of ${subject} is "${name}", unless the page knows better`, () => {
      expect(placeName(subject)).to.equal(name);
      setPlaceNames((asked) => (asked === subject ? 'As the page says' : undefined));
      expect(placeName(subject)).to.equal('As the page says');
      expect(placeName('page:/other')).to.equal('Other');
    });
  }

  it('leads only to pages of this site', () => {
    expect(placeAddress('page:/hr')).to.equal('/hr');
    expect(placeAddress('page://evil.example')).to.equal(null);
    expect(placeAddress('page:javascript:alert(1)')).to.equal(null);
    expect(placeAddress('offer:bicycle')).to.equal(null);
  });
});
