import { BackendError, LIMITS } from '@stoa/contract';
import type { Sharp } from 'sharp';

/** The longest side of a picture that is kept, in pixels. */
const LONGEST_SIDE = 2_560;
/** Seconds after which a picture is too costly to be one. */
const LONGEST_WORK = 10;

let turn: Promise<unknown> = Promise.resolve();

/**
 * The picture drawn anew as WebP: upright, at most 2560 pixels a side, without EXIF, place or
 * anything that hid between its pixels. Of an animation the first picture stays, because moving
 * pictures beside text need a way to stop them.
 */
export function encodePicture(bytes: Buffer): Promise<Buffer> {
  // One after the other: a large picture takes hundreds of megabytes while it is drawn.
  const drawn = turn.then(() => draw(bytes));
  turn = drawn.catch(() => undefined);
  return drawn;
}

async function draw(bytes: Buffer): Promise<Buffer> {
  const picture = await open(bytes);
  try {
    return await picture
      .timeout({ seconds: LONGEST_WORK })
      .autoOrient()
      .resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .webp({ quality: 84, smartSubsample: true })
      .toBuffer();
  } catch (cause) {
    throw refused(cause);
  }
}

async function open(bytes: Buffer): Promise<Sharp> {
  // Loaded with the first picture: a server that keeps none starts without it.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  // Only the formats that are let in; a disguised SVG or PDF meets no parser.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpeg',
      'VipsForeignLoadPng',
      'VipsForeignLoadWebp',
      'VipsForeignLoadNsgif',
      'VipsForeignLoadHeif',
    ],
  });
  return sharp(bytes, { limitInputPixels: LIMITS.pixels, failOn: 'error' });
}

function refused(cause: unknown): BackendError {
  const large = cause instanceof Error && cause.message.includes('pixel limit');
  return new BackendError(
    'invalid',
    large ? 'This picture has too many pixels.' : 'This picture is broken.',
    { fields: { content: large ? 'out-of-range' : 'format' } },
    { cause },
  );
}
