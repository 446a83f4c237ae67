import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, readEveryByte } from '../fixtures/dist.ts';
import { writeEveryKind } from '../fixtures/every-kind.ts';
import { createSite, type Site } from '../fixtures/site.ts';
import { writeNewsletter } from '../fixtures/written-entries.ts';

describe('a build that is killed', () => {
  let site: Site;
  let before: Record<string, string>;

  beforeAll(async () => {
    site = await createSite('killed', { content: await writeEveryKind() });
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    before = readEveryByte(site.dist);
    await site.write({
      'src/content/newsletters/news.mdx': writeNewsletter({ title: 'The newest' }),
    });
  });

  test.each([
    ['while the content is read', /Syncing content/],
    ['while pages are written', /rss\.xml/],
    ['while pictures are made', /generating optimized images/],
    ['while the search index is made', /sitemap-index\.xml/],
    ['when all is made and nothing has been looked at', /can be searched/],
  ])('%s leaves the last site whole', async (_, killAt) => {
    const { code, output } = await site.build({ killAt });
    expect(code, output).toBeNull();
    expect(readEveryByte(site.dist)).toEqual(before);
  });

  test('between its last two steps leaves the last site where the next build finds it', async () => {
    renameSync(site.dist, `${site.dist}-previous`);
    await site.write({ 'src/content/newsletters/fault.mdx': 'no header' });
    expect((await site.build()).code).toBe(1);
    expect(readEveryByte(site.dist)).toEqual(before);
    await site.remove('src/content/newsletters/fault.mdx');
  });

  test('is followed by one that publishes everything and leaves nothing lying about', async () => {
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    const dist = readDist(site.dist);
    expect(dist.findFilesWith('The newest')).toContain('newsletters/news/index.html');
    for (const name of ['dist-unfinished', 'dist-previous'])
      expect(existsSync(join(site.folder, name))).toBe(false);
  });
});
