import type { Capabilities, Id, Media, MediaPort } from '@stoa/contract';
import {
  checkUpload,
  factsOf,
  fileNameOf,
  forgottenBefore,
  isPicture,
  mediaSrc,
  newMediaId,
} from '@stoa/domain';
import { requireCapability } from './calls.ts';
import type { Calls, Transaction } from './calls.ts';
import type { State, StoredMedia } from './state.ts';

export function mediaPort(calls: Calls, capabilities: Capabilities): MediaPort {
  return {
    upload: async ({ content, name, duration = null }, call) => {
      const bytes = new Uint8Array(await content.arrayBuffer());
      const facts = await factsOf(bytes);
      const id = newMediaId();
      const asked = { name: fileNameOf(name), duration, size: bytes.length, sum: sumOf(bytes) };
      const keep = (transaction: Transaction, media: Media): void => {
        forget(transaction);
        transaction.state.media.set(media.id, {
          ...media,
          ownerId: transaction.person.id,
          createdAt: transaction.now,
          bytes,
          kept: false,
        });
      };
      const outcome = await calls.write(call, 'media.upload', asked, (transaction) => {
        requireCapability(capabilities.media);
        const { type, measured } = facts;
        const recording = type !== null && !isPicture(type);
        if (recording) requireCapability(capabilities.voiceNotes);
        checkUpload({ ...facts, name: asked.name, duration });
        const media: Media = {
          id,
          src: mediaSrc(id),
          type: type!,
          size: bytes.length,
          name: asked.name,
          width: measured?.width ?? null,
          height: measured?.height ?? null,
          duration: recording ? duration : null,
        };
        keep(transaction, media);
        return media;
      });
      // A write that was repeated after its upload was forgotten brings it back.
      if (outcome.id !== id && (await calls.read(call, ({ media }) => !media.has(outcome.id)))) {
        const kept = { ...outcome, src: mediaSrc(outcome.id) };
        await calls.record(call, (transaction) => keep(transaction, kept));
      }
      return outcome;
    },

    read: (id, call) =>
      calls.read(call, ({ media }) => {
        const found = media.get(id);
        return found ? blobOf(found) : null;
      }),
  };
}

/** An upload as pages see it. */
export function presentMedia(media: StoredMedia): Media {
  const { id, type, name, width, height, duration, bytes } = media;
  return { id, src: mediaSrc(id), type, size: bytes.length, name, width, height, duration };
}

/** What an upload holds, with its type. */
export function blobOf({ bytes, type }: StoredMedia): Blob {
  return new Blob([bytes], { type });
}

/** Takes uploads out of the state that nothing names any more. */
export function discard(state: State, ids: readonly Id[]): void {
  for (const id of ids) state.media.delete(id);
}

function forget({ state, now }: Transaction): void {
  const before = forgottenBefore(now);
  for (const [id, media] of state.media) {
    if (!media.kept && media.createdAt < before) state.media.delete(id);
  }
}

/** FNV-1a: enough to tell a repeated upload from another one of the same person. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
