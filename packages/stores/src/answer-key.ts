import type { AnswerKey } from '@stoa/contract';

/** A new key for an anonymous answer; works without `crypto.subtle`, which plain http lacks. */
export function newAnswerKey(): AnswerKey {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
