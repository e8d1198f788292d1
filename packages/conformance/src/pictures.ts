/** A PNG of one colour with these sides, which every decoder reads. */
export function pngOf(width: number, height: number): Blob {
  const header = new Uint8Array([...be32(width), ...be32(height), 8, 0, 0, 0, 0]);
  const rows = new Uint8Array((width + 1) * height);
  return new Blob(
    [
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', stored(rows)),
      chunk('IEND', new Uint8Array()),
    ],
    { type: 'image/png' },
  );
}

/** A recording of silence as WAV. */
export function wavOf(samples: number): Blob {
  const bytes = new Uint8Array(44 + samples);
  const text = (at: number, words: string): void => {
    for (let i = 0; i < words.length; i++) bytes[at + i] = words.charCodeAt(i);
  };
  const view = new DataView(bytes.buffer);
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8_000, true);
  view.setUint32(28, 8_000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, samples, true);
  bytes.fill(0x80, 44);
  return new Blob([bytes], { type: 'audio/wav' });
}

function be32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const named = new Uint8Array([...name].map((letter) => letter.charCodeAt(0)));
  const body = new Uint8Array([...named, ...data]);
  return new Uint8Array([...be32(data.length), ...body, ...be32(crc32(body))]);
}

/** One zlib block without compression, which may hold 65,535 bytes. */
function stored(data: Uint8Array): Uint8Array {
  const { length } = data;
  const sizes = [length & 255, length >>> 8, ~length & 255, (~length >>> 8) & 255];
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return new Uint8Array([0x78, 0x01, 1, ...sizes, ...data, b >>> 8, b & 255, a >>> 8, a & 255]);
}

function crc32(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
