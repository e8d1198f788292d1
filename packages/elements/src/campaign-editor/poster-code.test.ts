import { expect } from '@open-wc/testing';
import { render } from 'lit';
import decodeQR from 'qr/decode.js';
import { textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import { posterCode } from './poster-code.ts';

const ADDRESS = 'https://intranet.example/hr/rower?stoa-campaign=bicycle&stoa-channel=plakat-łódź';

/** What a camera reads in the picture at this address. */
async function readIn(src: string): Promise<string> {
  const image = new Image(300, 300);
  image.src = src;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 300 });
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, 300, 300);
  return decodeQR(context.getImageData(0, 0, 300, 300));
}

describe('The code of a poster', () => {
  let place: HTMLElement;

  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
    render(posterCode(ADDRESS, 'poster'), place);
  });
  afterEach(() => place.parentNode?.removeChild(place));

  it('leads phones to the address of its channel', async () => {
    const drawing = place.querySelector('svg')!;
    expect(drawing.getAttribute('aria-label')).to.equal('Code for phones: poster');
    const text = new XMLSerializer().serializeToString(drawing);
    expect(await readIn(`data:image/svg+xml,${encodeURIComponent(text)}`)).to.equal(ADDRESS);
    await expect(place).to.be.accessible();
  });

  it('is saved as a drawing that leads there, too', async () => {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let saved: { file: Blob; name: string } | undefined;
    let file = new Blob();
    URL.createObjectURL = (given) => {
      file = given as Blob;
      return createObjectURL.call(URL, given);
    };
    HTMLAnchorElement.prototype.click = function (): void {
      saved = { file, name: this.download };
    };
    try {
      place.querySelector('button')!.click();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(textOf(place)).to.include('Save the picture');
    await eventually(() => saved);
    expect(saved!.name).to.equal('poster.svg');
    const text = await saved!.file.text();
    expect(await readIn(`data:image/svg+xml,${encodeURIComponent(text)}`)).to.equal(ADDRESS);
  });
});
