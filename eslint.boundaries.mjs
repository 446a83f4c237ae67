// Who may import whom (docs/architecture.md explains why), as data and as the lint rule that reads it.
import { isBuiltin } from 'node:module';
import { posix, relative, sep } from 'node:path';

/**
 * One row a folder, or a file that stands alone. A folder may always import itself; what its row does not
 * name, it may not import. A name that ends in `*` stands for everything that begins so.
 *
 * @typedef {object} Row
 * @property {string[]} [values] folders and files whose values and types may be imported
 * @property {string[]} [types] folders and files of which only types may be imported
 * @property {string[]} [astro] modules of Astro whose values and types may be imported
 * @property {string[]} [astroTypes] modules of Astro of which only types may be imported
 * @property {boolean} [node] whether Node's own modules may be imported
 */

const ASTRO_TYPES = ['astro', 'astro/types'];

/** @type {Record<string, Row>} */
const rows = {
  'src/pages': {
    values: [
      ...['src/layouts', 'src/components', 'src/styles', 'src/site', 'src/lib', 'src/i18n'],
      ...['src/feeds', 'src/calendar', 'src/digest', 'src/checks'],
    ],
    types: ['src/schemas'],
    astro: ['astro:*'],
    astroTypes: ASTRO_TYPES,
  },
  'src/layouts': {
    values: ['src/components', 'src/styles', 'src/lib', 'src/i18n', 'src/mdx/render*'],
    types: ['src/schemas', 'src/mdx'],
    astro: ['astro:assets'],
    astroTypes: ASTRO_TYPES,
  },
  'src/components': {
    values: ['src/styles', 'src/lib', 'src/i18n', 'src/mdx/render*'],
    types: ['src/schemas', 'src/mdx'],
    astro: ['astro:assets'],
    astroTypes: ASTRO_TYPES,
  },
  'src/site': {
    values: [
      ...['src/schemas', 'src/lib', 'src/mdx', 'src/i18n', 'src/starting'],
      ...['school.config.ts', 'digests'],
    ],
    types: ['src/digest'],
    astro: ['astro:*'],
    astroTypes: ASTRO_TYPES,
  },
  'src/feeds': {
    values: ['src/lib', 'src/mdx', 'src/i18n'],
    types: ['src/schemas'],
    astro: ['@astrojs/rss'],
  },
  'src/calendar': { values: ['src/lib', 'src/mdx', 'src/i18n'], types: ['src/schemas'] },
  'src/digest': { values: ['src/lib', 'src/mdx', 'src/i18n'], types: ['src/schemas'], node: true },
  'src/starting': { values: ['src/lib', 'src/i18n', 'src/mdx'], types: ['src/schemas'] },
  'src/export': {
    values: ['src/lib', 'src/mdx', 'src/i18n', 'src/feeds', 'src/checks'],
    types: ['src/schemas'],
  },
  'src/checks': { values: ['src/lib', 'src/mdx', 'src/i18n', 'src/schemas'], node: true },
  'src/mdx': { values: ['src/lib', 'src/schemas'] },
  'src/i18n': { values: ['src/lib'], types: ['src/schemas'] },
  'src/lib': { types: ['src/schemas'] },
  'src/schemas': { values: ['src/lib'] },
  'src/styles': {},
  'src/loader': {
    values: ['src/schemas', 'src/lib', 'src/mdx', 'src/i18n', 'src/checks'],
    astroTypes: ['astro', 'astro/*', 'astro:*'],
    node: true,
  },
  'src/build': {
    values: [
      ...['src/lib', 'src/loader', 'src/schemas', 'src/checks', 'src/panel', 'src/digest'],
      ...['src/cms', 'src/site/settings.ts', 'src/site/clock.ts'],
    ],
    astro: ['astro', 'astro/*', '@astrojs/compiler-rs'],
    node: true,
  },
  // The program behind /admin/, in the browser of somebody who writes, and what it is made from.
  'src/cms': {
    values: [
      ...['src/schemas', 'src/lib', 'src/mdx', 'src/i18n', 'src/checks', 'src/starting'],
      ...['src/loader', 'src/cms/preview', 'src/site/settings.ts', 'src/site/clock.ts'],
    ],
  },
  // What that program shows beside a form: the site's own pages, with stand-ins for what only a build has.
  'src/cms/preview': {
    values: [
      ...['src/pages', 'src/site', 'src/components', 'src/styles', 'src/schemas', 'src/lib'],
      ...['src/loader', 'src/cms'],
    ],
    astro: ['astro/runtime/*'],
  },
  // Part of the dev server's toolbar: a program in the browser of somebody who writes.
  'src/panel': { values: ['src/lib', 'src/checks'], astro: ['astro/toolbar'] },
  // A program of its own, which runs in families' browsers.
  'src/offline': {},
  'src/content.config.ts': {
    values: ['src/loader', 'src/schemas', 'src/site', 'school.config.ts'],
    astro: ['astro:*'],
  },
  'src/env.d.ts': {},
  'school.config.ts': { values: ['src/schemas'] },
  'astro.config.mjs': {
    values: ['src/build', 'src/site/settings.ts'],
    astro: ['astro', 'astro/*', '@astrojs/*'],
    node: true,
  },
  commands: {
    values: [
      ...['src/schemas', 'src/lib', 'src/mdx', 'src/feeds', 'src/calendar', 'src/digest'],
      ...['src/checks', 'src/i18n', 'src/loader', 'src/build', 'src/export', 'src/starting'],
      'school.config.ts',
      // The two files of src/site that know nothing of Astro.
      ...['src/site/settings.ts', 'src/site/clock.ts'],
    ],
    astro: ['astro', 'astro/*'],
    node: true,
  },
  tests: { values: ['*'], astro: ['*'], node: true },
};

