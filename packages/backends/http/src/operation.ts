/** How one operation of the contract travels over HTTP. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `:name` stands for a value that is sent percent-encoded. */
  readonly path: string;
  /** A `not-found` problem means that what was asked for is absent, which callers read as `null`. */
  readonly absent?: true;
}

/** Operations of one port, each named after the port and its method. */
export type Operations = Readonly<Record<string, Operation>>;

/** Header by which a page chooses a person while the server runs in demo mode. */
export const PERSONA_HEADER = 'Stoa-Persona';
