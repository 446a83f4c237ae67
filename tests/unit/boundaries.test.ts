import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

// The files of the cases do not exist, so TypeScript can't know them: rules that need types stay out.
const eslint = new ESLint({
  overrideConfig: [
    {
      files: ['**/*.{ts,astro}'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { project: false, projectService: false } },
    },
  ],
});

const BOUNDARIES = new Set([
  'homeward/import-table',
  'no-restricted-syntax',
  'astro/no-set-html-directive',
]);

async function listFaults(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => ruleId === null || BOUNDARIES.has(ruleId))
    .map(({ message }) => message);
}

const see = (words: string) => `${words}: see docs/architecture.md`;
const NOW = 'Only src/site/clock.ts knows what time it is: take “now” as a parameter.';
const PARSER = 'Date reads text in the time zone of the machine: use the parser in src/lib/dates.';
const ENVIRONMENT =
  'Only src/site, src/build and commands read the environment: take it as a parameter.';
const RAW_HTML = '`set:html` can lead to XSS attack.';

/** [file, code, the one message expected, if any] */
type Case = [file: string, code: string, message?: string];

// One case a line.
// prettier-ignore
const table: Record<string, Case[]> = {
  'each folder keeps to its row': [
    ['src/pages/index.astro', "---\nimport { a } from '../site/entries.ts';\na();\n---\n"],
    ['src/pages/index.astro', "---\nimport Page from '../layouts/Page.astro';\n---\n<Page />\n"],
    ['src/pages/rss.xml.ts', "import { a } from '../feeds/rss.ts';\na();"],
    ['src/pages/a.astro', "---\nimport a from '../mdx/parse.ts';\na();\n---\n", see('pages may not import mdx')],
    ['src/pages/a.ts', "import { a } from '../loader/read.ts';\na();", see('pages may not import loader')],
    ['src/pages/a.ts', "import { a } from '../build/gate.ts';\na();", see('pages may not import build')],
    ['src/layouts/A.astro', "---\nimport B from '../components/page/B.astro';\n---\n<B />\n"],
    ['src/components/A.astro', "---\nimport L from '../layouts/L.astro';\n---\n<L />\n", see('components may not import layouts')],
    ['src/components/A.astro', "---\nimport { a } from '../site/a.ts';\na();\n---\n", see('components may not import site')],
    ['src/components/A.astro', "---\nimport { a } from '../mdx/render-text.ts';\na();\n---\n"],
    ['src/components/tree/A.astro', "---\nimport { a } from '../../mdx/parse.ts';\na();\n---\n", see('components may import only types from mdx')],
    ['src/site/entries.ts', "import { a } from '../feeds/rss.ts';\na();", see('site may not import feeds')],
    ['src/site/digests.ts', "import type { A } from '../digest/a.ts';\nexport type B = A;"],
    ['src/site/digests.ts', "import { a } from '../digest/a.ts';\na();", see('site may import only types from digest')],
    ['src/build/pictures.ts', "import { a } from '../digest/a.ts';\na();"],
    ['src/cms/preview/a.ts', "import { a } from '../../site/a.ts';\na();"],
    ['src/cms/a.ts', "import { a } from './preview/a.ts';\na();"],
    ['src/cms/a.ts', "import { a } from '../site/a.ts';\na();", see('cms may not import site')],
    ['src/feeds/rss.ts', "import { a } from '../calendar/ics.ts';\na();", see('feeds may not import calendar')],
    ['src/digest/send.ts', "import { a } from './select.ts';\na();"],
    ['src/mdx/parse.ts', "import { a } from '../i18n/t.ts';\na();", see('mdx may not import i18n')],
    ['src/lib/urls.ts', "import { a } from '../site/a.ts';\na();", see('lib may not import site')],
    ['src/schemas/event.ts', "import { a } from '../lib/a.ts';\na();"],
    ['src/schemas/event.ts', "import { a } from '../mdx/a.ts';\na();", see('schemas may not import mdx')],
    ['src/loader/read.ts', "import { a } from '../checks/a.ts';\na();"],
    ['src/loader/read.ts', "import { a } from '../site/a.ts';\na();", see('loader may not import site')],
    ['src/build/gate.ts', "import { a } from '../loader/read.ts';\na();"],
    ['src/build/gate.ts', "import { a } from '../feeds/rss.ts';\na();", see('build may not import feeds')],
    ['src/content.config.ts', "import { a } from './loader/read.ts';\na();"],
    ['src/content.config.ts', "import { a } from './lib/a.ts';\na();", see('content.config.ts may not import lib')],
    ['commands/check.ts', "import { a } from '../src/checks/a.ts';\na();"],
    ['commands/check.ts', "import { getNow } from '../src/site/clock.ts';\ngetNow();"],
    ['commands/check.ts', "import { settings } from '../src/site/settings.ts';\nsettings();"],
    ['commands/check.ts', "import { a } from '../src/site/a.ts';\na();", see('commands may not import site')],
    ['astro.config.mjs', "import { a } from './src/build/integration.ts';\na();"],
    ['astro.config.mjs', "import { a } from './src/loader/read.ts';\na();", see('astro.config.mjs may not import loader')],
    ['src/utils/a.ts', "import { a } from '../lib/a.ts';\na();", see('src/utils has no row in eslint.boundaries.mjs')],
  ],
  'a folder that may take types takes nothing else': [
    ['src/lib/a.ts', "import type { A } from '../schemas/a.ts';\nexport type B = A;"],
    ['src/lib/a.ts', "import { type A } from '../schemas/a.ts';\nexport type B = A;"],
    ['src/lib/a.ts', "export type { A } from '../schemas/a.ts';"],
    ['src/lib/a.ts', "export type B = import('../schemas/a.ts').A;"],
    ['src/lib/a.ts', "import { a } from '../schemas/a.ts';\na();", see('lib may import only types from schemas')],
    ['src/lib/a.ts', "import { a, type A } from '../schemas/a.ts';\na<A>();", see('lib may import only types from schemas')],
    ['src/lib/a.ts', "export { a } from '../schemas/a.ts';", see('lib may import only types from schemas')],
    ['src/site/a.ts', "import { a } from '../schemas/a.ts';\na();"],
  ],
  'every way to import counts': [
    ['src/lib/a.ts', "export * from '../site/a.ts';", see('lib may not import site')],
    ['src/lib/a.ts', "await import('../site/a.ts');", see('lib may not import site')],
    ['src/lib/a.ts', "export type B = import('../site/a.ts').A;", see('lib may not import site')],
    ['src/lib/a.ts', "import '/src/site/a.ts';", see('lib may not import site')],
    ['src/lib/a.ts', "import a from '../site/a.json?raw';\na();", see('lib may not import site')],
    ['src/site/a.ts', "import.meta.glob('../content/**/*.jpg');", see('site may not import content')],
    ['src/site/a.ts', "import.meta.glob(['../content/*.jpg'], { eager: true });", see('site may not import content')],
    ['src/components/A.astro', "<script>\nimport { a } from '../site/a.ts';\na();\n</script>\n", see('components may not import site')],
    ['src/lib/a.ts', "import { a } from './b';\na();", see('./b lacks its file extension')],
  ],
  'Astro and Node stay where they belong': [
    ['src/site/a.ts', "import { a } from 'astro:content';\na();"],
    ['src/content.config.ts', "import { a } from 'astro:content';\na();"],
    ['src/components/A.astro', "---\nimport { Image } from 'astro:assets';\n---\n<Image />\n"],
    ['src/components/A.astro', "---\nimport { a } from 'astro:content';\na();\n---\n", see('components may not import astro:content')],
    ['src/components/A.astro', "---\nimport type { HTMLAttributes } from 'astro/types';\ntype Props = HTMLAttributes<'a'>;\n---\n"],
    ['src/components/A.astro', "---\nimport { a } from 'astro';\na();\n---\n", see('components may import only types from astro')],
    ['src/lib/a.ts', "import type { A } from 'astro';\nexport type B = A;", see('lib may not import astro')],
    ['src/schemas/a.ts', "import { z } from 'zod';\nz();"],
    ['src/feeds/rss.ts', "import rss from '@astrojs/rss';\nrss();"],
    ['src/loader/a.ts', "import type { Loader } from 'astro/loaders';\nexport type A = Loader;"],
    ['src/loader/a.ts', "import { glob } from 'astro/loaders';\nglob();", see('loader may import only types from astro/loaders')],
    ['src/build/a.ts', "import { a } from 'astro';\na();"],
    ['src/loader/a.ts', "import { a } from 'node:fs';\na();"],
    ['src/digest/a.ts', "import { a } from 'node:crypto';\na();"],
    ['src/lib/a.ts', "import { a } from 'node:fs';\na();", see('lib may not import node:fs')],
    ['src/site/a.ts', "import { a } from 'fs';\na();", see('site may not import fs')],
    ['src/feeds/a.ts', "import { a } from 'node:fs';\na();", see('feeds may not import node:fs')],
  ],
  'the school’s own file and the tests have few readers': [
    ['src/site/a.ts', "import school from '../../school.config.ts';\nschool();"],
    ['src/content.config.ts', "import school from '../school.config.ts';\nschool();"],
    ['astro.config.mjs', "import { settings } from './src/site/settings.ts';\nsettings();"],
    ['astro.config.mjs', "import school from './school.config.ts';\nschool();", see('astro.config.mjs may not import school.config.ts')],
    ['commands/a.ts', "import school from '../school.config.ts';\nschool();"],
    ['src/pages/a.ts', "import school from '../../school.config.ts';\nschool();", see('pages may not import school.config.ts')],
    ['src/loader/a.ts', "import school from '../../school.config.ts';\nschool();", see('loader may not import school.config.ts')],
    ['tests/unit/a.test.ts', "import { a } from '../../src/lib/a.ts';\na();"],
    ['tests/unit/a.test.ts', "import { a } from '../fixtures/a.ts';\na();"],
    ['src/lib/a.ts', "import { a } from '../../tests/fixtures/a.ts';\na();", see('lib may not import tests')],
    ['commands/a.ts', "import { a } from '../tests/fixtures/a.ts';\na();", see('commands may not import tests')],
    ['vitest.config.ts', "import { a } from './tests/fixtures/a.ts';\na();", see('vitest.config.ts may not import tests')],
  ],
};

