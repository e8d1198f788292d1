import { BackendError, isBackendError, toBackendError } from '@stoa/contract';
import { MEDIA_PATH, withServerAddresses, withTravellingAddresses } from './addresses.ts';
import { isJson, signInPage } from './answer.ts';
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

/** Characters of a body that leaves with its page: at three bytes each a third of what browsers allow. */
const KEPT_ALIVE = 7_000;

/** Sends operations and translates every failure; nothing else in this package meets HTTP. */
export class HttpClient {
  readonly #root: string;
  readonly #media: string;
  readonly #options: HttpBackendOptions;
  readonly #fetch: typeof globalThis.fetch;
  /** It sends nothing any more. */
  closed = false;

  constructor(options: HttpBackendOptions) {
    // The address bar, because a `<base href>` of the page would send requests elsewhere.
    this.#root = new URL(options.url, globalThis.location?.href).href.replace(/\/$/, '');
    this.#media = `${this.#root}${MEDIA_PATH}/`;
    this.#options = options;
    // Pages replace fetch later on; what was there at the start is what was tested.
    this.#fetch = options.fetch ?? globalThis.fetch;
  }

  close(): void {
    this.closed = true;
  }

  /** The answer; `null` for what is absent. */
  call<T>(operation: Operation, input: OperationInput = {}): Promise<T> {
    return this.exchange(operation, input, async (response) => {
      if (response.status === 204) return null as T;
      if (!isJson(response)) throw signInPage();
      return JSON.parse(withServerAddresses(await response.text(), this.#media)) as T;
    });
  }

  /** Asks, reads, and puts what fails in the words of the contract. */
  async exchange<T>(
    operation: Operation,
    input: OperationInput,
    read: (response: Response) => T | Promise<T>,
  ): Promise<T> {
    try {
      return await read(await this.#send(operation, input));
    } catch (error) {
      if (input.signal?.aborted) throw new DOMException('Aborted.', 'AbortError');
      const problem = translated(error);
      if (operation.absent && problem.code === 'not-found') return null as T;
      throw problem;
    }
  }

  async #send(operation: Operation, input: OperationInput): Promise<Response> {
    if (this.closed) throw new BackendError('unavailable', 'Disposed of.');
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
      throw new BackendError('unauthenticated', 'No token came.', {}, { cause: error });
    }
  }

  #request(operation: Operation, input: OperationInput, token: string | null): Promise<Response> {
    const { body, content, mutationId, revision, signal = null } = input;
    const { persona, credentials = 'same-origin' } = this.#options;
    const headers: Record<string, string> = { accept: 'application/json', ...input.headers };
    const told = {
      // What the bytes are, the server finds out.
      'content-type': content
        ? 'application/octet-stream'
        : body === undefined
          ? ''
          : 'application/json',
      'idempotency-key': mutationId && encodeURIComponent(mutationId),
      'if-match': revision && `"${encodeURIComponent(revision)}"`,
      authorization: token && `Bearer ${token}`,
      [PERSONA_HEADER]: persona && encodeURIComponent(persona),
    };
    for (const name of Object.keys(told)) {
      const value = told[name as keyof typeof told];
      if (value) headers[name] = value;
    }
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
      // Whoever acts and leaves at once has acted; browsers refuse to do so for long texts.
      keepalive: !!mutationId && !content && (json?.length ?? 0) < KEPT_ALIVE,
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
  return new BackendError('unavailable', 'The server is out of reach.', {}, { cause: error });
}
