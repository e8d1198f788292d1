import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createMemorySource } from '@stoa/backend-memory';
import { createServer } from '@stoa/server';
import type { Browser, ElementHandle, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { serveFolder } from './serve-folder.ts';
import type { Served } from './serve-folder.ts';
import { CONTENT, READER } from './size/content.ts';

const PLACE = 'Exif: Gdansk 54.35 N';

/** Pastes a photo that says where it was taken, and a drawing that calls itself one. */
async function paste(page: Page): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Write a comment' })
    .evaluate(async (field, place: string) => {
      const canvas = document.createElement('canvas');
      canvas.width = 320;
      canvas.height = 200;
      canvas.getContext('2d')?.fillRect(0, 0, 160, 100);
      const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
      const jpeg = new Uint8Array((await drawn?.arrayBuffer()) ?? []);
      const note = new TextEncoder().encode(`Exif\0\0${place}`);
      const segment = [0xff, 0xe1, 0, note.length + 2, ...note];
      const photo = new Uint8Array([...jpeg.slice(0, 2), ...segment, ...jpeg.slice(2)]);
      const data = new DataTransfer();
      data.items.add(new File([photo], 'photo.jpg', { type: 'image/jpeg' }));
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
      data.items.add(new File([svg], 'drawing.png', { type: 'image/png' }));
      const event = { clipboardData: data, bubbles: true, cancelable: true };
      field.dispatchEvent(new ClipboardEvent('paste', event));
    }, PLACE);
}

/** Holds requests back until they are released. */
async function held(page: Page, url: string): Promise<{ release(): void }> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}

/** Whether the corner of a canvas, transparent before, is drawn black. */
function isDrawnBlack(canvas: HTMLCanvasElement): boolean {
  const [red, green, blue, alpha] = canvas.getContext('2d')?.getImageData(8, 8, 1, 1).data ?? [];
  return alpha === 255 && red! + green! + blue! < 30;
}

describe('A picture in a comment', () => {
  const source = createMemorySource({ seed: CONTENT });
  let browser: Browser;
  let served: Served;
  let close: () => Promise<void>;

  before(async () => {
    const server = await createServer({ source, personas: [READER], cors: ['*'] });
    const backend = await server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchChromium();
    served = await serveFolder(resolve(import.meta.dirname, '../dist/cdn'), {
      '/': `<!doctype html><html lang="en"><title>Picture</title>
        <script type="module" src="/stoa.js" data-backend="${backend}" data-persona="anna"></script>
        <stoa-discussion-thread subject="page:/plain"></stoa-discussion-thread>`,
    });
    close = async () => {
      await Promise.all([browser.close(), served.close()]);
      await server.close();
      await source.dispose();
    };
  });
  after(() => close());

  it('is pasted, described, sent and shown without where it was taken; a disguise is refused', async () => {
    const page = await browser.newPage();
    await page.goto(served.origin);
    const field = page.getByRole('textbox', { name: 'Write a comment' });
    await field.click();
    await page.getByRole('button', { name: 'Add pictures' }).waitFor();
    await field.pressSequentially('See the photo');
    await paste(page);
    await page.getByText('“drawing.png” is not a picture').waitFor();
    const words = page.getByRole('textbox', { name: 'What does the picture show?' });
    await page.getByRole('button', { name: 'Send comment' }).click();
    await page.getByText('for people who cannot see it').waitFor();
    await words.fill('A black corner');
    await page.keyboard.press('Tab');
    const uploads = await held(page, '**/v1/media*');
    await page.getByRole('button', { name: 'Send comment' }).click();
    const kept = page.locator('canvas[role="img"][aria-label="A black corner"]');
    await kept.waitFor();
    const canvas = (await kept.elementHandle()) as ElementHandle<HTMLCanvasElement>;
    await page.waitForFunction(isDrawnBlack, canvas, { timeout: 10_000 });
    uploads.release();
    const picture = page.locator('img[alt="A black corner"]');
    await picture.waitFor();
    const shown = await fetch((await picture.getAttribute('src')) ?? '');
    assert.equal(shown.headers.get('content-type'), 'image/webp');
    const bytes = Buffer.from(await shown.arrayBuffer());
    assert.ok(bytes.length > 0 && !bytes.includes(PLACE), 'nothing tells where it was taken');
    await page.reload();
    await picture.waitFor();
  });
});
