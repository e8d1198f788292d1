import { toBackendError } from '@stoa/contract';
import {
  openBackend,
  ProblemEvent,
  setPageLocale,
  setScriptedBackend,
} from '@stoa/elements/foundation.js';
import { registerBackendTypes } from './backend-types.ts';

/**
 * Connects the whole page to the backend that a script's `data-backend` asks for, a type or the
 * address of a Stoa server, without the weight of a `<stoa-backend>`.
 */
export async function connectPage({ dataset }: HTMLScriptElement): Promise<void> {
  const { backend = '', locale, persist, persona, seed, viewer } = dataset;
  registerBackendTypes();
  if (locale) void setPageLocale(locale);
  const [type, url] = /[^a-z0-9-]/.test(backend) ? ['http', backend] : [backend];
  try {
    const settings = { persist: persist !== undefined, persona, seed, url, viewer };
    setScriptedBackend(await openBackend(type, settings));
  } catch (error) {
    const problem = toBackendError(error);
    console.warn(`Stoa: no backend of type "${type}": ${problem.message}`);
    document.dispatchEvent(new ProblemEvent(problem, 'backend'));
  }
}
