const HASH = /^#post-(.+)$/;

/** The post that the page's address names, as `#post-id` or `?post=id`. */
export function linkedPost({ hash, search } = location): string | undefined {
  const id = HASH.exec(hash)?.[1];
  if (!id) return new URLSearchParams(search).get('post') ?? undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}
