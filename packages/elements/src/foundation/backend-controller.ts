import type { Backend } from '@stoa/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { backendContext, preparePage } from './backend-context.ts';
import { asBackend } from './backend-shape.ts';
import { requestContext } from './context.ts';
import type { ContextCallback } from './context.ts';

/** How long a backend may stay away before the reader is told. */
const GRACE = 3000;

/** Dispatched on `document` when a `<stoa-backend>` comes, goes, or has another backend. */
export const BACKEND_CHANGED = 'stoa-backend-changed';

type Host = ReactiveControllerHost &
  HTMLElement & { readonly backend: Backend | undefined; readonly backendId: string | undefined };

/**
 * The backend that applies to its host: the `backend` property, the `<stoa-backend>` named by the
 * `backend` attribute, the nearest ancestor, the page's, or none yet.
 */
export class BackendController implements ReactiveController {
  #host: Host;
  #around: Backend | undefined;
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #overdue = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get backend(): Backend | undefined {
    const { isConnected, backend, backendId } = this.#host;
    if (!isConnected) return undefined;
    return asBackend(backend ?? (backendId ? this.#named(backendId)?.backend : this.#around));
  }

  /** No backend has come within the grace period. */
  get overdue(): boolean {
    return this.#overdue;
  }

  #named(id: string): (HTMLElement & { readonly backend?: unknown }) | null {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return root.getElementById(id) ?? document.getElementById(id);
  }

  hostConnected(): void {
    preparePage();
    document.addEventListener(BACKEND_CHANGED, this.#update);
    requestContext(backendContext, this.#host, this.#take);
    this.#update();
  }

  hostDisconnected(): void {
    document.removeEventListener(BACKEND_CHANGED, this.#update);
    this.#leave?.();
    this.#leave = undefined;
    this.#stopWaiting();
  }

  hostUpdated(): void {
    if (this.backend || !this.#host.isConnected) this.#stopWaiting();
    else this.#timer ??= setTimeout(this.#onOverdue, GRACE);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#overdue = false;
  }

  #onOverdue = (): void => {
    this.#overdue = true;
    console.info(`Stoa: <${this.#host.localName}> has no <stoa-backend>.`);
    this.#update();
  };

  #take: ContextCallback<Backend> = (value, leave) => {
    // A nearer provider has taken over.
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    this.#around = value;
    this.#update();
  };

  #update = (): void => this.#host.requestUpdate();
}
