import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import type { FastifySerializerCompiler } from 'fastify';

type Compile = ReturnType<ReturnType<typeof SerializerSelector>>;
type Serialize = ReturnType<Compile>;

const compile: Compile = SerializerSelector()();
const compiled = new WeakMap<object, Serialize>();

/**
 * What writes an answer is compiled with the first answer that needs it, and once for a schema: to
 * compile all of them before the server listens was two fifths of its start.
 */
export const serializerOnDemand: FastifySerializerCompiler<object> = (route) => (data) => {
  let serialize = compiled.get(route.schema);
  if (!serialize) {
    serialize = compile({ ...route, httpStatus: route.httpStatus ?? '' });
    compiled.set(route.schema, serialize);
  }
  return serialize(data);
};
