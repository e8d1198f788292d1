import { ContextProvider, ContextRoot, createContext } from '@lit/context';
import type { Context } from '@lit/context';
import type { Backend } from '@stoa/contract';

/** The key carries the contract's major version: bundles of equal version understand each other. */
export const backendContext: Context<symbol, Backend | undefined> = createContext<
  Backend | undefined,
  symbol
>(Symbol.for('@stoa/backend@1'));

/** What all bundles on a page share. */
interface Page {
  readonly root: ContextRoot;
  readonly provider: ContextProvider<typeof backendContext>;
  chosen: Backend | undefined;
}

const SLOT = Symbol.for('@stoa/page@1');

/** Makes the page remember requests for a backend that have no answer yet. */
export function preparePage(): Page {
  const slots = document as unknown as Record<symbol, Page | undefined>;
  return (slots[SLOT] ??= installPage());
}

function installPage(): Page {
  const root = new ContextRoot();
  // One level above the provider: a root on the same node also keeps requests that were answered.
  root.attach(document as unknown as HTMLElement);
  const html: HTMLElement = document.documentElement;
  const provider = new ContextProvider(html, { context: backendContext });
  provider.hostConnected();
  return { root, provider, chosen: undefined };
}

/** Gives all elements on the page a backend, unless something nearer does; `undefined` takes it back. */
export function setPageBackend(backend: Backend | undefined): void {
  preparePage().chosen = backend;
  settlePageBackend();
}

/**
 * Without a chosen backend, the `<stoa-backend page>` serves the whole page, or else the first
 * `<stoa-backend>` in the document.
 */
export function settlePageBackend(): void {
  const { provider, chosen } = preparePage();
  provider.setValue(chosen ?? (find('stoa-backend[page]') ?? find('stoa-backend'))?.backend);
}

function find(selector: string): { readonly backend?: Backend | undefined } | null {
  return document.querySelector<HTMLElement & { readonly backend?: Backend }>(selector);
}
