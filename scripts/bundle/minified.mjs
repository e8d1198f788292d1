import { minify } from 'terser';
import { IS_MEMBER, leftOver, SHORT_NAMES } from './short-names.mjs';

const OPTIONS = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, inline: 1, unsafe_arrows: true, keep_fargs: false },
  mangle: { properties: { regex: IS_MEMBER } },
  format: { comments: false },
};

/**
 * Minifies, and gives what travels between chunks one short name in all of them: `export{a,b}`
 * instead of `export{x as a,y as b}`, which is a tenth of a small chunk.
 */
export function minified() {
  return {
    name: 'minified',
    async renderChunk(code) {
      const { code: small, map } = await minify(code, {
        ...OPTIONS,
        nameCache: { vars: { props: travelling(code) }, props: { props: { ...SHORT_NAMES } } },
        sourceMap: { asObject: true },
      });
      const left = leftOver(small);
      if (left) this.error(`"${left}" is a member with a short name, and stands in a text.`);
      return { code: small, map };
    },
  };
}

const IMPORTS = /^import \{ ([^}]+) \} from /gm;
const EXPORTS = /^export \{ ([^}]+) \};$/gm;

/** The names in this chunk of what it gives and takes, each with the name that it travels under. */
function travelling(code) {
  const taken = new Set();
  const names = {};
  const keep = (own, short) => {
    if (taken.has(short) || `$${own}` in names || short.length > 2) return;
    taken.add(short);
    names[`$${own}`] = short;
  };
  for (const [, list] of code.matchAll(EXPORTS)) {
    for (const pair of list.split(', ')) {
      const [own, short = own] = pair.split(' as ');
      keep(own, short);
    }
  }
  for (const [, list] of code.matchAll(IMPORTS)) {
    for (const pair of list.split(', ')) {
      const [short, own = short] = pair.split(' as ');
      keep(own, short);
    }
  }
  return names;
}
