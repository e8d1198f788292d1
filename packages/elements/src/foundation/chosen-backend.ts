import type { Backend } from '@stoa/contract';
import { preparePage } from './backend-context.ts';

/** Gives all elements on the page a backend, unless something nearer does; `undefined` takes it back. */
export function setPageBackend(backend: Backend | undefined): void {
  preparePage().chosen = backend;
  settlePageBackend();
}

/**
 * Without a chosen backend, or one that the script tag names, the `<stoa-backend page>` serves the
 * whole page, or else the first `<stoa-backend>` in the document.
 */
export function settlePageBackend(): void {
  const { provider, chosen, scripted } = preparePage();
  const placed = find('stoa-backend[page]') ?? find('stoa-backend');
  provider.setValue(chosen ?? scripted ?? placed?.backend);
}

function find(selector: string): { readonly backend?: Backend | undefined } | null {
  return document.querySelector<HTMLElement & { readonly backend?: Backend }>(selector);
}
