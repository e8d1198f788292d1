import type { Backend } from '@stoa/contract';
import { Provider } from './context.ts';

/** The key carries the contract's major version: bundles of equal version understand each other. */
export const backendContext = Symbol.for('@stoa/backend@1') as BackendContext;

/** A key that `@lit/context` takes, too. */
type BackendContext = symbol & { readonly __context__: Backend | undefined };

/** What all bundles on a page share. */
interface Page {
  readonly provider: Provider<Backend>;
  chosen: Backend | undefined;
  /** What the script tag names. */
  scripted: Backend | undefined;
}

const SLOT = Symbol.for('@stoa/page@1');

/** Makes the page answer requests for a backend, also before there is one. */
export function preparePage(): Page {
  const slots = document as unknown as Record<symbol, Page | undefined>;
  return (slots[SLOT] ??= installPage());
}

function installPage(): Page {
  const provider = new Provider<Backend>(document.documentElement, backendContext);
  provider.announce();
  return { provider, chosen: undefined, scripted: undefined };
}

/** Gives the page the backend that its script tag names; one that is chosen goes ahead of it. */
export function setScriptedBackend(backend: Backend): void {
  const page = preparePage();
  page.scripted = backend;
  page.provider.setValue(page.chosen ?? backend);
}
