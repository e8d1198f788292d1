import type { Comment, Media, MediaPort, MediaUpload, MutationCall } from '@stoa/contract';
import { LIMITS } from '@stoa/contract';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { readThread, remove, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';
import type { PersonaName } from '../personas.ts';
import { pngOf, wavOf } from '../pictures.ts';

async function mediaOf(context: CheckContext, persona: PersonaName): Promise<MediaPort> {
  return expectPresent((await context.as(persona)).media, 'the port "media" is there');
}

async function upload(
  context: CheckContext,
  persona: PersonaName,
  file: MediaUpload = { content: pngOf(4, 3) },
  call: MutationCall = context.mutation(),
): Promise<Media> {
  return (await mediaOf(context, persona)).upload(file, call);
}

async function expectFault(
  context: CheckContext,
  file: MediaUpload,
  [field, problem]: readonly [string, string],
): Promise<void> {
  const { detail } = await expectProblem(upload(context, 'author', file), 'invalid', field);
  expectEqual(detail.fields?.[field as 'content'], problem, `the fault of "${field}"`);
}

/** Writes a comment of the author with these pictures. */
async function replyWith(
  context: CheckContext,
  attachments: readonly { readonly id: string; readonly alt: string }[],
): Promise<Comment> {
  const threads = await threadsOf(context, 'author');
  const body = { format: 'markdown', text: 'see below' } as const;
  const draft = { subject: context.subject, parentId: null, body, attachments: [...attachments] };
  return threads.reply(draft, context.mutation());
}

async function expectRefusedAttachment(
  context: CheckContext,
  attachment: { readonly id: string; readonly alt: string },
  field: string,
): Promise<void> {
  const { detail } = await expectProblem(replyWith(context, [attachment]), 'invalid', field);
  expectTrue(field in (detail.fields ?? {}), `the field "${field}" is named`);
}

const text = (words: string): Blob => new Blob([words], { type: 'image/png' });

const uploads = group('uploads', { ports: ['media'], capabilities: ['media'] }, [
  {
    name: 'a picture comes back with its type, its size in pixels and an address that shows it',
    run: async (context) => {
      const file = { content: pngOf(40, 30), name: 'C:\\photos\\plan.png' };
      const media = await upload(context, 'author', file);
      expectEqual([media.width, media.height, media.duration], [40, 30, null], 'its size');
      expectEqual(media.name, 'plan.png', 'its name, without folders');
      expectTrue(media.type.startsWith('image/'), 'its type');
      const port = await mediaOf(context, 'reader');
      const content = expectPresent(await port.read(media.id), 'others read it');
      expectEqual([content.type, content.size], [media.type, media.size], 'type and bytes');
      if (media.src.startsWith('media:')) return expectEqual(media.src, `media:${media.id}`, 'src');
      const shown = await fetch(media.src);
      expectEqual((await shown.blob()).size, media.size, 'bytes at its address');
      expectEqual(shown.headers.get('content-type'), media.type, 'type at its address');
    },
  },
  {
    name: 'an id cannot be guessed',
    run: async (context) => {
      const [first, second] = [await upload(context, 'author'), await upload(context, 'author')];
      // 128 bits take 22 characters of 64.
      expectTrue(first.id.length >= 22, `"${first.id}" is long enough`);
      let common = 0;
      while (first.id[common] === second.id[common]) common += 1;
      expectTrue(common < 8, 'two ids have no beginning in common');
    },
  },
  {
    name: 'what a file is, its bytes say, not its name or declared type',
    run: async (context) => {
      const content = new Blob([pngOf(2, 2)], { type: 'text/html' });
      const media = await upload(context, 'author', { content, name: 'page.html' });
      expectTrue(media.type.startsWith('image/'), 'a picture stays one');
      const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
      const script = text(`\uFEFF<!doctype html><script>alert(1)</script>`);
      const wide = new Blob([new Uint8Array([0xff, 0xfe, 0x3c, 0x00])], { type: 'audio/mpeg' });
      for (const disguised of [text(svg), script, text('%PDF-1.7'), wide]) {
        await expectFault(context, { content: disguised, duration: 1 }, ['content', 'format']);
      }
    },
  },
  {
    name: 'empty, broken, too large and too wide files are refused, each with its fault',
    run: async (context) => {
      const png = await pngOf(2, 2).arrayBuffer();
      const broken = new Blob([png.slice(0, 12)], { type: 'image/png' });
      const large = new Blob([png, new Uint8Array(LIMITS.upload)], { type: 'image/png' });
      const wide = new Uint8Array(png.slice(0));
      new DataView(wide.buffer).setUint32(16, 60_000);
      new DataView(wide.buffer).setUint32(20, 60_000);
      await expectFault(context, { content: text('') }, ['content', 'required']);
      await expectFault(context, { content: broken }, ['content', 'format']);
      await expectFault(context, { content: large }, ['content', 'too-long']);
      const { detail } = await expectProblem(
        upload(context, 'author', { content: new Blob([wide], { type: 'image/png' }) }),
        'invalid',
        'a picture of 60,000 pixels a side',
      );
      expectTrue('content' in (detail.fields ?? {}), 'the field "content" is named');
      const name = 'x'.repeat(LIMITS.fileName + 1);
      await expectFault(context, { content: pngOf(2, 2), name }, ['name', 'too-long']);
    },
  },
  {
    name: 'guests upload nothing',
    run: async (context) => {
      await expectProblem(upload(context, 'guest'), 'unauthenticated', 'an upload of a guest');
    },
  },
  {
    name: 'what nobody uploaded is absent',
    run: async (context) => {
      const port = await mediaOf(context, 'author');
      expectEqual(await port.read('nothing-has-this-id-0000'), null, 'an unknown id');
    },
  },
  {
    name: 'a repeated upload is kept once, and its mutationId takes no other file',
    capabilities: ['idempotentWrites'],
    run: async (context) => {
      const call = context.mutation();
      const file = { content: pngOf(5, 5), name: 'once.png' };
      const first = await upload(context, 'author', file, call);
      expectEqual(await upload(context, 'author', file, call), first, 'the outcome');
      const other = upload(context, 'author', { content: pngOf(6, 5), name: 'once.png' }, call);
      const { detail } = await expectProblem(other, 'invalid', 'another file');
      expectEqual(detail.fields, { mutationId: 'reused' }, 'the field at fault');
    },
  },
  {
    name: 'a recording says how long it is',
    capabilities: ['voiceNotes'],
    run: async (context) => {
      const content = wavOf(800);
      const media = await upload(context, 'author', { content, duration: 0.1 });
      expectEqual([media.type, media.duration, media.width], ['audio/wav', 0.1, null], 'facts');
      const port = await mediaOf(context, 'reader');
      expectEqual((await port.read(media.id))?.size, content.size, 'bytes');
      await expectFault(context, { content }, ['duration', 'required']);
      await expectFault(context, { content, duration: LIMITS.recording + 1 }, [
        'duration',
        'out-of-range',
      ]);
    },
  },
]);

const attachments = group('attachments', { ports: ['media', 'threads'], capabilities: ['media'] }, [
  {
    name: 'a comment shows its pictures in their order, with their words',
    run: async (context) => {
      const [one, two] = [await upload(context, 'author'), await upload(context, 'author')];
      const written = await replyWith(context, [
        { id: two.id, alt: ' A plan ' },
        { id: one.id, alt: 'A photo' },
      ]);
      const shown = [
        { ...two, alt: 'A plan' },
        { ...one, alt: 'A photo' },
      ];
      expectEqual(written.attachments, shown, 'what was written');
      const [read] = (await readThread(context, 'reader')).items;
      expectEqual(read?.attachments, shown, 'what others read');
    },
  },
  {
    name: 'a picture belongs to its author and to one comment',
    run: async (context) => {
      const foreign = await upload(context, 'reader');
      await expectRefusedAttachment(context, { id: foreign.id, alt: 'x' }, 'attachments.0.id');
      const nothing = { id: 'nothing-has-this-id-0000', alt: 'x' };
      await expectRefusedAttachment(context, nothing, 'attachments.0.id');
      const own = await upload(context, 'author');
      await replyWith(context, [{ id: own.id, alt: 'A photo' }]);
      await expectRefusedAttachment(context, { id: own.id, alt: 'x' }, 'attachments.0.id');
      expectEqual((await readThread(context, 'author')).thread.commentCount, 1, 'comments');
    },
  },
  {
    name: 'each picture needs words about it, and there are eight at most',
    run: async (context) => {
      const { id } = await upload(context, 'author');
      await expectRefusedAttachment(context, { id, alt: ' ' }, 'attachments.0.alt');
      const alt = 'x'.repeat(LIMITS.alt + 1);
      await expectRefusedAttachment(context, { id, alt }, 'attachments.0.alt');
      const many = Array.from({ length: LIMITS.attachments + 1 }, (_, i) => ({
        id: `${id}${i}`,
        alt: 'x',
      }));
      const { detail } = await expectProblem(replyWith(context, many), 'invalid', 'nine');
      expectTrue('attachments' in (detail.fields ?? {}), 'the field "attachments" is named');
    },
  },
  {
    name: 'an edit without pictures leaves them, one with pictures replaces them',
    capabilities: ['editOwn'],
    run: async (context) => {
      const [one, two] = [await upload(context, 'author'), await upload(context, 'author')];
      const first = await replyWith(context, [
        { id: one.id, alt: 'one' },
        { id: two.id, alt: 'two' },
      ]);
      const threads = await threadsOf(context, 'author');
      const body = { format: 'markdown', text: 'other words' } as const;
      const same = await threads.edit(first.id, { body }, first.revision, context.mutation());
      expectEqual(same.attachments, first.attachments, 'pictures after new words');
      const edit = { body, attachments: [{ id: two.id, alt: 'The second' }] };
      const fewer = await threads.edit(first.id, edit, same.revision, context.mutation());
      expectEqual(fewer.attachments, [{ ...two, alt: 'The second' }], 'pictures that stay');
      const port = await mediaOf(context, 'author');
      expectEqual(await port.read(one.id), null, 'a picture that was taken out');
    },
  },
  {
    name: 'pictures go with their comment',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const { id } = await upload(context, 'author');
      const written = await replyWith(context, [{ id, alt: 'A photo' }]);
      await reply(context, 'reader', 'an answer', written);
      const threads = await threadsOf(context, 'author');
      const removed = await remove(threads, written, context.mutation());
      expectEqual(removed.attachments, [], 'the outcome');
      expectEqual((await readThread(context, 'reader')).items[0]?.attachments, [], 'tombstone');
      expectEqual(await (await mediaOf(context, 'author')).read(id), null, 'the bytes');
    },
  },
]);

export const mediaChecks = [...uploads, ...attachments];
