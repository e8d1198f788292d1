import { LIMITS } from '@stoa/contract';
import type { FieldProblem } from '@stoa/contract';
import { isPicture, MEDIA_HEAD, mediaTypeOf, uploadProblems } from '@stoa/domain';
import type { KeptPicture } from '@stoa/stores';

/** The longest side that a picture keeps; servers draw it no larger. */
const LONGEST_SIDE = 2_560;
/** Larger files are drawn smaller here, so that they travel on weak lines. */
const LARGE = 3_000_000;

/** A picture that can be attached, or why it cannot. */
export type Intake =
  { readonly picture: KeptPicture } | { readonly name: string; readonly problem: FieldProblem };

/** Reads a file of the person, and makes it smaller where it is larger than anybody looks at. */
export async function takeIn(file: File): Promise<Intake> {
  const { name } = file;
  try {
    // Read now: a file on a disk may be gone when it is sent.
    const bytes = await file.arrayBuffer();
    const type = mediaTypeOf(new Uint8Array(bytes, 0, Math.min(MEDIA_HEAD, bytes.byteLength)));
    if (type === null || !isPicture(type)) return { name, problem: 'format' };
    const content = new Blob([bytes], { type });
    const drawn = await decoded(content);
    if (!drawn) return { name, problem: 'format' };
    const { width, height } = drawn;
    const large = content.size > LARGE || Math.max(width, height) > LONGEST_SIDE;
    const kept = large ? await smaller(drawn, content) : content;
    drawn.close();
    const { content: problem } = uploadProblems({
      type,
      size: kept.size,
      measured: kept === content ? { width, height } : { width: 1, height: 1 },
    });
    if (problem) return { name, problem };
    return {
      picture: { bytes: await kept.arrayBuffer(), type: kept.type, name: shortened(name), alt: '' },
    };
  } catch (error) {
    console.warn('Stoa: a file could not be read.', error);
    return { name, problem: 'unknown' };
  }
}

/** The picture as the browser sees it, or nothing where it sees none. */
export async function decoded(content: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(content);
  } catch {
    return null;
  }
}

async function smaller(drawn: ImageBitmap, content: Blob): Promise<Blob> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return content;
  context.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  const type = content.type === 'image/png' ? 'image/png' : 'image/jpeg';
  const redrawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.88));
  return redrawn && redrawn.size < content.size ? redrawn : content;
}

/** The end of a name says more than its beginning. */
function shortened(name: string): string {
  return name.slice(-LIMITS.fileName);
}
