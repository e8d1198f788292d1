import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemorySource } from '@stoa/backend-memory';
import type { ProblemDocument } from '@stoa/contract';
import { asAnna, memoryServer } from './testing/memory-server.ts';
import { ANNA, EDITOR } from './testing/people.ts';

const asEdith = { 'stoa-persona': 'edith' };

function seeded() {
  const text = { en: 'Bicycle', pl: 'Rower' };
  const people = [EDITOR.person!, ANNA.person!];
  const crowd = Array.from({ length: 10 }, (_, i) => ({ ...ANNA.person!, id: `p${i}` }));
  return createMemorySource({
    seed: {
      people: [...people, ...crowd],
      offers: [
        {
          id: 'bicycle',
          title: text,
          summary: text,
          pictures: [{ src: '/p', alt: text, width: 1, height: 1 }],
          questions: [{ id: 'q', kind: 'scale', text, steps: 5, lowest: text, highest: text }],
          decision: text,
          closesAt: '2026-01-10T12:00:00.000Z',
          ownerId: 'edith',
          answers: crowd.map(({ id }, i) => ({
            personId: id,
            ratings: [{ questionId: 'q', value: 4 }],
            sentence: i === 0 ? '=HYPERLINK("https://evil")' : null,
            at: '2026-01-02T12:00:00.000Z',
          })),
        },
      ],
    },
  });
}

describe('the export of an offer', () => {
  it('is a file with a name of its own, in the language asked for', async () => {
    await using server = await memoryServer({ source: seeded() });
    const url = '/v1/offers/bicycle/report.csv?lang=pl';
    const { statusCode, headers, rawPayload } = await server.app.inject({ url, headers: asEdith });
    assert.equal(statusCode, 200);
    assert.match(String(headers['content-type']), /^text\/csv; charset=utf-8/);
    assert.match(String(headers['content-disposition']), /filename="rower-\d{4}-\d\d-\d\d\.csv"/);
    assert.deepEqual([...rawPayload.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a byte order mark');
    const text = rawPayload.toString('utf8');
    assert.ok(text.includes('All,,Rower,4 / 5,10,\r\n'));
    assert.ok(text.includes(`"'=HYPERLINK(""https://evil"")"`), 'and no formula');
  });

  it('is for the owner and editors', async () => {
    await using server = await memoryServer({ source: seeded(), reading: 'anyone' });
    const url = '/v1/offers/bicycle/report.csv';
    const ask = async (headers: Record<string, string>, address = url) =>
      (await server.app.inject({ url: address, headers })).statusCode;
    assert.equal(await ask(asAnna), 403);
    assert.equal(await ask({}), 401);
    assert.equal(await ask(asEdith, '/v1/offers/other/report.csv'), 404);
  });
});

describe('an offer that lacks something', () => {
  it('is refused with the reasons why it is needed', async () => {
    await using server = await memoryServer();
    const response = await server.app.inject({
      method: 'POST',
      url: '/v1/offers',
      headers: { ...asEdith, 'idempotency-key': '01890a5d-ac96-774b-bcce-b302099a8057' },
      payload: {
        title: { en: 'Bicycle' },
        summary: { en: 'One each.' },
        pictures: [{ src: '/p', alt: { en: 'A bicycle' }, width: 1, height: 1 }],
        questions: [],
        ownerId: 'edith',
      },
    });
    assert.equal(response.statusCode, 422);
    const { detail, fields } = response.json<ProblemDocument>();
    assert.deepEqual(fields, { decision: 'required', closesAt: 'required', questions: 'required' });
    assert.match(detail, /a picture that is only shown does not make people share/);
    assert.match(detail, /people answer when it changes something/);
    assert.match(detail, /until when their word counts/);
  });
});
