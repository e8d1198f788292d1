const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const ALLOWED = /^(https?|mailto|tel):/i;
// Browsers drop these inside a scheme, so that `java\nscript:` would run.
const IGNORED_BY_BROWSERS = /[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028-\u202F\uFEFF]/g;

/** The address if it leads to http, https, mailto, tel or a place on this site, else `undefined`. */
export function safeAddress(address: string): string | undefined {
  const visible = address.replace(IGNORED_BY_BROWSERS, '');
  if (SCHEME.test(visible) && !ALLOWED.test(visible)) return undefined;
  try {
    // Not document.baseURI: a page's <base> points elsewhere than its people mean.
    return new URL(visible, location.href).href;
  } catch {
    return undefined;
  }
}
