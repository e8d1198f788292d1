const HASH = /^#comment-(.+)$/;

/** The comment that the page's address points to. */
export function linkedComment(hash = location.hash): string | undefined {
  const id = HASH.exec(hash)?.[1];
  if (!id) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

/** The address of a comment on this page. */
export function commentAddress(id: string): string {
  return new URL(`#comment-${encodeURIComponent(id)}`, location.href).href;
}
