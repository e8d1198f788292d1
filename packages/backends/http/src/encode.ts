/** JSON text, also on pages where Prototype.js gives arrays a `toJSON` that encodes twice. */
export function encode(value: unknown): string {
  return JSON.stringify(guarded(value));
}

function guarded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
  for (const key of Object.keys(value)) {
    (copy as Record<string, unknown>)[key] = guarded((value as Record<string, unknown>)[key]);
  }
  // An own property shadows the prototype's; not enumerable, so it never reaches the text.
  return Object.defineProperty(copy, 'toJSON', { value: undefined });
}
