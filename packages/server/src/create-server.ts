import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { BackendSource, Identity } from '@stoa/contract';
import fastify from 'fastify';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { admit, protect } from './admission.ts';
import type { RateLimits } from './admission.ts';
import { registerChanges } from './changes.ts';
import { registerHealth } from './health.ts';
import { demoIdentity } from './identity/demo.ts';
import type { Identify } from './identity/identify.ts';
import { registerMedia, registerUploads } from './media/register-media.ts';
import { registerOfferExport } from './offer-export.ts';
import { describeApi } from './openapi.ts';
import { refusedWith, sendProblem } from './problems.ts';
import { refuseOtherMethods, registerRoutes } from './routes/register.ts';
import { serializerOnDemand } from './serializers.ts';
import { closeUnusedConnections } from './unused-connections.ts';

export interface ServerOptions {
  /** What is served; it stays the caller's to dispose of. */
  readonly source: BackendSource;
  /** Who makes a request, for example `bearerIdentity`; everyone is a guest unless told. */
  readonly identify?: Identify;
  /** Demo mode, instead of `identify`: lets every page choose who it is among these. */
  readonly personas?: readonly Identity[];
  /** Who may read: `signed-in` unless told. */
  readonly reading?: 'anyone' | 'signed-in';
  /** Origins of pages that may call from elsewhere; `*` for all, none unless told. */
  readonly cors?: readonly string[];
  /** `null` for no limits; 600 reads and 60 writes a minute unless told. */
  readonly rateLimit?: RateLimits | null;
  /** Whether `X-Forwarded-For` is believed; only behind a proxy that sets it. */
  readonly trustProxy?: boolean;
  readonly logger?: FastifyServerOptions['logger'];
}

/** The longest text of the contract with every character escaped, and room for the rest. */
const LONGEST_BODY = 1_048_576;
const LONGEST_PARAMETER = 2_048;
const DEFAULT_LIMITS: RateLimits = { reads: 600, writes: 60 };

/** A Fastify instance that serves a backend source; `listen` or `inject` is the caller's. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { source, reading = 'signed-in', cors = [] } = options;
  const rateLimit = options.rateLimit === undefined ? DEFAULT_LIMITS : options.rateLimit;
  const app = fastify({
    logger: options.logger ?? false,
    trustProxy: options.trustProxy ?? false,
    bodyLimit: LONGEST_BODY,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    // Requests that came before the connection closes are answered, not turned away.
    return503OnClosing: false,
  });
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.setSerializerCompiler(serializerOnDemand);
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((_request, _reply) => {
    throw refusedWith(404, 'There is nothing at this address.');
  });
  closeUnusedConnections(app);
  await protect(app, cors);
  await describeApi(app, '1');
  registerHealth(app, source);
  app.get('/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  const identify = options.personas
    ? demoIdentity(app, options.personas)
    : (options.identify ?? (async () => null));
  registerMedia(app, source);
  await app.register(async (v1) => {
    await admit(v1, { identify, reading, rateLimit });
    registerRoutes(v1, source);
    registerChanges(v1, source);
    registerUploads(v1, source);
    registerOfferExport(v1, source);
    refuseOtherMethods(v1);
  });
  await app.ready();
  return app;
}
