import { BackendError, isBackendError, toBackendError } from '@stoa/contract';
import { MEDIA_PATH, withServerAddresses, withTravellingAddresses } from './addresses.ts';
import { isJson, signInPage, typeOf } from './answer.ts';
import { encode } from './encode.ts';
import { PERSONA_HEADER } from './operation.ts';
import type { Operation } from './operation.ts';

export interface HttpBackendOptions {
  /** Where the server is; relative addresses count from the page, whatever its `<base>`. */
  readonly url: string;
  /** The bearer token to send; asked before each request, and once more after a refusal. */
  readonly token?: (() => string | null | Promise<string | null>) | undefined;
  /** Whom to be while the server runs in demo mode. */
  readonly persona?: string | undefined;
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
  readonly #media: string;
  readonly #options: HttpBackendOptions;
  readonly #fetch: typeof globalThis.fetch;
  #closed = false;

  constructor(options: HttpBackendOptions) {
    // The address bar, because a `<base href>` of the page would send requests elsewhere.
    this.#root = new URL(options.url, globalThis.location?.href).href.replace(/\/$/, '');
    this.#media = `${this.#root}${MEDIA_PATH}/`;
    this.#options = options;
    // Pages replace fetch later on; what was there at the start is what was tested.
    this.#fetch = options.fetch ?? globalThis.fetch;
  }

  close(): void {
    this.#closed = true;
  }

  /** The answer; `null` for what is absent. */
  call<T>(operation: Operation, input: OperationInput = {}): Promise<T> {
    return this.#exchange(operation, input, async (response) => {
      if (response.status === 204) return null as T;
      if (!isJson(response)) throw signInPage();
      return JSON.parse(withServerAddresses(await response.text(), this.#media)) as T;
    });
  }

  /** The response to read as something else than JSON, of one of these types; `null` as above. */
  open<R extends Response | null = Response>(
    operation: Operation,
    input: OperationInput,
    types: RegExp,
  ): Promise<R> {
    return this.#exchange(operation, input, (response) => {
      if (!types.test(typeOf(response))) throw signInPage();
      return response as R;
    });
  }

  /** Asks, reads, and puts what fails in the words of the contract. */
  async #exchange<T>(
    operation: Operation,
    input: OperationInput,
    read: (response: Response) => T | Promise<T>,
  ): Promise<T> {
    try {
      return await read(await this.#send(operation, input));
    } catch (error) {
      if (input.signal?.aborted) throw new DOMException('The call was aborted.', 'AbortError');
      const problem = translated(error);
      if (operation.absent && problem.code === 'not-found') return null as T;
      throw problem;
    }
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
    if (response.ok) return response;
    // A redirection that is not followed has status 0 in browsers.
    if (response.status < 400) throw signInPage();
    throw await (await import('./failures.ts')).problemIn(response);
  }

  async #token(): Promise<string | null> {
    try {
      return (await this.#options.token?.()) ?? null;
    } catch (error) {
      if (isBackendError(error)) throw error;
      throw new BackendError('unauthenticated', 'No token could be had.', {}, { cause: error });
    }
  }

  #request(operation: Operation, input: OperationInput, token: string | null): Promise<Response> {
    const { body, content, mutationId, revision, signal = null } = input;
    const { persona, credentials = 'same-origin' } = this.#options;
    const headers: Record<string, string> = { accept: 'application/json', ...input.headers };
    const tell = (name: string, value: unknown, text: string): void => {
      if (value != null) headers[name] = text;
    };
    tell('content-type', body, 'application/json');
    // What the bytes are, the server finds out.
    tell('content-type', content, 'application/octet-stream');
    tell('idempotency-key', mutationId, encodeURIComponent(mutationId ?? ''));
    tell('if-match', revision, `"${encodeURIComponent(revision ?? '')}"`);
    tell('authorization', token, `Bearer ${token}`);
    tell(PERSONA_HEADER, persona, encodeURIComponent(persona ?? ''));
    const json = body === undefined ? null : withTravellingAddresses(encode(body), this.#media);
    const fetch = this.#fetch;
    return fetch(this.#root + address(operation, input), {
      method: operation.method,
      headers,
      body: content ?? json,
      signal,
      credentials,
      cache: 'no-store',
      redirect: 'manual',
    });
  }
}

type Parameter = string | number | null | undefined;

function address({ path }: Operation, { params = {}, query = {} }: OperationInput): string {
  const search = new URLSearchParams();
  for (const name of Object.keys(query)) {
    const value = (query as Record<string, Parameter | Parameter[]>)[name];
    for (const one of [value].flat()) if (one != null) search.append(name, String(one));
  }
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const text = String(search);
  return text ? `${filled}?${text}` : filled;
}

/** What `fetch` rejects with, and what is not JSON, in the words of the contract. */
function translated(error: unknown): BackendError {
  if (isBackendError(error) || error instanceof SyntaxError) return toBackendError(error);
  return new BackendError('unavailable', 'The server could not be reached.', {}, { cause: error });
}
