import assert from 'node:assert/strict';
import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { Session } from '@stoa/contract';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { ServerOptions } from './create-server.ts';
import { bearerIdentity } from './identity/bearer.ts';
import { asAnna, memoryServer } from './testing/memory-server.ts';
import { ANNA } from './testing/people.ts';
import { AUDIENCE, ISSUER, mintToken, SECRET } from './testing/tokens.ts';
import type { TokenOptions } from './testing/tokens.ts';

const identify = bearerIdentity({ key: { secret: SECRET }, issuer: ISSUER, audience: AUDIENCE });
const signedIn = { identify } satisfies Partial<ServerOptions>;

async function session(options: Partial<ServerOptions>, authorization?: string) {
  await using server = await memoryServer({ personas: undefined as never, ...options });
  const headers = authorization === undefined ? {} : { authorization };
  return await server.app.inject({ url: '/v1/session', headers });
}

describe('a bearer token', () => {
  it('tells who is looking', async () => {
    const response = await session(signedIn, `Bearer ${await mintToken(ANNA)}`);
    const { person, roles } = response.json<Session>();
    assert.deepEqual({ person, roles }, ANNA);
  });

  it('needs no more than a subject and a time to live', async () => {
    const token = await new SignJWT({ roles: ['pope'], picture: 'javascript:alert(1)' })
      .setProtectedHeader({ alg: 'HS512' })
      .setSubject('x')
      .setExpirationTime('1m')
      .sign(new TextEncoder().encode(SECRET));
    const open = { identify: bearerIdentity({ key: { secret: SECRET } }) };
    const { person, roles } = (await session(open, `Bearer ${token}`)).json<Session>();
    const absent = { title: null, department: null, region: null, photo: null, jobRole: null };
    assert.deepEqual(
      { person, roles },
      { person: { id: 'x', name: 'x', ...absent, leader: false }, roles: [] },
    );
  });

  const refusals: readonly [string, TokenOptions][] = [
    ['signed with another secret', { secret: 'another secret of thirty-two bytes' }],
    ['that has expired', { expires: '-1m' }],
    ['that never expires', { expires: null }],
    ['for another audience', { audience: 'payroll' }],
    ['of another issuer', { issuer: 'https://login.example.org' }],
  ];
  for (const [name, options] of refusals) {
    it(`${name} is refused`, async () => {
      const response = await session(
        { ...signedIn, reading: 'anyone' },
        `Bearer ${await mintToken(ANNA, options)}`,
      );
      assert.equal(response.statusCode, 401);
      assert.equal(response.json<{ code: string }>().code, 'unauthenticated');
      assert.equal(response.headers['www-authenticate'], 'Bearer');
    });
  }

  for (const authorization of ['Bearer nonsense', 'Basic YTpi', 'Bearer']) {
    it(`"${authorization}" is refused`, async () => {
      assert.equal((await session(signedIn, authorization)).statusCode, 401);
    });
  }

  it('without a signature is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { sub: 'anna', iss: ISSUER, aud: AUDIENCE, exp: 4_102_444_800 };
    const response = await session(signedIn, `Bearer ${part({ alg: 'none' })}.${part(claims)}.`);
    assert.equal(response.statusCode, 401);
  });
});

describe('published keys', () => {
  it('verify tokens of their issuer; while they cannot be had, sign-in is unavailable', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: '1' }] };
    const issuer = createHttp((_request, response) => response.end(JSON.stringify(keys)));
    await new Promise<void>((done) => issuer.listen(0, '127.0.0.1', done));
    const jwks = new URL(`http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`);
    const options = () => ({
      identify: bearerIdentity({ key: { jwks }, issuer: ISSUER, audience: AUDIENCE }),
    });
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: '1' })
      .setSubject('anna')
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('1m')
      .sign(privateKey);
    try {
      assert.equal((await session(options(), `Bearer ${token}`)).statusCode, 200);
      // A shared secret made from the public key must not pass as a signature.
      assert.equal((await session(options(), `Bearer ${await mintToken(ANNA)}`)).statusCode, 401);
    } finally {
      issuer.closeAllConnections();
      await new Promise((done) => issuer.close(done));
    }
    assert.equal((await session(options(), `Bearer ${token}`)).statusCode, 503);
  });
});

describe('a guest', () => {
  it('is turned away unless reading is allowed', async () => {
    assert.equal((await session(signedIn)).statusCode, 401);
    const response = await session({ ...signedIn, reading: 'anyone' });
    assert.equal(response.json<Session>().person, null);
  });

  it('may not write even where reading is allowed', async () => {
    await using server = await memoryServer({ reading: 'anyone' });
    const response = await server.app.inject({
      method: 'POST',
      url: '/v1/comments',
      headers: { 'idempotency-key': '01890a5d-ac96-774b-bcce-b302099a8057' },
      payload: { subject: 'page:/hr', parentId: null, body: { format: 'markdown', text: 'Hello' } },
    });
    assert.equal(response.statusCode, 401);
  });
});

describe('demo mode', () => {
  it('believes the persona, and says so in every answer', async () => {
    await using server = await memoryServer();
    const response = await server.app.inject({ url: '/v1/session', headers: asAnna });
    assert.deepEqual(response.json<Session>().person, ANNA.person);
    assert.equal(response.headers['stoa-demo'], 'anyone may be anyone');
  });

  it('refuses a persona it does not know', async () => {
    await using server = await memoryServer();
    const response = await server.app.inject({
      url: '/v1/session',
      headers: { 'stoa-persona': 'nobody' },
    });
    assert.equal(response.statusCode, 401);
  });

  it('is off where tokens are checked', async () => {
    await using server = await memoryServer({
      personas: undefined as never,
      identify,
      reading: 'anyone',
    });
    const response = await server.app.inject({ url: '/v1/session', headers: asAnna });
    assert.equal(response.json<Session>().person, null);
    assert.equal(response.headers['stoa-demo'], undefined);
  });
});

describe('limits', () => {
  it('count reads and writes of each person on their own', async () => {
    await using server = await memoryServer({ rateLimit: { reads: 2, writes: 1 } });
    const ask = async (persona: string, method: 'GET' | 'POST' = 'GET') =>
      server.app.inject({ method, url: '/v1/posts', headers: { 'stoa-persona': persona } });
    assert.deepEqual([(await ask('anna')).statusCode, (await ask('anna')).statusCode], [200, 200]);
    const refused = await ask('anna');
    assert.equal(refused.statusCode, 429);
    const { code, retryAfter = 0 } = refused.json<{ code: string; retryAfter?: number }>();
    assert.equal(code, 'rate-limited');
    assert.ok(retryAfter > 0 && retryAfter <= 60);
    assert.equal(refused.headers['retry-after'], String(retryAfter));
    assert.equal((await ask('edith')).statusCode, 200);
    assert.equal((await ask('anna', 'POST')).statusCode, 422);
    assert.equal((await ask('anna', 'POST')).statusCode, 429);
  });

  it('count refused tokens against their address', async () => {
    await using server = await memoryServer({
      personas: undefined as never,
      identify,
      rateLimit: { reads: 1, writes: 1 },
    });
    const ask = async () =>
      (await server.app.inject({ url: '/v1/session', headers: { authorization: 'Bearer guess' } }))
        .statusCode;
    assert.deepEqual([await ask(), await ask()], [401, 429]);
  });
});
