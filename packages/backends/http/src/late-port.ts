import { once } from './once.ts';

type Methods = Record<PropertyKey, (...input: unknown[]) => unknown>;

/**
 * A port whose code comes with the first call of one of its methods, because a page uses few ports.
 * What is there `early` needs none of it. It cannot list its methods: wrap it with `Object.create`,
 * not by spreading it.
 */
export function latePort<P extends object>(load: () => Promise<P>, early: Partial<P> = {}): P {
  const port = once(load);
  return new Proxy(early as P, {
    get: (own, name) =>
      // A port that someone awaits is no promise.
      name in own || name === 'then'
        ? own[name as keyof P]
        : async (...input: unknown[]) => ((await port()) as unknown as Methods)[name]?.(...input),
  });
}
