import type { LocalizedText } from '@stoa/contract';

/** What has found no place yet is handed here. */
type Leave = (value: unknown) => void;

/** Reads a kept value as what is written now; nothing where it has another shape. */
export type Reading<T> = (value: unknown, leave: Leave) => T | undefined;
export type Readings<T> = { readonly [Field in keyof T]-?: Reading<T[Field]> };

export interface CarriedOver<T> {
  readonly fields: Partial<T>;
  /** Words that have no place in what is written now, for their author to copy. */
  readonly rest: string;
}

/** What cannot be told apart from a field, so that it stays what it was in every later version. */
const REST = 'from an earlier version';

/** Takes over what an older or newer version kept; what it kept in another way is not lost. */
export function carryOver<T extends object>(text: string, readings: Readings<T>): CarriedOver<T> {
  if (!text) return { fields: {}, rest: '' };
  const left: string[] = [];
  const leave: Leave = (value) => left.push(...wordsIn(value));
  const kept = parsed(text);
  const fields = isRecord(kept) ? shape(readings)(withoutRest(kept), leave) : undefined;
  if (!isRecord(kept)) leave(kept);
  else if (typeof kept[REST] === 'string') left.unshift(kept[REST]);
  return { fields: fields ?? {}, rest: [...new Set(left)].join('\n') };
}

/** What is to be kept, with the words that nobody has put anywhere yet. */
export function keptWith(fields: object, rest: string): string {
  if (!rest) return Object.keys(fields).length > 0 ? JSON.stringify(fields) : '';
  return JSON.stringify({ ...fields, [REST]: rest });
}

export const readWords: Reading<string> = (value) =>
  typeof value === 'string' ? value : undefined;
export const readFlag: Reading<boolean> = (value) =>
  typeof value === 'boolean' ? value : undefined;
export const readNumber: Reading<number> = (value) =>
  typeof value === 'number' ? value : undefined;

export function oneOf<T extends string>(...known: readonly T[]): Reading<T> {
  return (value) => known.find((each) => each === value);
}

export function orNull<T>(reading: Reading<T>): Reading<T | null> {
  return (value, leave) => (value === null ? null : reading(value, leave));
}

/** Several values; those of another shape are left, and the others keep their order. */
export function listOf<T>(reading: Reading<T>): Reading<T[]> {
  return (value, leave) =>
    Array.isArray(value)
      ? value.flatMap((item: unknown) => {
          const read = reading(item, leave);
          if (read === undefined) leave(item);
          return read ?? [];
        })
      : undefined;
}

/** Words by language; words without one are in the writer's. */
export function wordsByLanguage(lang: string): Reading<LocalizedText> {
  return (value, leave) => {
    if (typeof value === 'string') return value ? { [lang]: value } : {};
    if (!isRecord(value)) return undefined;
    const texts: Record<string, string> = {};
    for (const language of Object.keys(value)) {
      const words = value[language];
      if (typeof words === 'string') texts[language] = words;
      else leave(words);
    }
    return texts;
  };
}

/** The known fields of an object; the others are left. */
export function shape<T extends object>(readings: Readings<T>): Reading<Partial<T>> {
  return (value, leave) => {
    if (!isRecord(value)) return undefined;
    const fields: Record<string, unknown> = {};
    const known = readings as Readonly<Record<string, Reading<unknown> | undefined>>;
    for (const name of Object.keys(value)) {
      const part = value[name];
      const read = Object.hasOwn(known, name) ? known[name]?.(part, leave) : undefined;
      if (read !== undefined) fields[name] = read;
      else leave(part);
    }
    return fields as Partial<T>;
  };
}

/** An object with fields that were not there yet as they begin. */
export function whole<T extends object>(begun: T, readings: Readings<T>): Reading<T> {
  const fields = shape(readings);
  return (value, leave) => {
    const read = fields(value, leave);
    return read && { ...begun, ...read };
  };
}

/** An object that is taken as a whole if it has what makes it one. */
export function wholeWith<T extends object>(...needed: readonly (keyof T & string)[]): Reading<T> {
  return (value) =>
    isRecord(value) && needed.every((name) => value[name] != null) ? (value as T) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutRest({ [REST]: _rest, ...fields }: Record<string, unknown>): object {
  return fields;
}

/** What somebody may have typed; what names things inside is no text of theirs. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => (INSIDE.has(name) ? [] : wordsIn(part)));
}

const INSIDE: ReadonlySet<string> = new Set(['id', 'kind', 'revision', 'format', 'form']);
