import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { beginDrafts } from '../../src/starting/begin.ts';
import type { Starts } from '../../src/starting/class-start.ts';
import { writeDraft } from '../../src/starting/write-draft.ts';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { buildSite, createSite, type Site } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  SECOND_CLASS,
  writeEvent,
  writeNewsletter,
  writeTip,
  writeYaml,
} from '../fixtures/written-entries.ts';

/** Tuesday of the week after the last newsletter. */
const NOW = '2026-03-10T08:00';

const CMS = { host: 'forgejo', repository: 'fixture/news' } as const;

const CONTENT = {
  ...SCHOOL_FILES,
  'classes/heron.yaml': writeYaml({ ...SECOND_CLASS, name: 'Heron', languages: ['es', 'en'] }),
  'classes/elm.yaml': writeYaml({ ...SECOND_CLASS, name: 'Elm', languages: 'en', archived: 'yes' }),
  'newsletters/last.mdx': writeNewsletter({
    promises: [
      { id: 'beans', text: 'A bean for everybody.', due: '2026-03-12' },
      { id: 'pots', text: 'A pot for every bean.', due: '2026-03-20' },
    ],
  }),
  'events/garden.mdx': writeEvent({ title: 'Garden', date: '2026-03-01' }),
  'home-learning/socks.mdx': writeTip({ title: 'Sock sums', date: '2026-03-01' }),
};

/** The text that the editor begins a newsletter with. */
function begin(starts: Starts, id: string, today: string): string {
  const start = starts.classes.find(({ classId }) => classId === id)!;
  const school = starts.classes.at(-1)!;
  return writeDraft(beginDrafts(start, { school, today }).newsletters);
}

describe('the desk of a school that writes in the browser', () => {
  let site: Site;
  let dist: Dist;

  beforeAll(async () => {
    site = await createSite('desk', { content: CONTENT, school: { cms: CMS, base: '/news/' } });
    const { code, output } = await site.build({ now: NOW });
    expect(code, output).toBe(0);
    dist = readDist(site.dist);
  });

  test('leads to the next newsletter of every class that is taught, and to all other kinds', () => {
    const hrefs = dist.page('admin/index.html').values('href');
    expect(hrefs.filter((href) => href.includes('/edit/'))).toEqual([
      '/news/admin/edit/?class=heron#/collections/newsletters/new',
      '/news/admin/edit/?class=willow#/collections/newsletters/new',
      '/news/admin/edit/#/collections/celebrations/new',
      '/news/admin/edit/#/collections/home-learning/new',
      '/news/admin/edit/#/collections/events/new',
      '/news/admin/edit/#/collections/goals/new',
      '/news/admin/edit/?class=all#/collections/newsletters/new',
      '/news/admin/edit/#/collections/newsletters',
    ]);
    expect(hrefs).toContain('https://codeberg.org/fixture/news/src/branch/main/docs/cms.md');
  });

  test('says for which day it is, and which promises are due by then', () => {
    const words = dist.page('admin/index.html').all('main')[0]!.text;
    expect(words).toContain('For Friday, March 13');
    expect(words).toContain('A bean for everybody.');
    expect(words).not.toContain('A pot for every bean.');
  });

  test('is out of sight of families and of search engines', () => {
    const linking = dist.pages.filter(
      (path) =>
        !path.startsWith('admin/') &&
        dist
          .page(path)
          .values('href')
          .some((href) => href.includes('/admin')),
    );
    expect(linking).toEqual([]);
    expect(dist.page('admin/index.html').meta('robots')).toEqual(['noindex, noimageindex']);
    expect(dist.text('sitemap-0.xml')).not.toContain('/admin');
    expect(dist.text('service-worker.js')).not.toContain('admin/');
    expect(dist.listFragments().filter(({ url }) => url.includes('admin'))).toEqual([]);
  });

  test.each(['willow', 'heron', 'all'])(
    'begins a newsletter for %s as npm run new does, to the letter',
    async (id) => {
      const starts = JSON.parse(dist.text('admin/starting.json')) as Starts;
      const choice = id === 'heron' ? ['--lang', 'es'] : [];
      const args = ['newsletter', '--class', id, '--yes', ...choice];
      const { code, output } = await site.command('new', args, { now: NOW });
      expect(code, output).toBe(0);
      const [file = ''] = /src\/content\/\S+\/index\.mdx/.exec(output) ?? [];
      const written = readFileSync(join(site.folder, file), 'utf8');
      expect(begin(starts, id, '2026-03-10')).toBe(written);
    },
  );
});

test('a school that does not has neither desk nor editor', async () => {
  const dist = readDist((await buildSite('no-desk', { content: SCHOOL_FILES })).dist);
  expect(dist.files.filter((file) => file.startsWith('admin'))).toEqual([]);
});
