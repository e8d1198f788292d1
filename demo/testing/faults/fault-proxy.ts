import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/** What becomes of a person's writes; `signed-out` refuses their reads, too. */
export type Fault =
  | 'cut before it arrives'
  | 'cut after it arrived'
  | 'signed-out'
  | 'too many'
  | 'unavailable'
  | 'sign-in page';

const SCRIPTS = join(import.meta.dirname, '../../../dist/cdn');

/** A site whose pages and scripts come from here and whose data comes from a server, if at all. */
export class FaultProxy {
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #target: URL;
  readonly #page: (path: string) => string;
  readonly #faults = new Map<string, Fault>();
  readonly #scripts = new Map<string, Buffer>();
  readonly #waiting = new Map<string, () => void>();

  constructor(target: string, page: (path: string) => string) {
    this.#target = new URL(target);
    this.#page = page;
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** From now on; resolves when a write has met it. */
  strike(person: string, fault: Fault): Promise<void> {
    this.#faults.set(person, fault);
    return new Promise((resolve) => this.#waiting.set(person, resolve));
  }

  lift(person: string): void {
    this.#faults.delete(person);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith('/v1/')) return this.#serve(pathname, response);
    const person = String(request.headers['stoa-persona']);
    const writes = /^\/v1\/(comments|offers)/.test(pathname) && request.method !== 'GET';
    const fault = this.#faults.get(person);
    if (!fault || (!writes && fault !== 'signed-out')) return this.#forward(request, response);
    if (fault === 'cut after it arrived') await this.#forwarded(request);
    if (writes) this.#waiting.get(person)?.();
    strike(fault, request, response);
  }

  #serve(pathname: string, response: ServerResponse): void {
    const file = join(SCRIPTS, normalize(pathname));
    if (!pathname.endsWith('.js') || !existsSync(file)) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(this.#page(pathname));
      return;
    }
    const headers = { 'content-type': 'text/javascript', 'cache-control': 'max-age=600' };
    this.#scripts.set(file, this.#scripts.get(file) ?? readFileSync(file));
    response.writeHead(200, headers).end(this.#scripts.get(file));
  }

  #forward(request: IncomingMessage, response: ServerResponse): void {
    const onward = this.#onward(request, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    response.once('close', () => onward.destroy());
    onward.once('error', () => response.destroy());
  }

  /** Resolves when the server has done it, and nobody hears of it. */
  async #forwarded(request: IncomingMessage): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#onward(request, (answer) => answer.resume().once('end', resolve)).once('error', reject);
    });
  }

  #onward(request: IncomingMessage, onAnswer: (answer: IncomingMessage) => void) {
    const { method, url, headers } = request;
    const { hostname, port } = this.#target;
    return request.pipe(forward({ hostname, port, method, path: url, headers }, onAnswer));
  }
}

function strike(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  const problem = { 'content-type': 'application/problem+json' };
  switch (fault) {
    case 'cut before it arrives':
    case 'cut after it arrived':
      request.socket.destroy();
      return;
    case 'signed-out':
      response.writeHead(401, problem).end('{"code":"unauthenticated","detail":"Signed out."}');
      return;
    case 'too many':
      response.writeHead(429, { 'retry-after': '1', 'content-type': 'text/plain' }).end('Slow.');
      return;
    case 'unavailable':
      response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>');
      return;
    case 'sign-in page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<form>Sign in</form>');
  }
}
