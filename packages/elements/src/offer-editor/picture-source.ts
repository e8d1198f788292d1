import { BackendError } from '@stoa/contract';
import type { Picture, Session } from '@stoa/contract';
import type { StoreHub } from '@stoa/stores';
import { newMutationId } from '@stoa/stores';
import type { ReactiveControllerHost } from 'lit';

/** Where pictures come from: the device of the writer, or an address. */
export class PictureSource {
  #host: ReactiveControllerHost;
  #stores: () => StoreHub | undefined;

  constructor(host: ReactiveControllerHost, stores: () => StoreHub | undefined) {
    this.#host = host;
    this.#stores = stores;
  }

  canUpload(session: Session | undefined): boolean {
    return Boolean(session?.capabilities.media && session.ports.includes('media'));
  }

  /** Keeps a picture at the backend; nothing when none was chosen. */
  async upload(files: FileList | null): Promise<Picture | null> {
    const content = files?.[0];
    const media = this.#stores()?.backend.media;
    if (!content || !media) return null;
    const kept = await media.upload(
      { content, name: content.name },
      { mutationId: newMutationId() },
    );
    this.#host.requestUpdate();
    const { src, width, height } = kept;
    if (!width || !height) throw new BackendError('invalid', 'This file is no picture.');
    return { src, alt: {}, width, height };
  }

  /** Takes the address of a picture, and its size once it is known. */
  measure(
    index: number,
    src: string,
    change: (update: (pictures: readonly Picture[]) => readonly Picture[]) => void,
  ): void {
    const replace = (of: (picture: Picture) => Picture): void =>
      change((pictures) => pictures.map((picture, i) => (i === index ? of(picture) : picture)));
    replace((picture) => ({ ...picture, src }));
    void this.#sizeOf(src).then((size) => {
      if (size) replace((picture) => (picture.src === src ? { ...picture, ...size } : picture));
    });
  }

  /** How large the picture at an address is; nothing if there is none. */
  #sizeOf(src: string): Promise<{ width: number; height: number } | null> {
    return new Promise((resolve) => {
      if (!src.trim()) {
        resolve(null);
        return;
      }
      const image = new Image();
      image.addEventListener('load', () => {
        // Drawings without a size of their own say 0.
        const { naturalWidth: width, naturalHeight: height } = image;
        resolve(width && height ? { width, height } : null);
      });
      image.addEventListener('error', () => resolve(null));
      image.src = src;
    });
  }
}
