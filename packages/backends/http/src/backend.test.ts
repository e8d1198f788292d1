import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isAbort, isBackendError } from '@stoa/contract';
import type { Backend } from '@stoa/contract';
import { createHttpBackend } from './backend.ts';
import { problem, startScriptedServer } from './testing/scripted-server.ts';
import type { ScriptedAnswer, ScriptedServer } from './testing/scripted-server.ts';

const MUTATION = { mutationId: '01890a5d-ac96-774b-bcce-b302099a8057' };
const html = (status: number): ScriptedAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: '<form>Sign in</form>',
});

let server: ScriptedServer;
before(async () => {
  server = await startScriptedServer();
});
after(() => server.stop());

const backend = (options: object = {}): Backend =>
  createHttpBackend({ url: server.url, ...options });

describe('a request', () => {
  const body = { format: 'markdown', text: 'Hello' } as const;
  const draft = { subject: 'page:/hr', parentId: null, body };
  const cases: readonly [string, (backend: Backend) => Promise<unknown>, string, string, string][] =
    [
      [
        'reads a thread by its subject',
        (b) =>
          b.threads!.list(
            { subject: 'page:/hr/a b', parentId: null, order: 'newest' },
            { limit: 5 },
          ),
        'GET',
        '/v1/threads?subject=page%3A%2Fhr%2Fa+b&order=newest&limit=5',
        '',
      ],
      [
        'names each comment to find',
        (b) => b.threads!.find(['a', 'b&c']),
        'GET',
        '/v1/comments?ids=a&ids=b%26c',
        '',
      ],
      [
        'encodes ids in paths',
        (b) => b.people!.get('CORP\\anna/ż'),
        'GET',
        '/v1/people/CORP%5Canna%2F%C5%BC',
        '',
      ],
      [
        'names each form of post',
        (b) => b.posts!.list({ forms: ['blog', 'daily'] }),
        'GET',
        '/v1/posts?forms=blog&forms=daily',
        '',
      ],
      [
        'sends drafts as JSON',
        (b) => b.threads!.reply(draft, MUTATION),
        'POST',
        '/v1/comments',
        JSON.stringify(draft),
      ],
      [
        'sends a removal without a body',
        (b) => b.threads!.remove('c', '3', MUTATION),
        'DELETE',
        '/v1/comments/c',
        '',
      ],
      [
        'puts a reaction under its kind',
        (b) => b.threads!.react('c', { kind: 'useful', on: true }, MUTATION),
        'PUT',
        '/v1/comments/c/reactions/useful',
        '{"on":true}',
      ],
    ];
  for (const [name, call, method, url, sent] of cases) {
    it(name, async () => {
      server.script({});
      await call(backend());
      assert.deepEqual(
        server.seen.map((request) => [request.method, request.url, request.body]),
        [[method, url, sent]],
      );
    });
  }

  it('carries the mutation and the revision that an edit is based on', async () => {
    server.script({});
    await backend().threads!.edit('c', { body }, 'r "7"', MUTATION);
    const headers = server.seen[0]!.headers;
    assert.equal(headers['idempotency-key'], MUTATION.mutationId);
    assert.equal(headers['if-match'], '"r%20%227%22"');
  });

  it('carries the persona of a demonstration', async () => {
    server.script({});
    await backend({ persona: 'Łucja' }).viewer.session();
    assert.equal(server.seen[0]!.headers['stoa-persona'], '%C5%81ucja');
  });

  it('goes below the address of the server, with or without a slash at its end', async () => {
    for (const url of [`${server.url}/stoa`, `${server.url}/stoa/`]) {
      server.script({});
      await createHttpBackend({ url }).viewer.session();
      assert.equal(server.seen[0]!.url, '/stoa/v1/session');
    }
  });

  it('uses the fetch that was there when the backend was made', async () => {
    const early = backend();
    const original = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new Error('the page replaced fetch'));
    try {
      server.script({ body: '{"roles":[]}' });
      assert.deepEqual(await early.viewer.session(), { roles: [] });
    } finally {
      globalThis.fetch = original;
    }
  });

  it('outlives its page when it writes little: browsers refuse it to many bytes at once', async () => {
    const outlives: boolean[] = [];
    const fetch: typeof globalThis.fetch = (_, init) => {
      outlives.push(init!.keepalive!);
      return Promise.resolve(Response.json({}));
    };
    const { news, threads } = backend({ fetch });
    const long = { ...draft, body: { ...body, text: 'ż'.repeat(7_000) } };
    await news!.follow({ kind: 'thread', id: 'page:/hr' }, true, MUTATION);
    await threads!.reply(draft, MUTATION);
    await threads!.reply(long, MUTATION);
    await threads!.find(['a']);
    assert.deepEqual(outlives, [true, true, false, false]);
  });

  it('is not sent to find no comments at all', async () => {
    server.script();
    assert.deepEqual(await backend().threads!.find([]), []);
    assert.equal(server.seen.length, 0);
  });
});

