/**
 * What our pages never run of Lit, by the file that it stands in: text as published, and what takes
 * its place. Engines older than our baseline, polyfills, and standard decorators:
 */
const OLD = {
  'decorators/property.js': [
    [
      /\((\w+),(\w+)\)=>"object"==typeof \2\?\w+\(\w+,\1,\2\):\(.+?\)\((\w+),\1,\2\)\}/,
      '($1,$2)=>{$1.constructor.createProperty($2,$3)}}',
    ],
  ],
  'reactive-element/css-tag.js': [
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

const FROM_ATTRIBUTE =
  'fromAttribute($1,$2){return $2===Boolean?null!==$1:$2===Number&&null!==$1?Number($1):$1}';

const KEPT_SHEET =
  'get styleSheet(){if(!this.o)(this.o=new CSSStyleSheet).replaceSync(this.cssText);return this.o}';

/** The accessor where it is defined, in the names that it has there. */
const defined = (_, key, __, name, options, define) =>
  `,1){const ${key}=Symbol();${define}(this.prototype,${name},{get(){return this[${key}]},set(_0){const _1=this[${key}];this[${key}]=_0,this.requestUpdate(${name},_1,${options})},configurable:!0,enumerable:!0})}}`;

const OWN_ACCESSOR =
  'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(';

/** Features that no element of ours uses, which `USES` watches. */
const UNUSED = {
  'reactive-element/css-tag.js': [
    // What tells results of other Lits, and of other texts, from ours.
    [/this\._\$cssResult\$=!0;/, ''],
    [/,this\.t=\w+(?=\})/, ''],
    [/"string"==typeof (\w+)\?\1:\1\+""/, '$1'],
    // Styles with other styles inside, and sheets that elements make themselves.
    [/1===(\w+)\.length\?\1\[0\]:\w+\.reduce\(.+?,\1\[0\]\)(?=;return)/, '$1[0]'],
    [/get styleSheet\(\)\{.+?\}(?=toString)/, KEPT_SHEET],
    [/toString\(\)\{return this\.cssText\}/, ''],
    [/(\w+)=>\1 instanceof CSSStyleSheet\?\1:(?=\1\.styleSheet)/, '$1=>'],
  ],
  'lit-element/lit-element.js': [
    [/connectedCallback\(\)\{.+?\}disconnectedCallback\(\)\{.+?\}/, ''],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    [/createRenderRoot\(\)\{.+?\}/, ''],
    [/,this\._\$Do=void 0/, ''],
    [/this\._\$Do=(?=\w+\()/, ''],
    [/\w+\._\$litElement\$=!0,/, ''],
  ],
  'reactive-element/reactive-element.js': [
    // Steps and accessors of an update that an element would change.
    [
      /const (\w+)=this\.scheduleUpdate\(\);return null!=\1&&await \1,/,
      'this.performUpdate();return ',
    ],
    [/scheduleUpdate\(\)\{.+?\}(?=performUpdate)/, ''],
    [/(\w+)=this\.shouldUpdate\((\w+)\),\1\?\((.+?)\):this\._\$EM\(\)(?=\}catch)/, '$3'],
    [/let (\w+)=!1;(const \w+=this\._\$AL;try\{.+?catch\(\w+\)\{throw )\1=!1,(.+?\})\1&&/, '$2$3'],
    [/shouldUpdate\(\w+\)\{.+?\}/, ''],
    [/this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return /, ''],
    [/removeController\(\w+\)\{.+?\}/, ''],
    [/,!(\w+)\.noAccessor\)\{/, ',1){'],
    [
      /const\{get:\w+,set:\w+\}=.+?\};return\{get:\w+,set\((\w+)\)\{.+?this\.requestUpdate\(/,
      OWN_ACCESSOR,
    ],
    [
      /,1\)\{const (\w+)=Symbol\(\),(\w+)=this\.getPropertyDescriptor\((\w+),\1,(\w+)\);void 0!==\2&&(\w+)\(this\.prototype,\3,\2\)\}\}static getPropertyDescriptor\(\w+,\w+,\w+\)\{return\{.+?enumerable:!0\}\}/,
      defined,
    ],
    // What decorators of the standard say themselves.
    [/requestUpdate\((\w+),(\w+),(\w+),\w+=!1,(\w+)\)/, 'requestUpdate($1,$2,$3,$4)'],
    [/if\(!1===\w+&&\((\w+=this\[\w+\])\),/, 'if($1,'],
    // Groups of styles within groups are flat for all engines alike.
    [
      /const (\w+)=\[\];if\(Array\.isArray\((\w+)\)\).+?;return \1\}(?=static _\$Eu)/,
      'return[...new Set([$2].flat(1/0).reverse())].reverse()}',
    ],
    // Steps of their own that only one place takes.
    [/this\._\$Ev\(\)\}_\$Ev\(\)\{/, ''],
    [/attributeChangedCallback\(\w+,\w+,\w+\)\{this\._\$AK\(\w+,\w+\)\}/, ''],
    [/_\$AK\((\w+),(\w+)\)\{/, 'attributeChangedCallback($1,_0,$2){'],
    [/this\.constructor\.shadowRootOptions/, '{mode:"open"}'],
    [/\w+\.elementStyles=\[\],\w+\.shadowRootOptions=\{mode:"open"\},/, ''],
    // Attributes that hold JSON.
    [
      /toAttribute\((\w+),(\w+)\)\{.+?\}return \1\}/,
      'toAttribute($1,$2){return $2===Boolean?$1?"":null:$1}',
    ],
    [/fromAttribute\((\w+),(\w+)\)\{.+?\}return \w\}/, FROM_ATTRIBUTE],
    [/,(\w+)=\w+\.trustedTypes,\w+=\1\?\1\.emptyScript:""/, ''],
    // Properties that are symbols, or have accessors of their own.
    [/getOwnPropertyDescriptor:\w+,/, ''],
    [/,getOwnPropertySymbols:\w+/, ''],
    [/\[\.\.\.(\w+\(\w+\)),\.\.\.\w+\(\w+\)\]/, '$1'],
    [/"string"==typeof (\w+)\?\1\.toLowerCase\(\):void 0/, '$1.toLowerCase()'],
    // Converters and comparisons of an element's own.
    [/\(void 0!==\w+\.converter\?\.toAttribute\?\w+\.converter:(\w+)\)/, '$1'],
    [/"function"==typeof \w+\.converter\?.+?\?\w+\.converter:(\w+);/, '$1;'],
    [/\(\w+\.hasChanged\?\?(\w+)\)\(/, '$1('],
    [/,useDefault:!1,hasChanged:\w+\}/, '}'],
    // Properties that know what they began with.
    [/\|\|(\w+)\.useDefault&&\1\.reflect&&.+?\)\)(?=\)\)return;)/, ''],
    [
      /\{useDefault:\w+,reflect:(\w+),wrapped:\w+\},\w+\)\{\w+&&!.+?\|\|void 0!==\w+\)\|\|\(/,
      '{reflect:$1}){(',
    ],
    [/this\.hasUpdated\|\|\w+\|\|\(/, 'this.hasUpdated||('],
    [/=(\w+)\?\?this\._\$Ej\?\.get\(\w+\)\?\?\1,/, '=$1,'],
    // Accessors that elements write themselves.
    [
      /,this\.prototype\.hasOwnProperty\((\w+)\)&&\(\(\w+=Object\.create\(\w+\)\)\.wrapped=!0\)/,
      '',
    ],
    [/const \w+=this\.constructor\.elementProperties;if\(\w+\.size>0\)for\(.+?\}\}(?=const )/, '}'],
  ],
  '@lit/localize/init/install.js': [[/throw new Error\(.+?\)/, 'throw Error()']],
  'lit-html/lit-html.js': [
    // Expressions inside textarea and title, and in comments.
    [/if\(\w+\.test\(\w+\.tagName\)\)\{.+?\}\}(?=\}else if)/, ''],
    [
      /if\((\w+\.data===\w+)\)(\w+\.push\(\{type:2,index:\w+\}\));else\{.+?\}(?=\w\+\+\}\}static)/,
      '$1&&$2;',
    ],
    // A type of nodes that Closure needs.
    [/=(\w)=>\1,(?=\w=\w\.trustedTypes)/, '=0,'],
    [
      /const (\w+)=\w\((\w)\)\.nextSibling;\w\(\2\)\.remove\(\)/,
      'const $1=$2.nextSibling;$2.remove()',
    ],
    // Templates compiled beforehand, MathML, and documents of their own.
    [/"number"==typeof \w+\?(this\._\$AC\(\w+\)):\(.+?\),\w+\)(?=;)/, '$1'],
    [/:3===\w+\?"<math>":""/, ':""'],
    [/:3===\w+\?"<\/math>":""/, ':""'],
    [/\|\|3===\w+\)/, ')'],
    [/\(\w+\?\.creationScope\?\?(\w+)\)/, '$1'],
    // Names for directives that we do not have.
    [/get startNode\(\)\{.+?\}get endNode\(\)\{.+?\}(?=_\$AI)/, ''],
    [/get tagName\(\)\{.+?\}(?=get)/, ''],
    [/get parentNode\(\)\{.+?\}(?=get)/, ''],
    [/get parentNode\(\)\{.+?\}(?=_\$AI)/, ''],
    // Parts that know whether they are connected, for directives that wait.
    [/get _\$AU\(\)\{.+?\}/g, ''],
    [/setConnected\(\w+\)\{.+?\}(?=\})/, ''],
    [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
    [/this\._\$AN=void 0,/g, ''],
    [/\w+\?\._\$AO\?\.\(!1\),/, ''],
    [/this\._\$AP\?\.\(.+?\)(?=;)/, ''],
    // Listeners that are objects.
    [
      /,(\w+)=(\w+)===(\w+)&&(\w+)!==\3\|\|\2\.capture.+?passive,(\w+)=\2!==\3&&\(\4===\3\|\|\1\);/,
      ',$1=$2===$3&&$4!==$3,$5=$2!==$3&&$4===$3;',
    ],
    [/"function"==typeof this\._\$AH\?(.+?):this\._\$AH\.handleEvent\(\w+\)/, '$1'],
    // What other Lits on the page would have to understand.
    [/Symbol\.for\("lit-noChange"\)/, 'Symbol()'],
    [/Symbol\.for\("lit-nothing"\)/, 'Symbol()'],
    // A message for who gives no template.
    [/"invalid template strings array"/, ''],
    // Rendering in front of a node.
    [/(\w+)=\w+\?\.renderBefore\?\?(\w+);let/, '$1=$2;let'],
    [
      /const \w+=\w+\?\.renderBefore\?\?null;(.+?)\((\w+)\.insertBefore\((\w+)\(\),\w+\),\w+,/,
      '$1($2.insertBefore($3(),null),null,',
    ],
  ],
};

