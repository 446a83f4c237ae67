import { expect, test } from 'vitest';
import { readDist } from '../fixtures/dist.ts';
import { writeEveryKind } from '../fixtures/every-kind.ts';
import { buildSite } from '../fixtures/site.ts';

const CMS = {
  host: 'forgejo',
  address: 'https://git.fixture.example',
  repository: 'f/news',
} as const;

test('keeps the editor apart from everything that families open, find or keep', async () => {
  const content = await writeEveryKind();
  const { dist: folder } = await buildSite('editor', { content, school: { cms: CMS } });
  const dist = readDist(folder);
  const own = dist.files.filter((path) => path.startsWith('admin/'));
  expect(own).toEqual(expect.arrayContaining(['admin/edit/editor.js', 'admin/edit/index.html']));
  const others = dist.findFilesWith('admin/').filter((path) => !path.startsWith('admin/'));
  // Search, site map, offline storage, feeds and every page: none of them names it.
  expect(others).toEqual(['_headers']);
  expect(dist.listFragments().filter(({ url }) => url.includes('admin'))).toEqual([]);
  const programs = own.filter((path) => path.startsWith('admin/edit/') && path.endsWith('.js'));
  const loaded = dist.pages
    .filter((path) => !path.startsWith('admin/'))
    .flatMap((path) => dist.page(path).values('src'));
  for (const program of programs) {
    const name = program.slice('admin/edit/'.length);
    expect(loaded.filter((address) => address.endsWith(`/${name}`))).toEqual([]);
  }
  for (const page of ['admin/index.html', 'admin/edit/index.html'])
    expect(dist.page(page).meta('robots')).toEqual([expect.stringContaining('noindex')]);
});

test('has no editor where the school has not set one up', async () => {
  const { dist } = await buildSite('no-editor', { content: await writeEveryKind() });
  expect(readDist(dist).files.filter((path) => path.startsWith('admin'))).toEqual([]);
});
