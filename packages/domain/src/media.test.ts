import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIMITS } from '@stoa/contract';
import { checkAttachments } from './attachments.ts';
import {
  checkUpload,
  fileNameOf,
  forgottenBefore,
  mediaNamedIn,
  mediaTypeOf,
  newMediaId,
  withAddresses,
} from './media.ts';
import { mentionedIn, mentionOf } from './mentions.ts';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'number' ? part : [...part].map((letter) => letter.charCodeAt(0)),
    ),
  );

describe('The type of a file', () => {
  const cases: readonly (readonly [string, Uint8Array, string | null])[] = [
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['a PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'image/png'],
    ['a GIF', bytes('GIF89a'), 'image/gif'],
    ['a WebP', bytes('RIFF', 1, 2, 3, 4, 'WEBP'), 'image/webp'],
    ['an AVIF', bytes(0, 0, 0, 28, 'ftypavif', 0, 0, 0, 0), 'image/avif'],
    [
      'an AVIF by its other brand',
      bytes(0, 0, 0, 28, 'ftypmif1', 0, 0, 0, 0, 'avif'),
      'image/avif',
    ],
    ['a HEIC, which browsers do not show', bytes(0, 0, 0, 28, 'ftypheic', 0, 0, 0, 0), null],
    ['a recording of Chrome', bytes(0x1a, 0x45, 0xdf, 0xa3), 'audio/webm'],
    ['a recording of Firefox', bytes('OggS'), 'audio/ogg'],
    ['a recording of Safari', bytes(0, 0, 0, 28, 'ftypiso5', 0, 0, 0, 0), 'audio/mp4'],
    ['an MP3 with tags', bytes('ID3', 4), 'audio/mpeg'],
    ['an MP3 without', bytes(0xff, 0xfb, 0x90), 'audio/mpeg'],
    ['a WAV', bytes('RIFF', 1, 2, 3, 4, 'WAVE'), 'audio/wav'],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), null],
    ['a page', bytes('<!doctype html>'), null],
    ['a page in UTF-16', bytes(0xff, 0xfe, 0x3c, 0x00), null],
    ['a RIFF of something else', bytes('RIFF', 1, 2, 3, 4, 'AVI '), null],
    ['nothing', bytes(), null],
  ];
  for (const [what, head, type] of cases) {
    it(`is told for ${what}`, () => assert.equal(mediaTypeOf(head), type));
  }
});

describe('An upload', () => {
  it('has an id of 144 bits that is safe in an address', () => {
    const ids = new Set(Array.from({ length: 1_000 }, newMediaId));
    assert.equal(ids.size, 1_000);
    for (const id of ids) assert.match(id, /^[\w-]{24}$/);
  });

  it('is refused with each field at fault', () => {
    const refused = { type: 'audio/wav', size: 9, name: 'x'.repeat(LIMITS.fileName + 1) } as const;
    assert.throws(() => checkUpload(refused), {
      code: 'invalid',
      detail: { fields: { duration: 'required', name: 'too-long' } },
    });
  });

  it('is forgotten a day later, and called as its file', () => {
    assert.equal(forgottenBefore('2026-11-25T10:00:00.000Z'), '2026-11-24T10:00:00.000Z');
    assert.equal(fileNameOf('C:\\photos\\a b.png'), 'a b.png');
    assert.equal(fileNameOf('/tmp/'), null);
  });

  it('is named by address, however deep, and words that look like one name nothing', () => {
    const draft = {
      pictures: [{ src: 'media:one', alt: { en: 'media:two' } }, { src: '/three.png' }],
      body: { text: '"src":"media:four"' },
    };
    assert.deepEqual([...mediaNamedIn(draft)], [['one', 'pictures.0.src']]);
    const shown = withAddresses(draft, (src) => src.replace('media:', '/v1/media/'));
    assert.equal(shown.pictures[0]?.src, '/v1/media/one');
    assert.deepEqual(shown.body, draft.body);
  });
});

describe('Attachments', () => {
  it('need words, are there once, and are eight at most', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ id: `p${i}`, alt: 'x' }));
    const cases = [
      [many, { attachments: 'too-long' }],
      [[{ id: 'a', alt: ' ' }], { 'attachments.0.alt': 'required' }],
      [[many[0]!, many[0]!], { 'attachments.1.id': 'format' }],
    ] as const;
    for (const [drafts, fields] of cases) {
      assert.throws(() => checkAttachments(drafts), { code: 'invalid', detail: { fields } });
    }
    assert.deepEqual(checkAttachments([{ id: 'a', alt: ' A plan ' }]), [
      { id: 'a', alt: 'A plan' },
    ]);
  });
});

describe('A mention', () => {
  const jan = { id: 'jan', name: 'Jan Kowalski' };

  it('is a link that names a person', () => {
    assert.equal(mentionOf(jan), '[@Jan Kowalski](person:jan)');
    assert.deepEqual(mentionedIn(`Ask ${mentionOf(jan)}, please, ${mentionOf(jan)}.`), ['jan']);
  });

  it('finds its person whatever stands in a name or an id', () => {
    const odd = { id: 'a)b (c/ü', name: 'A [x] *y* _z_ \\ `q`' };
    assert.deepEqual(mentionedIn(`${mentionOf(odd)} and ${mentionOf(jan)}`), [odd.id, 'jan']);
  });

  it('is none in code, escaped, without an at-sign, or broken', () => {
    const texts = [
      `\`${mentionOf(jan)}\``,
      `\`\`\`\n${mentionOf(jan)}\n\`\`\``,
      `\\${mentionOf(jan)}`,
      '[Jan](person:jan)',
      '[@Jan](person:%E0%A4%A)',
      '[@Jan](https://person:jan)',
    ];
    for (const text of texts) assert.deepEqual(mentionedIn(text), [], text);
  });
});
