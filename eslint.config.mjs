import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const template = (tag) =>
  `TaggedTemplateExpression[tag.name="${tag}"] > TemplateLiteral > TemplateElement`;

/** What breaks in hostile pages, measured: Prototype.js, MooTools, strict CSP, odd root sizes. */
const HOSTILE_PAGES = [
  { selector: 'ForInStatement', message: 'Pages extend Array.prototype: use for…of.' },
  {
    selector: 'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    message: 'Prototype.js and MooTools replace Array.from: spread instead.',
  },
  {
    selector:
      'ForOfStatement > CallExpression[callee.property.name="entries"][callee.object.type!="NewExpression"]',
    message: 'Prototype.js replaces Array.prototype.entries: use an index, or forEach.',
  },
  {
    selector: 'CallExpression[callee.property.name="bind"][arguments.length>1]',
    message: 'MooTools loses the arguments: use an arrow function.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Text never becomes HTML: build nodes.',
  },
  {
    selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]',
    message: 'Text never becomes HTML: build nodes.',
  },
  {
    selector: `${template('html')}[value.raw=/\\sstyle=/]`,
    message: 'A strict CSP blocks style attributes: use a class, or style.setProperty.',
  },
  {
    selector: `${template('html')}[value.raw=/<style/]`,
    message: 'A strict CSP blocks style elements: use static styles.',
  },
  {
    selector: `${template('css')}[value.raw=/\\drem\\b/]`,
    message: 'Hosts set html { font-size: 62.5% }: use px or em.',
  },
  {
    selector: `${template('css')}[value.raw=/\\b(margin|padding|border)-(left|right)\\b/]`,
    message: 'Right-to-left pages: use logical properties.',
  },
  {
    selector: `${template('css')}[value.raw=/:[^;{}]*(#[0-9a-f]{3,8}\\b|\\b(rgb|hsl|oklch)a?\\()/i]`,
    message: 'Colours come from tokens.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(customElement|unsafeHTML|styleMap)$/]',
    message: 'Only define/ registers; no HTML strings; no style attributes.',
  },
];

const HOUSE = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  {
    // Decorators cannot be put on #private members.
    selector: '[accessibility="private"]:not(:has(> Decorator))',
    message: 'Use #private, which is private at run time too.',
  },
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'Handle it, or say why not.',
  },
];

const BROWSER_ROOMS = [
  'packages/{contract,domain,stores,elements,embed}/src/**/*.ts',
  'packages/backends/{memory,http}/src/**/*.ts',
];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/generated/',
    '**/storybook-static/',
    '.stoa/',
    'coverage/',
    'demo/public/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', ...HOUSE],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Event handlers may be async; what they reject with is theirs to show.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: ['describe', 'it', 'test', 'suite'].map((name) => ({
            from: 'package',
            name,
            package: 'node:test',
          })),
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/require-await': 'off',
      'no-control-regex': 'off',
      // It takes #field ??= value for unused; tsc finds the really unused.
      'no-unused-private-class-members': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'packages/embed/src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // In a native dialog, autofocus is what tells the browser where focus goes.
      'lit-a11y/no-autofocus': 'off',
    },
  },
  {
    files: BROWSER_ROOMS,
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...HOUSE, ...HOSTILE_PAGES] },
  },
  {
    // Storybook reads what a file exports by default.
    files: ['stories/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...HOUSE.slice(1)] },
  },
  {
    // Where the tokens themselves are written down.
    files: ['packages/elements/src/foundation/styles/tokens.styles.ts'],
    rules: { 'no-restricted-syntax': ['error', ...HOUSE] },
  },
  {
    files: ['**/*.test.ts', '**/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'lit/no-legacy-imports': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        module: 'writable',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
