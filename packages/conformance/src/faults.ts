import type { Backend, BackendSource } from '@stoa/contract';

/** The name of a call, `<port>.<method>`, for example `threads.list`. */
export type Operation = `${string}.${string}`;

export interface Faults {
  /** Makes the next such call, whoever makes it, reject with this error. */
  failNext(operation: Operation, error: Error): void;
}

export interface FaultySource extends BackendSource {
  readonly faults: Faults;
}

/** The same source, whose calls can be made to fail. */
export function withFaults(source: BackendSource): FaultySource {
  const pending = new Map<string, Error>();

  function faultyPort<P extends object>(name: string, port: P): P {
    return new Proxy(port, {
      get(target, method, receiver) {
        const original: unknown = Reflect.get(target, method, receiver);
        if (typeof original !== 'function') return original;
        return (...args: unknown[]): unknown => {
          const operation = `${name}.${String(method)}`;
          const error = pending.get(operation);
          pending.delete(operation);
          return error ? Promise.reject(error) : (Reflect.apply(original, target, args) as unknown);
        };
      },
    });
  }

  return {
    backendFor: (identity) => {
      const backend = source.backendFor(identity);
      const entries = Object.entries(backend).map(([name, member]): [string, unknown] => [
        name,
        typeof member === 'object' && member !== null ? faultyPort(name, member as object) : member,
      ]);
      return Object.fromEntries(entries) as unknown as Backend;
    },
    ready: () => source.ready(),
    dispose: () => source.dispose(),
    faults: { failNext: (operation, error) => void pending.set(operation, error) },
  };
}
