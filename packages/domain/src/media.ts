import { BackendError, LIMITS } from '@stoa/contract';
import type { FieldProblem, Id, MediaType } from '@stoa/contract';
import { storableText } from './storable.ts';

/** So many bytes at the beginning of a file say what it is. */
export const MEDIA_HEAD = 64;

const SCHEME = 'media:';

/** What a file is by its first bytes, whatever its name or sender says; `null` for all else. */
export function mediaTypeOf(head: Uint8Array): MediaType | null {
  const text = (from: number, to: number): string =>
    String.fromCharCode(...head.subarray(from, to));
  const starts = (...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (/^GIF8[79]a$/.test(text(0, 6))) return 'image/gif';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav';
  if (text(4, 8) === 'ftyp') return typeOfBrands(text(8, 12), text(16, MEDIA_HEAD));
  if (text(0, 4) === 'OggS') return 'audio/ogg';
  if (starts(0x1a, 0x45, 0xdf, 0xa3)) return 'audio/webm';
  // Layer III only: the other layers look like the byte order mark of a text.
  const frame = head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2;
  return frame || text(0, 3) === 'ID3' ? 'audio/mpeg' : null;
}

/** AVIF pictures and MPEG-4 recordings share a container, and tell by brand. */
function typeOfBrands(major: string, compatible: string): MediaType | null {
  if (/^avi[fs]$/.test(major)) return 'image/avif';
  if (major === 'mif1' && compatible.includes('avif')) return 'image/avif';
  return /^(M4A |mp4[12]|iso[m2-9]|dash)$/.test(major) ? 'audio/mp4' : null;
}

export function isPicture(type: MediaType): boolean {
  return type.startsWith('image/');
}

/** What is known of an upload before it is kept. */
export interface UploadFacts {
  readonly type: MediaType | null;
  readonly size: number;
  readonly name?: string | null | undefined;
  readonly duration?: number | null | undefined;
  /** Of a picture; absent while nobody has measured it, `null` if that failed. */
  readonly measured?: { readonly width: number; readonly height: number } | null;
}

/** The fields of an upload that are at fault. */
export function uploadProblems(facts: UploadFacts): Record<string, FieldProblem> {
  const fields: Record<string, FieldProblem> = {};
  const { type, size, measured, duration } = facts;
  if (size === 0) fields['content'] = 'required';
  else if (size > LIMITS.upload) fields['content'] = 'too-long';
  else if (type === null) fields['content'] = 'format';
  else if (isPicture(type)) {
    if (measured === null) fields['content'] = 'format';
    else if (measured && measured.width * measured.height > LIMITS.pixels) {
      fields['content'] = 'out-of-range';
    }
  } else if (duration == null) fields['duration'] = 'required';
  else if (!(duration > 0 && duration <= LIMITS.recording)) fields['duration'] = 'out-of-range';
  if ((facts.name ?? '').length > LIMITS.fileName) fields['name'] = 'too-long';
  return fields;
}

/** Refuses what cannot be kept, with the fields at fault. */
export function checkUpload(facts: UploadFacts): void {
  const fields = uploadProblems(facts);
  if (Object.keys(fields).length === 0) return;
  throw new BackendError(
    'invalid',
    'Upload a picture (JPEG, PNG, WebP, GIF or AVIF) or a recording with its duration, up to 10 MB.',
    { fields },
  );
}

/** The name of a file without the folders it lay in. */
export function fileNameOf(name: string | null | undefined): string | null {
  const last = storableText(name ?? '').replace(/^.*[\\/]/, '');
  return last.trim() || null;
}

/** An id that nobody guesses: 144 random bits, safe in an address. */
export function newMediaId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replace(/\+/g, '-').replace(/\//g, '_');
}

/** When uploads made before this instant, and named by nothing, are forgotten: a day before now. */
export function forgottenBefore(now: string): string {
  return new Date(Date.parse(now) - 24 * 60 * 60 * 1000).toISOString();
}

/** The address of an upload where no server has given it another. */
export function mediaSrc(id: Id): string {
  return SCHEME + id;
}

/** The upload that an address names, or `null`. */
export function mediaIdIn(src: string): Id | null {
  return src.startsWith(SCHEME) ? src.slice(SCHEME.length) : null;
}

/** The same value with every `src` in it, however deep, as `change` gives it. */
export function withAddresses<T>(value: T, change: (src: string) => string): T {
  return replaced(value, change) as T;
}

function replaced(value: unknown, change: (src: string) => string): unknown {
  if (Array.isArray(value)) return value.map((member) => replaced(member, change));
  // Bytes pass as they are.
  if (typeof value !== 'object' || value === null || 'arrayBuffer' in value) return value;
  const members = Object.entries(value).map(([key, member]: [string, unknown]) => [
    key,
    key === 'src' && typeof member === 'string' ? change(member) : replaced(member, change),
  ]);
  return Object.fromEntries(members) as unknown;
}

/** The uploads that a write names by address, each with the path of its field. */
export function mediaNamedIn(value: unknown, path = ''): Map<Id, string> {
  const named = new Map<Id, string>();
  if (typeof value !== 'object' || value === null) return named;
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    const here = path ? `${path}.${key}` : key;
    const id = key === 'src' && typeof member === 'string' ? mediaIdIn(member) : null;
    if (id !== null) named.set(id, here);
    for (const [below, where] of mediaNamedIn(member, here)) named.set(below, where);
  }
  return named;
}
