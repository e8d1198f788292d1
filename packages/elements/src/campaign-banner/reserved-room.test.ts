import { expect } from '@open-wc/testing';

const at = (path: string): string => new URL(path, import.meta.url).href;
const DEFINITION = at('../define/campaign-banner.ts');
const STYLES = at('../../../embed/src/stoa.css');

describe('the room that stoa.css keeps for a campaign', () => {
  let frame: HTMLIFrameElement;

  /** A page whose script has not come yet. */
  const page = async (width: number, attributes = ''): Promise<Document> => {
    frame = document.createElement('iframe');
    frame.style.cssText = `inline-size: ${width}px; block-size: 600px; border: 0`;
    frame.srcdoc = `<!doctype html><html lang="en"><title>A page</title>
      <link rel="stylesheet" href="${STYLES}"><style>body { margin: 0 }</style>
      <stoa-campaign-banner ${attributes}></stoa-campaign-banner><p>What the page is about.</p>`;
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument!;
  };
  const heightIn = (shown: Document): number =>
    shown.querySelector('stoa-campaign-banner')!.getBoundingClientRect().height;
  const defined = async (shown: Document): Promise<void> => {
    const script = shown.createElement('script');
    script.type = 'module';
    script.src = DEFINITION;
    shown.head.append(script);
    await shown.defaultView!.customElements.whenDefined('stoa-campaign-banner');
    await shown.querySelector('stoa-campaign-banner')!.updateComplete;
  };

  beforeEach(() => localStorage.clear());
  afterEach(() => {
    document.body.removeChild(frame);
    localStorage.clear();
  });

  for (const width of [320, 360, 600, 800, 1280]) {
    for (const placement of ['strip', 'card', 'inline']) {
      it(`is what a ${placement} takes in a page of ${width} px`, async () => {
        const shown = await page(width, `placement="${placement}"`);
        const before = heightIn(shown);
        await defined(shown);
        expect(before).to.be.greaterThan(60);
        expect(heightIn(shown)).to.equal(before);
      });
    }
  }

  it('is what one without a placement takes', async () => {
    const shown = await page(1280);
    const before = heightIn(shown);
    await defined(shown);
    expect(heightIn(shown)).to.equal(before);
  });

  it('stays on a day without a campaign, whether or not its paint has been told yet', async () => {
    localStorage.setItem('stoa-campaign-room', new Date().toDateString());
    const shown = await page(800);
    shown.defaultView!.performance.getEntriesByType = () => [];
    const before = heightIn(shown);
    await defined(shown);
    expect(heightIn(shown)).to.equal(before);
  });
});
