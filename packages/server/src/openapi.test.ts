import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { OPERATIONS } from '@stoa/backend-http/protocol';
import type { Operation } from '@stoa/backend-http/protocol';
import { memoryServer } from './testing/memory-server.ts';

interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: object;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, object>> }>
  >;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly securitySchemes: object };
}

describe('/v1/openapi.json', async () => {
  await using server = await memoryServer();
  const document = (await server.app.inject('/v1/openapi.json')).json<Document>();

  it('is a valid OpenAPI 3.1 document', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    assert.ok(valid, JSON.stringify(errors));
    assert.match(document.openapi, /^3\.1\./);
  });

  it('says how to sign in', () => {
    assert.deepEqual(document.components.securitySchemes, {
      bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    });
  });

  for (const [name, operation] of Object.entries<Operation>(OPERATIONS)) {
    it(`describes ${name} with its answer and its problems`, () => {
      const path = operation.path.replace(/:(\w+)/g, '{$1}');
      const found = document.paths[path]?.[operation.method.toLowerCase()];
      assert.equal(found?.operationId, name);
      assert.ok(found.summary);
      assert.ok(Object.keys(found.responses).some((status) => /^20[014]$/.test(status)));
      for (const status of ['4XX', '5XX']) {
        assert.ok(found.responses[status]?.content?.['application/problem+json'], status);
      }
    });
  }

  it('describes nothing else', () => {
    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    assert.deepEqual(
      described.map(({ operationId }) => operationId).sort(),
      Object.keys(OPERATIONS).sort(),
    );
  });
});
