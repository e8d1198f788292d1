import { BackendError } from '@stoa/contract';
import type { ActivityEvent, Backend, ProblemCode } from '@stoa/contract';

type Port = Exclude<keyof Backend, 'contractVersion' | 'watch' | 'dispose'>;
type Changes = { readonly [Name in Port]?: Partial<NonNullable<Backend[Name]>> };

/** A backend with some calls replaced. */
export function altered(backend: Backend, changes: Changes): Backend {
  const ports = Object.entries(changes).map(([name, change]) => [
    name,
    { ...backend[name as Port], ...change },
  ]);
  return { ...backend, ...(Object.fromEntries(ports) as Partial<Backend>) };
}

/** A call that is refused. */
export function refused(code: ProblemCode): () => Promise<never> {
  return async () => {
    throw new BackendError(code, `Refused with ${code}.`);
  };
}

/** A call that never comes back. */
export function unanswered(): Promise<never> {
  return new Promise(() => undefined);
}

/** A backend that also writes down what is recorded in the ledger, as `type kind:id`. */
export function withLedger(backend: Backend, ledger: string[]): Backend {
  return altered(backend, {
    activity: {
      record: async (events: readonly ActivityEvent[], call) => {
        for (const { type, target } of events) ledger.push(`${type} ${target.kind}:${target.id}`);
        await backend.activity?.record(events, call);
      },
    },
  });
}
