import type { Id } from '@stoa/contract';
import { mediaIdIn, mediaSrc, withAddresses } from '@stoa/domain';
import { blobOf } from './media.ts';
import type { State } from './state.ts';

/** Gives uploads the addresses by which whoever calls finds them. */
export interface Addresses {
  outward<T>(value: T, state: State): T;
  inward<T>(value: T): T;
  release(): void;
}

/** For a backend behind a server, which gives the addresses. */
export const servedAddresses: Addresses = {
  outward: (value) => value,
  inward: (value) => value,
  release: () => undefined,
};

/** For a backend in a page, which shows what lies in its memory. */
export function pageAddresses(): Addresses {
  const sources = new Map<Id, string>();
  const ids = new Map<string, Id>();
  const sourceOf = (id: Id, state: State): string | undefined => {
    const known = sources.get(id);
    const media = state.media.get(id);
    if (known !== undefined || !media) return known;
    const source = URL.createObjectURL(blobOf(media));
    sources.set(id, source);
    ids.set(source, id);
    return source;
  };
  return {
    outward: (value, state) =>
      withAddresses(value, (src) => {
        const id = mediaIdIn(src);
        return (id === null ? undefined : sourceOf(id, state)) ?? src;
      }),
    inward: (value) =>
      withAddresses(value, (src) => {
        const id = ids.get(src);
        return id === undefined ? src : mediaSrc(id);
      }),
    release: () => {
      for (const source of sources.values()) URL.revokeObjectURL(source);
      sources.clear();
    },
  };
}
