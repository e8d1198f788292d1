import { BackendError, LIMITS } from '@stoa/contract';
import type { AttachmentDraft, FieldProblem, Id } from '@stoa/contract';
import { storableText } from './storable.ts';

/** The attachments as they are stored; `invalid` without words for each, or one twice. */
export function checkAttachments(drafts: readonly AttachmentDraft[]): AttachmentDraft[] {
  const fields: Record<string, FieldProblem> = {};
  if (drafts.length > LIMITS.attachments) fields['attachments'] = 'too-long';
  const checked = drafts.map(({ id, alt }) => ({ id, alt: storableText(alt).trim() }));
  for (let i = 0; i < checked.length; i++) {
    const { id, alt } = checked[i]!;
    if (!alt) fields[`attachments.${i}.alt`] = 'required';
    else if (alt.length > LIMITS.alt) fields[`attachments.${i}.alt`] = 'too-long';
    if (checked.findIndex((other) => other.id === id) !== i) {
      fields[`attachments.${i}.id`] = 'format';
    }
  }
  if (Object.keys(fields).length === 0) return checked;
  throw new BackendError(
    'invalid',
    `Attach up to ${LIMITS.attachments} pictures, each once, and say what each shows.`,
    { fields },
  );
}

/** The refusal of attachments that are not an unused upload of the author, by their position. */
export function unknownAttachments(positions: readonly number[]): BackendError {
  const fields = Object.fromEntries(
    positions.map((position) => [`attachments.${position}.id`, 'unknown'] as const),
  );
  return new BackendError('invalid', 'Attach pictures that you have just uploaded.', { fields });
}

/** The refusal of addresses that name no upload the writer may use. */
export function unknownMedia(named: ReadonlyMap<Id, string>, known: ReadonlySet<Id>): void {
  const paths = [...named].filter(([id]) => !known.has(id)).map(([, path]) => path);
  if (paths.length === 0) return;
  const fields = Object.fromEntries(paths.map((path) => [path, 'unknown'] as const));
  throw new BackendError('invalid', 'Upload the picture first.', { fields });
}
