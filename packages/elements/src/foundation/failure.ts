import { isBackendError } from '@stoa/contract';
import { nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { lateNotices } from './late-notice.ts';
import { unloadedNotice } from './late-part.ts';

/** Why something was not done: it was refused, or what does it did not come; nothing if it was. */
export async function failureOf(deed: Promise<unknown>): Promise<unknown> {
  try {
    await deed;
    return undefined;
  } catch (error) {
    if (!isBackendError(error))
      console.warn('Stoa: a part of an element could not be loaded.', error);
    return error;
  }
}

/** Says why, in place of what was to happen; needs `noticeStyles`. */
export function failureNotice(
  host: ReactiveControllerHost,
  failure: unknown,
): TemplateResult | typeof nothing {
  if (failure === undefined) return nothing;
  if (!isBackendError(failure)) return unloadedNotice();
  return lateNotices.render(host, ({ problemNotice }) => problemNotice(failure));
}
