import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bearerIdentity } from './identity/bearer.ts';
import { memoryServer } from './testing/memory-server.ts';
import { ANNA } from './testing/people.ts';
import { AUDIENCE, ISSUER, mintToken, SECRET } from './testing/tokens.ts';

describe('the log', () => {
  it('tells of every request, and holds neither tokens, nor keys, nor what people write', async () => {
    const lines: string[] = [];
    await using server = await memoryServer({
      personas: undefined as never,
      identify: bearerIdentity({ key: { secret: SECRET }, issuer: ISSUER, audience: AUDIENCE }),
      logger: { level: 'trace', stream: { write: (line: string) => void lines.push(line) } },
    });
    const token = await mintToken(ANNA);
    for (const text of ['a private remark', '']) {
      await server.app.inject({
        method: 'POST',
        url: '/v1/comments',
        headers: {
          authorization: `Bearer ${token}`,
          'idempotency-key': '01890a5d-ac96-774b-bcce-b302099a8057',
        },
        payload: { subject: 'page:/hr', parentId: null, body: { format: 'markdown', text } },
      });
    }
    const key = 'k'.repeat(43);
    await server.app.inject({
      url: '/v1/offers/bicycle/answer',
      headers: { authorization: `Bearer ${token}`, 'stoa-answer-key': key },
    });
    const log = lines.join('');
    const statuses = [...log.matchAll(/"statusCode":(\d+)/g)].map(([, status]) => status);
    assert.deepEqual(statuses, ['201', '422', '404']);
    assert.doesNotMatch(log, /private remark/);
    assert.ok(!log.includes(key), 'the log holds the key of an anonymous answer');
    assert.ok(!log.includes(token.split('.')[2]!), 'the log holds a token');
  });
});
