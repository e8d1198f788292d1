import { msg } from '@lit/localize';
import { isBackendError } from '@stoa/contract';
import type { PostDraft } from '@stoa/contract';
import { checkPost } from '@stoa/domain';

interface Fault {
  readonly field: string;
  readonly words: string;
}

/** What is missing before it can be published, in words, by the rules that backends obey. */
export function postFaults(draft: PostDraft): Fault[] {
  try {
    checkPost(draft);
    return [];
  } catch (error) {
    if (!isBackendError(error)) throw error;
    const fields = Object.entries(error.detail.fields ?? {});
    return fields.map(([field, problem]) => ({ field, words: faultWords(field, problem) }));
  }
}

function faultWords(field: string, problem: string): string {
  switch (field) {
    case 'title':
      return msg('A long post needs a title.');
    case 'body.text':
      return problem === 'too-long'
        ? msg('This is longer than a post of this form may be: shorten it, or make it a long post.')
        : msg('Write something, or say it.');
    case 'picture.alt':
      return msg('Say in words what the picture shows.');
    case 'audio.transcript':
      return msg('A voice note needs its words.');
    default:
      return msg('Something here cannot be published as it is.');
  }
}
