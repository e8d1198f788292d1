/** A picture as it is stored until the backend has it: its bytes, because a file may be gone later. */
export interface KeptPicture {
  readonly bytes: ArrayBuffer;
  readonly type: string;
  readonly name: string | null;
  /** What it shows, in words. */
  readonly alt: string;
}

export function contentOf({ bytes, type }: KeptPicture): Blob {
  return new Blob([bytes], { type });
}
