/**
 * What Lit has for engines older than our baseline, for polyfills and for standard decorators, by
 * the file of Lit that it stands in: text as published, and what takes its place.
 */
const NEVER_RUNS = {
  'reactive-element/css-tag.js': [
    // Every engine of the baseline has adopted style sheets.
    [/=\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS.+?"replace"in CSSStyleSheet\.prototype/, '=true'],
    // Literals of ours hold only styles and numbers, which types check.
    [/throw Error\("Value passed to 'css' function.+?security\."\)/, 'throw Error("css")'],
    [/if\((this\._\$cssResult\$=!0),.+?instead\."\);/, '$1;'],
  ],
  'reactive-element/reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{.+?\}(?=this\._\$Eh=new Map)/, ''],
    [/static addInitializer\(\w+\)\{.+?\}(?=static get observedAttributes)/, ''],
    [/,this\.constructor\.l\?\.forEach\(.+?\)\)/, ''],
    [/,void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\)/, ''],
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
  'lit-html/lit-html.js': [
    [/\w+\.litHtmlPolyfillSupport/, 'void 0'],
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
  'lit-element/lit-element.js': [
    [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'],
    [/\w+\.litElementPolyfillSupport/, 'void 0'],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
};

/** Leaves out of Lit what no engine of our baseline ever runs, and fails where Lit has changed. */
export function baseline() {
  return {
    name: 'baseline',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const file = Object.keys(NEVER_RUNS).find((name) => path.endsWith(`/${name}`));
      if (!file) return null;
      let left = code;
      for (const [text, instead] of NEVER_RUNS[file]) {
        if (!text.test(left)) this.error(`${file} has no longer what ${text} finds.`);
        left = left.replace(text, instead);
      }
      return { code: left, map: null };
    },
  };
}
