import type { Backend } from '@stoa/contract';

/** Keeps the backend of a state while a story is open, so that toolbar changes lose nothing. */
export function oneBackendEach<State extends string>(
  states: Readonly<Record<State, () => Backend>>,
): (state: State) => Backend {
  const made = new Map<State, Backend>();
  return (state) => {
    const backend = made.get(state) ?? states[state]();
    made.set(state, backend);
    return backend;
  };
}

/** The control that chooses among states. */
export function stateControl(states: Readonly<Record<string, unknown>>) {
  return { control: 'select', options: Object.keys(states) } as const;
}
