import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemorySource } from '@stoa/backend-memory';
import type { BackendSource } from '@stoa/contract';
import { asAnna, memoryServer } from './testing/memory-server.ts';
import { ANNA } from './testing/people.ts';

const TOPIC = 'thread:page:/hr';

async function comment(source: BackendSource, id: number): Promise<void> {
  const mutationId = `01890a5d-ac96-774b-bcce-${String(id).padStart(12, '0')}`;
  const body = { format: 'markdown', text: `Comment ${id}` } as const;
  const backend = source.backendFor(ANNA);
  await backend.threads!.reply({ subject: 'page:/hr', parentId: null, body }, { mutationId });
  await backend.dispose();
}

/** Reads a stream until it holds this text, and returns all that came. */
async function readUntil(response: Response, text: string): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let seen = '';
  while (!seen.includes(text)) {
    const { done, value } = await reader.read();
    if (done) assert.fail(`the stream ended before "${text}": ${seen}`);
    seen += value;
  }
  await reader.cancel();
  return seen;
}

describe('a stream of changes', () => {
  it('opens with the newest change, then sends what comes after it', async () => {
    await using server = await memoryServer();
    await comment(server.source, 1);
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const response = await fetch(`${url}/v1/changes?topic=${TOPIC}`, { headers: asAnna });
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    await comment(server.source, 2);
    const text = await readUntil(response, 'id: 2\n');
    assert.match(text, /^event: open\ndata: \{"sequence":1\}\n\nevent: change\nid: 2\n/);
  });

  it('resumes after the id of the last event', async () => {
    await using server = await memoryServer();
    for (const id of [1, 2, 3]) await comment(server.source, id);
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const headers = { ...asAnna, 'last-event-id': '1' };
    const response = await fetch(`${url}/v1/changes?topic=${TOPIC}`, { headers });
    const text = await readUntil(response, 'id: 3\n');
    assert.deepEqual(text.match(/^id: \d+$/gm), ['id: 2', 'id: 3']);
  });

  it('ends when the server closes, which does not wait for readers', async () => {
    const server = await memoryServer();
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const response = await fetch(`${url}/v1/changes?topic=${TOPIC}`, { headers: asAnna });
    await server.app.close();
    assert.match(await response.text(), /^event: open/);
    await server.source.dispose();
  });

  it('lets go of the store when the reader leaves', async () => {
    let left!: () => void;
    const disposed = new Promise<void>((resolve) => (left = resolve));
    const memory = createMemorySource();
    const source: BackendSource = {
      ...memory,
      backendFor: (identity) => {
        const backend = memory.backendFor(identity);
        return { ...backend, dispose: async () => (await backend.dispose(), left()) };
      },
    };
    await using server = await memoryServer({ source });
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const controller = new AbortController();
    await fetch(`${url}/v1/changes?topic=${TOPIC}`, { headers: asAnna, signal: controller.signal });
    controller.abort();
    await disposed;
  });

  it('is unsupported where the store reports no changes', async () => {
    await using server = await memoryServer({
      source: createMemorySource({ capabilities: { live: false } }),
    });
    const response = await server.app.inject({
      url: `/v1/changes?topic=${TOPIC}`,
      headers: asAnna,
    });
    assert.equal(response.statusCode, 501);
  });

  it('needs a topic', async () => {
    await using server = await memoryServer();
    const response = await server.app.inject({ url: '/v1/changes', headers: asAnna });
    assert.deepEqual(response.json<{ fields: object }>().fields, { topic: 'required' });
  });
});

describe('closing the server', () => {
  it('finishes the requests in flight', async () => {
    let arrived!: () => void;
    let goOn!: () => void;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const memory = createMemorySource();
    const source: BackendSource = {
      ...memory,
      backendFor: (identity) => {
        const backend = memory.backendFor(identity);
        const session = async () => {
          arrived();
          await held;
          return backend.viewer.session();
        };
        return { ...backend, viewer: { session } };
      },
    };
    const server = await memoryServer({ source });
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const inFlight = fetch(`${url}/v1/session`, { headers: asAnna });
    await arrival;
    const closed = server.app.close();
    goOn();
    assert.equal((await inFlight).status, 200);
    await closed;
    await assert.rejects(fetch(`${url}/healthz`));
    await memory.dispose();
  });
});
