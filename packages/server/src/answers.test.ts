import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Comment } from '@stoa/contract';
import { asAnna, memoryServer } from './testing/memory-server.ts';

const KEY = '01890a5d-ac96-774b-bcce-b302099a8057';
const reply = (text: string, key = KEY) => ({
  method: 'POST' as const,
  url: '/v1/comments',
  headers: { ...asAnna, 'idempotency-key': key },
  payload: { subject: 'page:/hr', parentId: null, body: { format: 'markdown', text } },
});

describe('an answer of the server', () => {
  it('is 201 with the revision as its tag when something was created', async () => {
    await using server = await memoryServer();
    const response = await server.app.inject(reply('Hello'));
    assert.equal(response.statusCode, 201);
    assert.equal(response.headers.etag, `"${response.json<Comment>().revision}"`);
  });

  it('is the first one when a write is repeated', async () => {
    await using server = await memoryServer();
    const [first, second] = [
      await server.app.inject(reply('Hello')),
      await server.app.inject(reply('Hello')),
    ];
    assert.deepEqual(second.json(), first.json());
  });

  it('accepts its own tag for an edit, also one that a proxy made weak', async () => {
    await using server = await memoryServer();
    const first = await server.app.inject(reply('Hello'));
    const edited = await server.app.inject({
      method: 'PATCH',
      url: `/v1/comments/${first.json<Comment>().id}`,
      headers: {
        ...asAnna,
        'idempotency-key': KEY.replace('774b', '774c'),
        'if-match': `W/${first.headers.etag}`,
      },
      payload: { body: { format: 'markdown', text: 'Hello again' } },
    });
    assert.equal(edited.json<Comment>().body?.text, 'Hello again');
  });

  it('takes the longest text with every character escaped', async () => {
    await using server = await memoryServer();
    const text = '\u0001'.repeat(131_072);
    const response = await server.app.inject(reply(text));
    assert.equal(response.json<Comment>().body?.text, text);
  });

  it('is 204 when there is no campaign to show', async () => {
    await using server = await memoryServer();
    const response = await server.app.inject({
      method: 'POST',
      url: '/v1/current-campaign',
      headers: asAnna,
      payload: { visit: 'one' },
    });
    assert.deepEqual([response.statusCode, response.body], [204, '']);
  });

  it('has no body for HEAD', async () => {
    await using server = await memoryServer();
    const response = await server.app.inject({
      method: 'HEAD',
      url: '/v1/session',
      headers: asAnna,
    });
    assert.deepEqual([response.statusCode, response.body], [200, '']);
  });

  it('lets pages of the origins allowed read it, and no others', async () => {
    await using server = await memoryServer({ cors: ['https://intranet.example.com'] });
    for (const [origin, allowed] of [
      ['https://intranet.example.com', 'https://intranet.example.com'],
      ['https://elsewhere.example.com', undefined],
    ] as const) {
      const response = await server.app.inject({
        method: 'OPTIONS',
        url: '/v1/comments',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      assert.equal(response.headers['access-control-allow-origin'], allowed);
    }
  });

  it('says whether the store can serve', async () => {
    await using server = await memoryServer();
    const ready = async () => (await server.app.inject('/readyz')).statusCode;
    assert.equal(await ready(), 200);
    await server.source.dispose();
    assert.equal(await ready(), 503);
    assert.equal((await server.app.inject('/healthz')).statusCode, 200);
  });
});
