import { BackendError, isAbort, isBackendError } from '@stoa/contract';
import { MEDIA_PATH, withServerAddresses, withTravellingAddresses } from './addresses.ts';
import { isJson, signInPage } from './answer.ts';
import { encode } from './encode.ts';
import { PERSONA_HEADER } from './operation.ts';
import type { Operation } from './operation.ts';

export interface HttpBackendOptions {
  /** Where the server is; relative addresses count from the page, whatever its `<base>`. */
  readonly url: string;
  /** The bearer token to send; asked before each request, and once more after a refusal. */
  readonly token?: () => string | null | Promise<string | null>;
  /** Whom to be while the server runs in demo mode. */
  readonly persona?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Whether cookies go along; `same-origin` unless told. */
  readonly credentials?: RequestCredentials;
}

export interface OperationInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object;
  readonly body?: unknown;
  /** Bytes instead of a JSON body. */
  readonly content?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly mutationId?: string;
  readonly revision?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Sends operations and translates every failure; nothing else in this package meets HTTP. */
export class HttpClient {
  readonly #root: string;
  readonly #options: HttpBackendOptions;
  readonly #fetch: typeof globalThis.fetch;
  #closed = false;

  constructor(options: HttpBackendOptions) {
    // The address bar, because a `<base href>` of the page would send requests elsewhere.
    this.#root = new URL(options.url, globalThis.location?.href).href.replace(/\/$/, '');
    this.#options = options;
    // Pages replace fetch later on; what was there at the start is what was tested.
    this.#fetch = options.fetch ?? globalThis.fetch;
  }

  close(): void {
    this.#closed = true;
  }

  /** The answer; `null` for what is absent. */
  async call<T>(operation: Operation, input: OperationInput = {}): Promise<T> {
    try {
      const response = await this.#send(operation, input);
      if (response.status === 204) return null as T;
      if (!isJson(response)) throw signInPage();
      return await decode<T>(response, this.#mediaRoot);
    } catch (error) {
      const absent = operation.absent && isBackendError(error) && error.code === 'not-found';
      if (absent) return null as T;
      throw translated(error, input.signal);
    }
  }

  /** The response to read as something else than JSON, of one of these types. */
  async open(operation: Operation, input: OperationInput, types: RegExp): Promise<Response> {
    try {
      const response = await this.#send(operation, input);
      const type = response.headers.get('content-type') ?? '';
      if (!types.test(type)) throw signInPage();
      return response;
    } catch (error) {
      throw translated(error, input.signal);
    }
  }

  get #mediaRoot(): string {
    return `${this.#root}${MEDIA_PATH}/`;
  }

  async #send(operation: Operation, input: OperationInput): Promise<Response> {
    if (this.#closed) throw new BackendError('unavailable', 'This backend was disposed of.');
    const token = await this.#token();
    let response = await this.#request(operation, input, token);
    if (response.status === 401) {
      const fresh = await this.#token();
      // Writes are idempotent, so asking again with another token is safe.
      if (fresh !== token) response = await this.#request(operation, input, fresh);
    }
    const redirected = response.type === 'opaqueredirect' || ((response.status / 100) | 0) === 3;
    if (redirected) throw signInPage();
    if (!response.ok) throw await (await import('./failures.ts')).problemIn(response);
    return response;
  }

  async #token(): Promise<string | null> {
    try {
      return (await this.#options.token?.()) ?? null;
    } catch (error) {
      if (isBackendError(error)) throw error;
      throw new BackendError('unauthenticated', 'No token could be had.', {}, { cause: error });
    }
  }

  #encoded(body: unknown): string | null {
    return body === undefined ? null : withTravellingAddresses(encode(body), this.#mediaRoot);
  }

  #request(operation: Operation, input: OperationInput, token: string | null): Promise<Response> {
    input.signal?.throwIfAborted();
    const headers: Record<string, string> = { accept: 'application/json', ...input.headers };
    if (input.body !== undefined) headers['content-type'] = 'application/json';
    // What the bytes are, the server finds out.
    if (input.content) headers['content-type'] = 'application/octet-stream';
    if (input.mutationId !== undefined) {
      headers['idempotency-key'] = encodeURIComponent(input.mutationId);
    }
    if (input.revision !== undefined) {
      headers['if-match'] = `"${encodeURIComponent(input.revision)}"`;
    }
    if (token !== null) headers['authorization'] = `Bearer ${token}`;
    const { persona, credentials } = this.#options;
    if (persona !== undefined) headers[PERSONA_HEADER] = encodeURIComponent(persona);
    const fetch = this.#fetch;
    return fetch(this.#root + address(operation, input), {
      method: operation.method,
      headers,
      body: input.content ?? this.#encoded(input.body),
      signal: input.signal ?? null,
      credentials: credentials ?? 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
    });
  }
}

type Parameter = string | number | null | undefined;

function address(operation: Operation, { params = {}, query = {} }: OperationInput): string {
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, Parameter | Parameter[]][]) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one != null) search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function decode<T>(response: Response, mediaRoot: string): Promise<T> {
  const text = withServerAddresses(await response.text(), mediaRoot);
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new BackendError('unexpected', 'The answer is not valid JSON.', {}, { cause: error });
  }
}

/** What `fetch` rejects with, in the words of the contract. */
function translated(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) {
    return isAbort(error) ? error : new DOMException('The call was aborted.', 'AbortError');
  }
  if (isBackendError(error)) return error;
  return new BackendError('unavailable', 'The server could not be reached.', {}, { cause: error });
}
