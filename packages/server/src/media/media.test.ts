import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Media } from '@stoa/contract';
import { LIMITS } from '@stoa/contract';
import sharp from 'sharp';
import { asAnna, memoryServer } from '../testing/memory-server.ts';
import type { MemoryServer } from '../testing/memory-server.ts';

/** Uploads as the HTTP client does, whatever the bytes are. */
async function upload(
  { app }: MemoryServer,
  payload: Buffer,
  headers: Record<string, string> = {},
  query = '',
) {
  return app.inject({
    method: 'POST',
    url: `/v1/media${query}`,
    headers: {
      ...asAnna,
      'idempotency-key': randomUUID(),
      'content-type': 'application/octet-stream',
      ...headers,
    },
    payload,
  });
}

/** A photo that lies on its side, with the place where it was taken. */
function photo(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2a5e51' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Phone of Anna' },
      IFD3: { GPSLatitude: '52/1 13/1 47/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

describe('A picture that is uploaded', () => {
  it('is drawn anew: upright, at most 2560 pixels a side, without where it was taken', async () => {
    await using server = await memoryServer();
    const original = await photo(3_000, 300);
    assert.ok((await sharp(original).metadata()).exif, 'the photo says where it was taken');
    const response = await upload(server, original, {}, '?name=holiday.jpg');
    assert.equal(response.statusCode, 201);
    const media = response.json<Media>();
    assert.deepEqual([media.width, media.height, media.name], [256, 2560, 'holiday.jpg']);
    const kept = await server.app.inject(`/v1/media/${media.id}`);
    const metadata = await sharp(kept.rawPayload).metadata();
    assert.deepEqual(
      [metadata.format, metadata.exif, metadata.orientation, kept.rawPayload.length],
      ['webp', undefined, undefined, media.size],
    );
    assert.ok(!kept.rawPayload.includes('Phone of Anna'));
  });

  it('of several frames keeps the first', async () => {
    await using server = await memoryServer();
    const one = (background: string) =>
      sharp({ create: { width: 4, height: 4, channels: 3, background } })
        .png()
        .toBuffer();
    const both = [await one('red'), await one('blue')];
    const frames = await sharp(both, { join: { animated: true } })
      .gif()
      .toBuffer();
    assert.equal((await sharp(frames).metadata()).pages, 2);
    const { id } = (await upload(server, frames)).json<Media>();
    const kept = await server.app.inject(`/v1/media/${id}`);
    assert.equal((await sharp(kept.rawPayload).metadata()).pages ?? 1, 1);
  });

  it('is served to whoever knows its address, for good, as nothing but a picture', async () => {
    await using server = await memoryServer();
    const { id } = (await upload(server, await photo(8, 8))).json<Media>();
    const { statusCode, headers } = await server.app.inject(`/v1/media/${id}`);
    assert.equal(statusCode, 200);
    assert.equal(headers['content-type'], 'image/webp');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox");
    assert.match(String(headers['cache-control']), /^private, max-age=31536000, immutable$/);
    const absent = await server.app.inject('/v1/media/AAAAAAAAAAAAAAAAAAAAAAAA');
    assert.deepEqual([absent.statusCode, absent.json<{ code: string }>().code], [404, 'not-found']);
  });
});

describe('An upload that is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect/></svg>';
  const cases: readonly (readonly [string, () => Buffer | Promise<Buffer>, number, string])[] = [
    ['an SVG that calls itself a PNG', () => Buffer.from(svg), 422, 'format'],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 422, 'format'],
    [
      'a page behind the beginning of a GIF',
      () => Buffer.from('GIF89a/*<script>alert(1)</script>*/'),
      422,
      'format',
    ],
    ['a JPEG that breaks off', async () => (await photo(400, 400)).subarray(0, 900), 422, 'format'],
    ['nothing', () => Buffer.alloc(0), 422, 'required'],
    ['more than ten megabytes', () => Buffer.alloc(LIMITS.upload + 1), 413, 'too-long'],
  ];
  for (const [what, bytes, status, problem] of cases) {
    it(`says so: ${what}`, async () => {
      await using server = await memoryServer();
      const response = await upload(server, await bytes(), { 'content-type': 'image/png' });
      assert.equal(response.statusCode, status, response.body);
      const { code, fields } = response.json<{ code: string; fields: object }>();
      assert.deepEqual([code, fields], ['invalid', { content: problem }]);
    });
  }

  it('says so: a form, a picture of a billion pixels, a guest', async () => {
    await using server = await memoryServer();
    const form = await upload(server, Buffer.from('a=b'), {
      'content-type': 'application/x-www-form-urlencoded',
    });
    assert.deepEqual([form.statusCode, form.json<{ code: string }>().code], [415, 'invalid']);
    const wide = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    wide.writeUInt32BE(40_000, 16);
    wide.writeUInt32BE(40_000, 20);
    assert.equal((await upload(server, wide)).statusCode, 422);
    const guest = await upload(server, await photo(8, 8), { 'stoa-persona': '' });
    assert.equal(guest.statusCode, 401);
  });

  it('keeps no page under the address of a recording', async () => {
    await using server = await memoryServer();
    const recording = Buffer.from('OggS<script>alert(1)</script>');
    const media = (await upload(server, recording, {}, '?duration=2')).json<Media>();
    const { headers } = await server.app.inject(`/v1/media/${media.id}`);
    assert.equal(headers['content-type'], 'audio/ogg');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });
});
