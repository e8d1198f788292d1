import { BackendError } from '@stoa/contract';

type Methods = Record<PropertyKey, (...input: unknown[]) => unknown>;

/**
 * A port whose code comes with the first call of one of its methods, because a page uses few ports.
 * It cannot list its methods: wrap it with `Object.create`, not by spreading it.
 */
export function latePort<P extends object>(load: () => Promise<P>): P {
  let coming: Promise<P> | undefined;
  const port = (): Promise<P> => {
    coming ??= load().catch((error: unknown) => {
      coming = undefined;
      throw new BackendError('unavailable', 'A part could not be loaded.', {}, { cause: error });
    });
    return coming;
  };
  return new Proxy({} as P, {
    get: (_, name) =>
      // A port that someone awaits is no promise.
      name === 'then'
        ? undefined
        : async (...input: unknown[]) => ((await port()) as unknown as Methods)[name]?.(...input),
  });
}