// One case a line.
// prettier-ignore
const ambient: Record<string, Case[]> = {
  'only the clock knows what time it is': [
    ['src/site/clock.ts', 'export const now = new Date();'],
    ['src/lib/a.ts', 'export const day = new Date(0);'],
    ['src/lib/a.ts', 'export const now = new Date();', NOW],
    ['src/site/a.ts', 'export const now = Date.now();', NOW],
    ['src/build/a.ts', 'export const now = Date();', NOW],
    ['src/pages/a.astro', '<p>{new Date().getFullYear()}</p>\n', NOW],
    ['src/lib/a.ts', 'export const now = Temporal.Now.instant();', NOW],
    ['tests/unit/a.test.ts', 'export const now = Date.now();'],
  ],
  'Date parses no text': [
    ['src/lib/a.ts', "export const day = new Date('2026-03-10');", PARSER],
    ['src/lib/a.ts', 'export const day = new Date(`${2026}-03-10`);', PARSER],
    ['src/site/clock.ts', "export const day = Date.parse('2026-03-10');", PARSER],
  ],
  'few places read the environment': [
    ['src/site/a.ts', 'export const base = import.meta.env.BASE_URL;'],
    ['src/build/a.ts', 'export const a = process.env;'],
    ['commands/a.ts', 'export const a = process.env;'],
    ['src/lib/a.ts', 'export const a = process.env;', ENVIRONMENT],
    ['src/components/A.astro', '<p>{import.meta.env.BASE_URL}</p>\n', ENVIRONMENT],
    ['school.config.ts', 'export const a = process.env;', ENVIRONMENT],
  ],
  'HTML made of strings has one door': [
    ['src/components/tree/Tree.astro', '<div set:html="<p>Hello</p>" />\n'],
    ['src/components/entry/Card.astro', '<div set:html="<p>Hello</p>" />\n', RAW_HTML],
    ['src/pages/index.astro', '<div set:html="<p>Hello</p>" />\n', RAW_HTML],
  ],
};

describe.each(Object.entries({ ...table, ...ambient }))('%s', (_, cases) => {
  test.each(cases)('%s: %j', async (file, code, message) => {
    expect(await listFaults(file, code)).toEqual(message === undefined ? [] : [message]);
  });
});
