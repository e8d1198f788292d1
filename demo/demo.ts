import { createServer as createHttpServer } from 'node:http';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { BackendSource } from '@stoa/contract';
import { createServer } from '@stoa/server';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { personas } from './content/personas.ts';
import { registerPages } from './pages.ts';

const STOA = /^\/(v1|healthz|readyz)(?![^/?])/;

const path = (address: string): string => fileURLToPath(new URL(address, import.meta.url));
const packageFolder = (file: string): string => dirname(fileURLToPath(import.meta.resolve(file)));

/** What the demo serves as it is, by the first part of its address. */
const FOLDERS = {
  '/': path('public'),
  '/cdn/': path('../dist/cdn'),
  '/theme/': packageFolder('@stoa/theme/tokens.css'),
  '/fonts/': `${packageFolder('@fontsource-variable/instrument-sans')}/files`,
  '/jquery/': packageFolder('jquery'),
} as const;

/** One process with the pages of the intranet and, beside them, a Stoa server in demo mode. */
export async function createDemo(source: BackendSource): Promise<FastifyInstance> {
  const stoa = await createServer({
    source,
    personas: Object.values(personas).filter(({ person }) => person !== null),
    reading: 'anyone',
    logger: { level: 'warn' },
  });
  const demo = fastify({
    // A browser keeps connections open, some of them for a request that never comes.
    forceCloseConnections: true,
    serverFactory: (pages) =>
      createHttpServer((request, response) => {
        if (STOA.test(request.url ?? '')) stoa.routing(request, response);
        else pages(request, response);
      }),
  });
  demo.addHook('preClose', () => stoa.close());
  demo.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
  });
  registerPages(demo);
  for (const [index, [prefix, root]] of Object.entries(FOLDERS).entries()) {
    await demo.register(fastifyStatic, {
      root,
      prefix,
      index: false,
      // Pages have their own addresses; their files are templates.
      allowedPath: (address) => !address.endsWith('.html'),
      decorateReply: index === 0,
    });
  }
  return demo;
}
