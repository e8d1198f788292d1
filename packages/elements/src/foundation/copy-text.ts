/** Copies a text; pages served without TLS have no clipboard interface, hence the second way. */
export async function copyText(text: string, root: DocumentFragment | HTMLElement): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.value = text;
  root.append(field);
  field.select();
  document.execCommand('copy');
  root.removeChild(field);
}
