import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importTable, rawHtmlFiles } from './eslint.boundaries.mjs';

const clock = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "MemberExpression[object.name='Temporal'][property.name='Now']",
].map((selector) => ({
  selector,
  message: 'Only src/site/clock.ts knows what time it is: take “now” as a parameter.',
}));

const dateParsing = [
  "CallExpression[callee.object.name='Date'][callee.property.name='parse']",
  "NewExpression[callee.name='Date'][arguments.0.raw=/^['\"]/]",
  "NewExpression[callee.name='Date'][arguments.0.type='TemplateLiteral']",
].map((selector) => ({
  selector,
  message: 'Date reads text in the time zone of the machine: use the parser in src/lib/dates.',
}));

const environment = [
  "MemberExpression[object.name='process'][property.name='env']",
  "MemberExpression[object.type='MetaProperty'][property.name='env']",
].map((selector) => ({
  selector,
  message: 'Only src/site, src/build and commands read the environment: take it as a parameter.',
}));

/** What runs in families' browsers, among them phones that get no new versions any more. */
const shipped = [
  'src/components/**/*.ts',
  ...[
    'tips/**',
    'calendars/**',
    'family',
    'preferences',
    'nearest',
    'words',
    'has-words',
    'opml',
  ].map((name) => `src/lib/${name.endsWith('**') ? name : `${name}.ts`}`),
];

const young = [
  "MemberExpression[object.name=/^(Map|Object)$/][property.name='groupBy']",
  'CallExpression[callee.property.name=/^(toWellFormed|isWellFormed|toSorted|toSpliced|withResolvers)$/]',
].map((selector) => ({
  selector,
  message: 'Browsers from before 2024 do not know this, and families use them.',
}));

/** @param {...{ selector: string, message: string }[]} lists */
function restrict(...lists) {
  return { 'no-restricted-syntax': ['error', ...lists.flat()] };
}

export default defineConfig(
  globalIgnores([
    ...['**/dist/', '**/dist-*/', '**/.astro/', '**/.cache/', 'coverage/', 'tests/output/'],
    ...['src/content/', 'tests/fixtures/**/src/content/', 'public/'],
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // With noUncheckedIndexedAccess an index that the line above has checked needs one.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    plugins: { homeward: { rules: { 'import-table': importTable } } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'homeward/import-table': 'error',
    },
  },
  { files: ['src/**', 'school.config.ts'], rules: restrict(clock, dateParsing, environment) },
  { files: shipped, rules: restrict(clock, dateParsing, environment, young) },
  { files: ['src/site/**', 'src/build/**'], rules: restrict(clock, dateParsing) },
  {
    // The second is the clock of the editor, which runs in the browser of somebody who writes.
    files: ['src/site/clock.ts', 'src/cms/starting/read-today.ts'],
    rules: restrict(dateParsing),
  },
  {
    files: ['**/*.astro'],
    // The parser of components knows no project service.
    languageOptions: { parserOptions: { projectService: false, project: true } },
    rules: {
      'astro/no-set-html-directive': 'error',
      // Elements and imported components have no type here; `astro check` knows them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Astro reads the type of a component's properties from its name alone.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^Props$' }],
      // Safari reads a list without markers as no list unless it is told.
      'astro/jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  { files: rawHtmlFiles, rules: { 'astro/no-set-html-directive': 'off' } },
  // TypeScript knows neither plain JavaScript nor the <script> that the plugin cuts out of a component.
  {
    files: ['**/*.mjs', '**/*.astro/*'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false, project: false } },
  },
);
