import type { MediaType } from '@stoa/contract';
import { isPicture, MEDIA_HEAD, mediaTypeOf } from './media.ts';
import type { UploadFacts } from './media.ts';

/** What the bytes of an upload say about it. */
export async function factsOf(
  bytes: Uint8Array,
): Promise<Pick<UploadFacts, 'size' | 'measured'> & { readonly type: MediaType | null }> {
  const type = mediaTypeOf(bytes.subarray(0, MEDIA_HEAD));
  const size = bytes.length;
  if (type === null || !isPicture(type)) return { type, size };
  // Loaded with the first picture, because few pages measure any.
  const { imageSize } = await import('image-size');
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!width || !height) return { type, size, measured: null };
    // From the fifth on, orientations lie on their side.
    const measured = orientation < 5 ? { width, height } : { width: height, height: width };
    return { type, size, measured };
  } catch {
    return { type, size, measured: null };
  }
}
