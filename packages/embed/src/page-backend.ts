import { toBackendError } from '@stoa/contract';
import {
  openBackend,
  ProblemEvent,
  setPageLocale,
  setScriptedBackend,
} from '@stoa/elements/foundation.js';

const TYPE = /^[a-z][a-z0-9-]*$/;

/**
 * Connects the whole page to the backend that a script's `data-backend` asks for, a type or the
 * address of a Stoa server, without the weight of a `<stoa-backend>`.
 */
export async function connectPage({ dataset }: HTMLScriptElement): Promise<void> {
  const { backend = '', locale, persist, persona, seed, viewer } = dataset;
  if (locale) void setPageLocale(locale);
  const type = TYPE.test(backend) ? backend : 'http';
  try {
    setScriptedBackend(
      await openBackend(type, {
        persist: persist !== undefined,
        ...(type === backend ? {} : { url: backend }),
        ...(seed === undefined ? {} : { seed }),
        ...(viewer === undefined ? {} : { viewer }),
        ...(persona === undefined ? {} : { persona }),
      }),
    );
  } catch (error) {
    const problem = toBackendError(error);
    console.warn(`Stoa: no backend of type "${type}": ${problem.message}`);
    document.dispatchEvent(new ProblemEvent(problem, 'backend'));
  }
}