describe('an answer becomes', () => {
  const refusals: readonly [string, ScriptedAnswer, string, object][] = [
    ['the problem it describes', problem(403, 'forbidden'), 'forbidden', {}],
    [
      'the fields at fault',
      problem(422, 'invalid', { fields: { 'body.text': 'required' } }),
      'invalid',
      { fields: { 'body.text': 'required' } },
    ],
    [
      'the seconds to wait in its body',
      problem(429, 'rate-limited', { retryAfter: 7 }),
      'rate-limited',
      { retryAfter: 7 },
    ],
    [
      'the seconds to wait in its header',
      { ...html(503), headers: { 'content-type': 'text/html', 'retry-after': '120' } },
      'unavailable',
      { retryAfter: 120 },
    ],
    [
      'the seconds until the date in its header, by the clock of the server',
      {
        ...html(429),
        headers: {
          'content-type': 'text/html',
          date: 'Mon, 23 Nov 2026 09:00:00 GMT',
          'retry-after': 'Mon, 23 Nov 2026 09:01:30 GMT',
        },
      },
      'rate-limited',
      { retryAfter: 90 },
    ],
    ['unauthenticated for a sign-in page served as success', html(200), 'unauthenticated', {}],
    [
      'unauthenticated for a redirect',
      { status: 302, headers: { location: 'https://login.example' } },
      'unauthenticated',
      {},
    ],
    ['unauthenticated for a refusal by something on the way', html(401), 'unauthenticated', {}],
    ['forbidden for a refusal by something on the way', html(403), 'forbidden', {}],
    ['unavailable from a gateway', html(502), 'unavailable', {}],
    ['unexpected from a page that is not ours', html(404), 'unexpected', {}],
    ['unexpected for a failure of the server', html(500), 'unexpected', {}],
    ['unexpected for a code of another protocol', problem(418, 'teapot'), 'unexpected', {}],
    ['unexpected for JSON that ends early', { body: '{"roles":[' }, 'unexpected', {}],
  ];
  for (const [name, answer, code, detail] of refusals) {
    it(name, async () => {
      server.script(answer);
      const error = await rejection(backend().people!.get('x'));
      assert.deepEqual({ code: error.code, detail: error.detail }, { code, detail });
    });
  }

  it('unavailable when the line breaks', async () => {
    server.script((response) => response.destroy());
    assert.equal((await rejection(backend().viewer.session())).code, 'unavailable');
  });

  it('unavailable when the line breaks within the answer', async () => {
    server.script((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"roles":');
      setImmediate(() => response.destroy());
    });
    assert.equal((await rejection(backend().viewer.session())).code, 'unavailable');
  });

  it('null where the contract says so of what is absent', async () => {
    const reads: readonly ((b: Backend) => Promise<unknown>)[] = [
      (b) => b.people!.get('x'),
      (b) => b.threads!.locate('x'),
      (b) => b.offers!.get('x'),
      (b) => b.posts!.get('x'),
    ];
    for (const read of reads) {
      server.script(problem(404, 'not-found'));
      assert.equal(await read(backend()), null);
    }
    server.script({ status: 204 });
    assert.equal(await backend().campaigns!.current({ visit: 'one' }), null);
  });

  it('not-found for writes to what is absent', async () => {
    server.script(problem(404, 'not-found'));
    const error = await rejection(backend().threads!.remove('x', '1', MUTATION));
    assert.equal(error.code, 'not-found');
  });
});

describe('a token', () => {
  it('goes along with each request', async () => {
    server.script({});
    await backend({ token: async () => 'one' }).viewer.session();
    assert.equal(server.seen[0]!.headers.authorization, 'Bearer one');
  });

  it('is asked for once more after a refusal, and the request repeated', async () => {
    const tokens = ['old', 'new'];
    server.script(problem(401, 'unauthenticated'), { body: '{"roles":[]}' });
    assert.deepEqual(await backend({ token: () => tokens.shift() }).viewer.session(), {
      roles: [],
    });
    assert.deepEqual(
      server.seen.map(({ headers }) => headers.authorization),
      ['Bearer old', 'Bearer new'],
    );
  });

  it('is not tried a third time', async () => {
    const tokens = ['one', 'two', 'three'];
    server.script(problem(401, 'unauthenticated'), problem(401, 'unauthenticated'), {});
    const error = await rejection(backend({ token: () => tokens.shift() }).viewer.session());
    assert.equal(error.code, 'unauthenticated');
    assert.equal(server.seen.length, 2);
  });

  it('that stayed the same is not sent again', async () => {
    server.script(problem(401, 'unauthenticated'), {});
    const error = await rejection(backend({ token: () => 'same' }).viewer.session());
    assert.equal(error.code, 'unauthenticated');
    assert.equal(server.seen.length, 1);
  });

  it('that cannot be had means signed out', async () => {
    server.script({});
    const token = () => Promise.reject(new Error('the identity provider is down'));
    const error = await rejection(backend({ token }).viewer.session());
    assert.equal(error.code, 'unauthenticated');
    assert.equal(server.seen.length, 0);
  });
});

describe('an aborted call', () => {
  it('rejects with AbortError while the server is silent, whatever the reason', async () => {
    const controller = new AbortController();
    server.script(() => controller.abort(new Error('the element left the page')));
    await assert.rejects(backend().viewer.session({ signal: controller.signal }), isAbort);
  });

  it('is not sent if it was aborted before', async () => {
    server.script({});
    await assert.rejects(backend().viewer.session({ signal: AbortSignal.abort() }), isAbort);
    assert.equal(server.seen.length, 0);
  });
});

describe('a disposed backend', () => {
  it('answers unavailable and asks nothing', async () => {
    server.script({});
    const disposed = backend();
    await disposed.dispose();
    await disposed.dispose();
    assert.equal((await rejection(disposed.viewer.session())).code, 'unavailable');
    assert.equal(server.seen.length, 0);
  });
});

async function rejection(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => assert.fail('the call did not reject'),
    (reason: unknown) => reason,
  );
  assert.ok(isBackendError(error), `not a BackendError: ${String(error)}`);
  return error;
}
