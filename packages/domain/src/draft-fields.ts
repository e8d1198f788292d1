import { BackendError } from '@stoa/contract';
import type { FieldProblem, LocalizedText } from '@stoa/contract';

/** The fields of a draft that are at fault. */
export type Fields = Record<string, FieldProblem>;

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** Addresses that cannot run script. */
export const SAFE_ADDRESS = /^(https?:\/\/|\/(?!\/)|#|\?|\.\.?\/)/i;
/** Where pictures and recordings lie: uploads, too. */
export const MEDIA_ADDRESS = /^(media:|https?:\/\/|\/(?!\/)|\.\.?\/)/i;

export function textField(fields: Fields, name: string, text: string, longest: number): void {
  if (text.trim() === '') fields[name] = 'required';
  else if (text.length > longest) fields[name] = 'too-long';
}

export function localizedField(
  fields: Fields,
  name: string,
  text: LocalizedText | undefined,
): void {
  const words = Object.values(text ?? {});
  if (words.length === 0 || words.some((word) => word.trim() === '')) fields[name] = 'required';
}

export function timestampField(fields: Fields, name: string, value: string | undefined): void {
  if (!value) fields[name] = 'required';
  else if (!TIMESTAMP.test(value) || Number.isNaN(Date.parse(value))) fields[name] = 'format';
}

/** Timestamps compare as text only when all have milliseconds. */
export function inMilliseconds(timestamp: string): string {
  return new Date(timestamp).toISOString();
}

export function refuse(fields: Fields, message: string): void {
  if (Object.keys(fields).length > 0) throw new BackendError('invalid', message, { fields });
}
