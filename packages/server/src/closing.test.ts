import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { it } from 'node:test';
import { memoryServer } from './testing/memory-server.ts';

it('closes at once, though a browser holds a connection that it has not used', async () => {
  await using server = await memoryServer();
  const { app } = server;
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const accepted = once(app.server, 'connection');
  const socket = connect(port, '127.0.0.1');
  await Promise.all([once(socket, 'connect'), accepted]);

  try {
    // A server that waits for the client waits for ever.
    const signal = AbortSignal.timeout(5_000);
    await Promise.all([once(socket, 'close', { signal }), app.close()]);
  } finally {
    socket.destroy();
  }
});
