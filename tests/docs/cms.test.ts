import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { EDITOR_FOLDER } from '../../src/lib/editor-folder.ts';
import { formatHeaders } from '../../src/build/headers.ts';
import { schoolSchema } from '../../src/schemas/school.ts';
import { listFences, readPage } from './markdown.ts';

const fences = listFences(readPage('docs/cms.md'));
const examples = fences.filter(({ language }) => language === 'ts').map(({ code }) => code);

/** What an example of `school.config.ts` sets. */
function evaluate(code: string): unknown {
  return runInContext(`({${code}})`, createContext());
}

test('the settings of each example can be used as they stand', () => {
  const written = schoolSchema.pick({ cms: true }).required();
  const hosts = examples.map((code) => written.parse(evaluate(code)).cms.host);
  expect(hosts).toEqual(['gitlab', 'forgejo', 'github', 'github', 'gitlab']);
});

test('the redirect address is the one that the editor’s page has', () => {
  const addresses = fences.find(({ code }) => code.startsWith('https://news.school.org/'))?.code;
  expect(addresses?.trim().split('\n')).toEqual([
    `https://news.school.org/${EDITOR_FOLDER}/`,
    `https://our-school.github.io/news/${EDITOR_FOLDER}/`,
  ]);
});

test('the headers for a server of one’s own are those of _headers', () => {
  const { cms } = schoolSchema
    .pick({ cms: true })
    .parse({ cms: { host: 'forgejo', repository: 'our-school/news' } });
  const shown = fences.find(({ code }) => code.startsWith('/admin/*'))?.code ?? 'none';
  expect(formatHeaders({ searchEngines: true, base: '/', ...(cms && { cms }) })).toContain(shown);
});

test('the version of the editor is the one that is installed', () => {
  const shown = fences.find(({ code }) => code.includes('@sveltia/cms'))?.code;
  expect(shown).toContain(`@sveltia/cms@${packageFile.dependencies['@sveltia/cms']}\n`);
});
