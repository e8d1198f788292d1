const LIT_HTML = /\/lit-html\/lit-html\.js$/;
const CREATES_POLICY = /\w+\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\2\})\)/g;

/**
 * Gives Lit's Trusted Types policy a name of ours, because a page with a second Lit allows the
 * name "lit-html" once; and goes without where the page allows no policy.
 */
export function trustedTypesPolicy(name) {
  return {
    name: 'trusted-types-policy',
    transform(code, id) {
      if (!LIT_HTML.test(id)) return null;
      const found = code.match(CREATES_POLICY)?.length ?? 0;
      if (found !== 1) this.error(`lit-html creates ${found} policies in the known way, not one.`);
      const renamed = code.replace(
        CREATES_POLICY,
        (call) => `(()=>{try{return ${call.replace('lit-html', name)}}catch{}})()`,
      );
      return { code: renamed, map: null };
    },
  };
}
