/** What a field holds, and what of it is selected. */
export interface FieldText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Puts `words` in place of a range, and selects a range of what is there then. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly select: readonly [from: number, to: number];
}

/** Does the edit as if it was typed, so that the field's own undo takes it back. */
export function applyEdit(field: HTMLTextAreaElement, edit: TextEdit): void {
  const { from, to, words, select } = edit;
  field.focus();
  field.setSelectionRange(from, to);
  const wanted = field.value.slice(0, from) + words + field.value.slice(to);
  // No other way in enters the history of a field; engines without it get the change all the same.
  const command = words === '' ? 'delete' : 'insertText';
  const typed = from === to && words === '' ? true : document.execCommand(command, false, words);
  if (!typed || field.value !== wanted) {
    field.value = wanted;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(select[0], select[1]);
}

export function fieldText(field: HTMLTextAreaElement): FieldText {
  return { text: field.value, from: field.selectionStart, to: field.selectionEnd };
}
