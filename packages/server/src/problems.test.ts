import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BackendError } from '@stoa/contract';
import type { ProblemCode, ProblemDetail } from '@stoa/contract';
import { ProblemDocument } from '@stoa/contract/schemas';
import { createMemorySource } from '@stoa/backend-memory';
import { withFaults } from '@stoa/conformance';
import type { InjectOptions } from 'fastify';
import { Value } from 'typebox/value';
import { asAnna, memoryServer } from './testing/memory-server.ts';
import type { MemoryServer } from './testing/memory-server.ts';

const KEY = { 'idempotency-key': '01890a5d-ac96-774b-bcce-b302099a8057' };
const body = { format: 'markdown', text: 'Hello' };
const draft = { subject: 'page:/hr', parentId: null, body };
const reply = (payload: unknown, headers: object = KEY): InjectOptions => ({
  method: 'POST',
  url: '/v1/comments',
  headers: { 'content-type': 'application/json', ...headers },
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});

interface Case {
  readonly name: string;
  readonly request: InjectOptions;
  readonly status: number;
  readonly code: ProblemCode;
  readonly fields?: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    name: 'an empty text',
    request: reply({ ...draft, body: { ...body, text: '' } }),
    status: 422,
    code: 'invalid',
    fields: { 'body.text': 'required' },
  },
  {
    name: 'a text that is too long',
    request: reply({ ...draft, body: { ...body, text: 'x'.repeat(131_073) } }),
    status: 422,
    code: 'invalid',
    fields: { 'body.text': 'too-long' },
  },
  {
    name: 'everything that is missing',
    request: reply({ body: {} }),
    status: 422,
    code: 'invalid',
    fields: {
      subject: 'required',
      parentId: 'required',
      'body.format': 'required',
      'body.text': 'required',
    },
  },
  {
    name: 'a field that nobody knows',
    request: reply({ ...draft, html: '<b>' }),
    status: 422,
    code: 'invalid',
    fields: { html: 'unknown' },
  },
  {
    name: 'a subject without a kind',
    request: reply({ ...draft, subject: 'benefits' }),
    status: 422,
    code: 'invalid',
    fields: { subject: 'format' },
  },
  {
    name: 'a write without a key',
    request: reply(draft, {}),
    status: 422,
    code: 'invalid',
    fields: { mutationId: 'required' },
  },
  {
    name: 'a key that is no UUID',
    request: reply(draft, { 'idempotency-key': 'again' }),
    status: 422,
    code: 'invalid',
    fields: { mutationId: 'format' },
  },
  {
    name: 'an edit that is based on nothing',
    request: { method: 'DELETE', url: '/v1/comments/c', headers: KEY },
    status: 422,
    code: 'invalid',
    fields: { revision: 'required' },
  },
  {
    name: 'an edit whose revision stands without quotes',
    request: { method: 'DELETE', url: '/v1/comments/c', headers: { ...KEY, 'if-match': '3' } },
    status: 422,
    code: 'invalid',
    fields: { revision: 'format' },
  },
  {
    name: 'an edit of what does not exist',
    request: { method: 'DELETE', url: '/v1/comments/c', headers: { ...KEY, 'if-match': '"3"' } },
    status: 404,
    code: 'not-found',
  },
  {
    name: 'a page of no items',
    request: { url: '/v1/posts?limit=0' },
    status: 422,
    code: 'invalid',
    fields: { limit: 'out-of-range' },
  },
  {
    name: 'a page of one and a half items',
    request: { url: '/v1/posts?limit=1.5' },
    status: 422,
    code: 'invalid',
    fields: { limit: 'out-of-range' },
  },
  {
    name: 'a limit that is no number',
    request: { url: '/v1/posts?limit=many' },
    status: 422,
    code: 'invalid',
    fields: { limit: 'format' },
  },
  {
    name: 'a form that posts do not have',
    request: { url: '/v1/posts?forms=blog&forms=novel' },
    status: 422,
    code: 'invalid',
    fields: { 'forms.1': 'unknown' },
  },
  {
    name: 'a cursor of another list',
    request: { url: '/v1/posts?cursor=abc' },
    status: 422,
    code: 'invalid',
    fields: { cursor: 'format' },
  },
  { name: 'what is absent', request: { url: '/v1/posts/none' }, status: 404, code: 'not-found' },
  {
    name: 'what only editors may do',
    request: { url: '/v1/activity/summary?kind=post&id=1' },
    status: 403,
    code: 'forbidden',
  },
  { name: 'JSON that ends early', request: reply('{"subject":'), status: 400, code: 'invalid' },
  {
    name: 'a body that is no JSON',
    request: reply('subject=page', { ...KEY, 'content-type': 'application/x-www-form-urlencoded' }),
    status: 415,
    code: 'invalid',
  },
  {
    name: 'a body beyond all limits',
    request: reply({ ...draft, subject: 'x'.repeat(1_100_000) }),
    status: 413,
    code: 'invalid',
  },
  {
    name: 'an address that leads nowhere',
    request: { url: '/v1/weather' },
    status: 404,
    code: 'invalid',
  },
  {
    name: 'a method that the address does not have',
    request: { method: 'DELETE', url: '/v1/session' },
    status: 405,
    code: 'invalid',
  },
];

const source = withFaults(createMemorySource());
let server: MemoryServer;
before(async () => {
  server = await memoryServer({ source });
});
after(() => server[Symbol.asyncDispose]());

describe('the server answers a problem document for', () => {
  for (const { name, request, status, code, fields } of CASES) {
    it(name, async () => {
      const headers = { ...asAnna, ...request.headers };
      const response = await server.app.inject({ ...request, headers });
      const problem: unknown = response.json();
      assert.ok(Value.Check(ProblemDocument, problem), response.body);
      assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
      assert.equal(response.headers['cache-control'], 'no-store');
      assert.deepEqual(
        {
          status: response.statusCode,
          told: problem.status,
          code: problem.code,
          fields: problem.fields,
        },
        { status, told: status, code, fields },
      );
    });
  }
});

describe('a problem of the backend', () => {
  const cases: readonly [ProblemCode, number, ProblemDetail?][] = [
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['invalid', 422, { fields: { title: 'too-long' } }],
    ['rate-limited', 429, { retryAfter: 12.5 }],
    ['unexpected', 500],
    ['unsupported', 501],
    ['unavailable', 503, { retryAfter: 3 }],
  ];
  for (const [code, status, detail = {}] of cases) {
    it(`${code} answers ${status}`, async () => {
      source.faults.failNext('posts.list', new BackendError(code, 'secret of the backend', detail));
      const response = await server.app.inject({ url: '/v1/posts', headers: asAnna });
      const problem = response.json<ProblemDocument>();
      assert.equal(response.statusCode, status);
      assert.equal(problem.code, code);
      assert.deepEqual(
        { retryAfter: problem.retryAfter, fields: problem.fields },
        { retryAfter: detail.retryAfter, fields: detail.fields },
      );
      const seconds =
        detail.retryAfter === undefined ? undefined : String(Math.ceil(detail.retryAfter));
      assert.equal(response.headers['retry-after'], seconds);
    });
  }

  it('keeps to itself what it did not expect', async () => {
    source.faults.failNext('posts.list', new Error('password=hunter2'));
    const response = await server.app.inject({ url: '/v1/posts', headers: asAnna });
    assert.equal(response.statusCode, 500);
    assert.doesNotMatch(response.body, /hunter2/);
  });
});
