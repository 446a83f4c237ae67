import type { CmsConfig } from '@sveltia/cms';
import { beforeAll, expect, test } from 'vitest';
import { formatEditorPolicy } from '../../src/build/editor/editor-policy.ts';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

const CMS = { host: 'forgejo', repository: 'our-school/news' } as const;

let dist: Dist;

beforeAll(async () => {
  const site = await buildSite('editor-page', {
    content: { ...SCHOOL_FILES, 'newsletters/first/index.mdx': writeNewsletter() },
    school: { cms: CMS, base: '/news/' },
  });
  dist = readDist(site.dist);
});

test('the editor’s page says what it may load before it loads anything, and is not listed', () => {
  const page = dist.page('admin/edit/index.html');
  const policy = formatEditorPolicy({ cms: { ...CMS, branch: 'main', review: false } });
  expect(page.meta('content-security-policy')).toEqual([policy]);
  expect(page.meta('robots')).toEqual(['noindex']);
  expect(page.meta('referrer')).toEqual(['no-referrer']);
  const names = page.elements.map(({ name }) => name);
  expect(names.indexOf('meta')).toBeLessThan(names.indexOf('script'));
  expect(dist.text('_headers')).toContain(
    `/news/admin/edit/*\n  Content-Security-Policy: ${policy}\n`,
  );
});

test('it finds its parts beside it, wherever the site lies', () => {
  const page = dist.page('admin/edit/index.html');
  const sources = page.all('script').map(({ attributes }) => attributes['src']);
  expect(sources).toEqual(['editor.js']);
});

test('its fonts come with it: no network of others is left in its styles', () => {
  const program = dist.text('admin/edit/editor.js');
  expect(program.match(/url\(["']?https?:[^)]*/g)).toBeNull();
  const fonts = dist.list('.woff2').filter((file) => file.startsWith('admin/'));
  expect(fonts.length).toBeGreaterThanOrEqual(3);
});

test('whose work it is lies beside it, with the licences of programs and fonts', () => {
  const licences = dist.text('admin/edit/licences.txt');
  for (const part of ['@sveltia/cms', '@fontsource/young-serif', 'leaflet', 'yaml', 'zod'])
    expect(licences).toMatch(new RegExp(`^${part} \\d\\S+: [A-Z]`, 'm'));
  expect(licences).toMatch(/^Font source-sans-3\n\n.+\n\n.+SIL Open Font License/m);
  // Those of packages that it brings in its own program.
  expect(licences).toMatch(/^With parts of these packages.*\blexical\b.*\bsvelte\b/m);
  expect(licences).toContain('Permission is hereby granted, free of charge');
  // What only builds the site is in no browser, and not in the list.
  expect(licences).not.toMatch(/^(?:sharp|vite|pagefind) /m);
});

test('the frame of its preview asks for no base, which its policy would refuse', () => {
  expect(dist.text('admin/edit/editor.js').match(/<base\b[^>]*/g)).toBeNull();
});

test('who signs in sees the name and the sign of the school', () => {
  const config = JSON.parse(dist.text('admin/edit/config.json')) as CmsConfig;
  expect([config.app_title, config.logo?.src]).toEqual(['Fixture School', '/news/favicon.svg']);
  expect(dist.list('.svg')).toContain('favicon.svg');
});
