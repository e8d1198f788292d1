const room = (name) => `^packages/${name}/`;
/** Who may import whom; the drawing stands in ARCHITECTURE.md. */
const ALLOWED = {
  contract: [],
  domain: ['contract'],
  conformance: ['contract'],
  stores: ['contract', 'domain'],
  elements: ['contract', 'domain', 'stores'],
  embed: ['contract', 'domain', 'stores', 'elements'],
  theme: [],
  'backends/memory': ['contract', 'domain'],
  'backends/postgres': ['contract', 'domain'],
  'backends/http': ['contract', 'domain'],
  server: ['contract', 'domain', 'backends/http'],
};
const ROOMS = Object.keys(ALLOWED);
/** Modules that are themselves loaded late, and may import what their room may not. */
const LATE = { embed: ['^packages/embed/src/(memory|http)-backend\\.ts$'] };
/** Rooms that come to any backend through `import()`. */
const CHOOSES_LATE = new Set(['embed', 'server', 'conformance']);
const NOT_SHIPPED = '\\.(test|stories)\\.ts$|/testing/|/test/';

module.exports = {
  forbidden: [
    ...ROOMS.map((from) => ({
      name: `${from.replace('/', '-')}-imports-only-its-own`,
      comment: `${from} may import ${ALLOWED[from].join(', ') || 'no other room'}.`,
      severity: 'error',
      from: { path: room(from), pathNot: [NOT_SHIPPED, ...(LATE[from] ?? [])] },
      to: {
        path: ROOMS.filter((to) => to !== from && !ALLOWED[from].includes(to)).map(room),
        // Those who choose a backend at run time load it then.
        ...(CHOOSES_LATE.has(from) ? { dynamic: false } : {}),
      },
    })),
    {
      name: 'late-modules-load-late',
      severity: 'error',
      from: { pathNot: NOT_SHIPPED },
      to: { path: Object.values(LATE).flat(), dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^packages/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'lit-only-in-elements',
      severity: 'error',
      from: { path: '^packages/(?!elements/|embed/)' },
      to: { path: 'node_modules/(lit|@lit|lit-html|lit-element)' },
    },
    {
      name: 'browser-rooms-without-node',
      severity: 'error',
      from: {
        path: '^packages/(contract|domain|stores|elements|embed|theme|backends/(memory|http))/',
        pathNot: NOT_SHIPPED,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'schemas-only-where-data-enters',
      comment: 'TypeBox costs the browser; types come from @stoa/contract.',
      severity: 'error',
      from: {
        path: '^packages/(domain|stores|elements|embed|backends)/',
        pathNot: NOT_SHIPPED,
      },
      to: { path: '^packages/contract/src/schemas/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'markup-in-one-room',
      comment: 'Text becomes DOM in rich-text and nowhere else.',
      severity: 'error',
      from: { path: '^packages/', pathNot: ['^packages/elements/src/foundation/rich-text/'] },
      to: { path: 'node_modules/(marked|dompurify)' },
    },
    {
      name: 'consumers-import-by-name',
      severity: 'error',
      from: { path: '^(stories|demo)/' },
      to: { path: '^packages/', dependencyTypes: ['local'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?raw$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|storybook-static|generated)/|^packages/elements/test/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@stoa/source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