/** Configuration of tools, at the top of the repository. */
const TOOLS = { values: ['eslint.boundaries.mjs'], astro: ['*'], node: true };

/** The only files that may put a string into a page as HTML. */
export const rawHtmlFiles = ['src/components/tree/*.astro'];

/** @param {string[] | undefined} names @param {string} path */
function covers(names, path) {
  return (names ?? []).some((name) =>
    name.endsWith('*')
      ? path.startsWith(name.slice(0, -1))
      : path === name || path.startsWith(`${name}/`),
  );
}

/** @param {string} path */
function findRoom(path) {
  const key = Object.keys(rows).findLast((name) => covers([name], path));
  if (key !== undefined) return key;
  const [top = '', second] = path.split('/');
  return top === 'src' && second !== undefined ? `src/${second}` : top;
}

/** @param {string} room */
function getRow(room) {
  return rows[room] ?? (room.includes('/') || !/\.(m?js|ts)$/.test(room) ? undefined : TOOLS);
}

/** @param {string} source */
function isAstro(source) {
  return /^(astro$|astro[:/]|@astrojs\/)/.test(source);
}

/** The path from the top of the repository, or undefined for a package. @param {string} source @param {string} path */
function resolvePath(source, path) {
  const [bare = ''] = source.split('?');
  if (bare.startsWith('/')) return bare.slice(1);
  return bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : undefined;
}

/**
 * @param {{ path: string, source: string, typeOnly: boolean }} statement
 * @returns {string | undefined} what is wrong, in words
 */
function findFault({ path, source, typeOnly }) {
  const room = findRoom(path);
  const row = getRow(room);
  const from = room.replace(/^src\//, '');
  if (row === undefined) return `${room} has no row in eslint.boundaries.mjs`;
  const target = resolvePath(source, path);
  if (target === undefined) {
    if (isBuiltin(source) && !row.node) return `${from} may not import ${source}`;
    if (!isAstro(source) || covers(row.astro, source)) return undefined;
    if (!covers(row.astroTypes, source)) return `${from} may not import ${source}`;
    return typeOnly ? undefined : `${from} may import only types from ${source}`;
  }
  const to = findRoom(target).replace(/^src\//, '');
  if (!/\.\w+$/.test(target)) return `${source} lacks its file extension`;
  if (findRoom(target) === room || covers(row.values, target)) return undefined;
  if (!covers(row.types, target)) return `${from} may not import ${to}`;
  return typeOnly ? undefined : `${from} may import only types from ${to}`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const importTable = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const path = relative(context.cwd, context.physicalFilename).split(sep).join('/');

    /** @param {any} node @param {unknown} source */
    function report(node, source, typeOnly = false) {
      if (typeof source !== 'string') return;
      const fault = findFault({ path, source, typeOnly });
      if (fault !== undefined) {
        context.report({ node, message: `${fault}: see docs/architecture.md` });
      }
    }

    /** @param {any} node */
    function isTypeOnly({ importKind, exportKind, specifiers = [] }) {
      if (importKind === 'type' || exportKind === 'type') return true;
      return (
        specifiers.length > 0 &&
        specifiers.every(
          (/** @type {any} */ each) => (each.importKind ?? each.exportKind) === 'type',
        )
      );
    }

    /** @param {any} node */
    function reportStatement(node) {
      if (node.source) report(node.source, node.source.value, isTypeOnly(node));
    }

    return {
      ImportDeclaration: reportStatement,
      ExportNamedDeclaration: reportStatement,
      ExportAllDeclaration: reportStatement,
      ImportExpression: (node) => report(node.source, node.source.value),
      TSImportType: (/** @type {any} */ node) => report(node, node.source.value, true),
      "CallExpression[callee.object.type='MetaProperty'][callee.property.name='glob']": (
        /** @type {any} */ { arguments: [patterns] },
      ) => {
        for (const each of patterns?.elements ?? [patterns]) report(each, each?.value);
      },
    };
  },
};
