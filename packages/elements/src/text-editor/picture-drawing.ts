import { contentOf } from '@stoa/stores';
import type { KeptPicture } from '@stoa/stores';
import { decoded } from './picture-intake.ts';

const drawn = new WeakMap<HTMLCanvasElement, ArrayBuffer>();

/**
 * Fills a canvas with a picture that is kept on this device, once. It is no `img`, because a strict
 * content security policy shows no picture out of memory.
 */
export function drawPicture(canvas: HTMLCanvasElement, picture: KeptPicture): void {
  if (drawn.get(canvas) === picture.bytes) return;
  drawn.set(canvas, picture.bytes);
  void draw(canvas, picture);
}

async function draw(canvas: HTMLCanvasElement, kept: KeptPicture): Promise<void> {
  const picture = await decoded(contentOf(kept));
  const context = canvas.getContext('2d');
  if (!picture || !context) return;
  const { width, height } = canvas;
  const scale = Math.max(width / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  context.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
  picture.close();
}