/** Members that Lit calls by their names in text, too, so that only all of them together can change. */
const WORDS = /\b(?:elementProperties|finalized)\b/g;

/** What an element would need that is not there. */
const USES =
  /\$\{[^{}]*\}\s*<\/(?:script|style|textarea|title)>|<!--|\btype: (?:Object|Array)\b|\buseDefault\b|\bhasChanged\b|\bconverter:|\bnoAccessor\b|\bmathml\b|directives\/(?:until|async)|async-directive|handleEvent|@[a-z-]+=\$\{\{|\bcss`[^`]*\$\{|\b(?:shouldUpdate|scheduleUpdate|getUpdateComplete|removeController|renderBefore|shadowRootOptions|startNode|endNode|creationScope)\b/;

const OURS = /\/packages\/elements\/dist\/.*\.js$/;

/** Leaves out of Lit what never runs, and fails where Lit, or what we use of it, has changed. */
export function baseline() {
  return {
    name: 'baseline',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const used = OURS.test(path) && USES.exec(code);
      if (used) this.error(`"${used[0]}" needs a part of Lit that the bundle leaves out.`);
      const left = leanLit(path, code);
      return left === undefined ? null : { code: left, map: null };
    },
  };
}

/** A file of Lit without what never runs; nothing where a file is none of those. */
export function leanLit(path, code) {
  const file = Object.keys({ ...OLD, ...UNUSED }).find((name) => path.endsWith(`/${name}`));
  if (!file) return undefined;
  let left = code;
  for (const [text, instead] of [...(OLD[file] ?? []), ...(UNUSED[file] ?? [])]) {
    if (left.search(text) < 0) throw new Error(`${file} has no longer what ${text} finds.`);
    left = left.replace(text, instead);
  }
  return left.replaceAll(WORDS, (name) => `_$${name.slice(0, 2)}$`);
}
