import type { Call, MutationCall } from '../calls.ts';
import type { Media } from '../schemas/media.ts';
import type { Id } from '../schemas/values.ts';

/** A file to keep. */
export interface MediaUpload {
  /** Its bytes decide about its type; the type it declares counts for nothing. */
  readonly content: Blob;
  /** What the file is called on the device of the person. */
  readonly name?: string | null;
  /** Of a recording, in seconds; needed there. */
  readonly duration?: number | null;
}

/** Pictures and recordings. Bytes travel only here; everything else names them by address. */
export interface MediaPort {
  /**
   * Keeps a picture or, with `voiceNotes`, a recording; `invalid` names `content`, `name` or
   * `duration`. It is forgotten after a day unless a write names it by then.
   */
  upload(upload: MediaUpload, call: MutationCall): Promise<Media>;
  /** The bytes with their type, or `null`. Whoever knows the id may read. */
  read(id: Id, call?: Call): Promise<Blob | null>;
}
