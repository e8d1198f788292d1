/** The moment in the last id, in milliseconds since 1970. */
let last = 0;

/**
 * A UUID of version 7 (RFC 9562), greater than all that this page has made: a module of its own, so
 * that what loads it late does not load the rest of the package.
 */
export function v7(): string {
  last = Math.max(last + 1, Date.now());
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, i) => (0x100 + signed(byte, i)).toString(16).slice(1)).join('');
  const time = last.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The version and the variant stand in fixed places. */
function signed(byte: number, i: number): number {
  if (i === 6) return (byte & 0x0f) | 0x70;
  return i === 8 ? (byte & 0x3f) | 0x80 : byte;
}
