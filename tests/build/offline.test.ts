import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { writeEveryKind } from '../fixtures/every-kind.ts';
import { buildSite } from '../fixtures/site.ts';

const WORKER = 'service-worker.js';

interface Kept {
  files: [path: string, mark: string][];
  standIns: Record<string, string>;
  fallback: string;
}

function readKept(dist: Dist): Kept {
  const [, list = ''] = /^const KEPT=(.+);\n/.exec(dist.text(WORKER)) ?? [];
  return JSON.parse(list) as Kept;
}

describe.each(['/', '/news/'])('a site at %s', (base) => {
  let dist: Dist;
  let kept: Kept;

  beforeAll(async () => {
    const name = `offline${base.replaceAll('/', '-')}`;
    const content = await writeEveryKind();
    dist = readDist((await buildSite(name, { content, school: { base } })).dist);
    kept = readKept(dist);
  });

  test('keeps only files that it has', () => {
    const files = kept.files.map(([path]) => path.replace(/(^|\/)$/, '$1index.html'));
    expect(files).toContain('index.html');
    expect(files).toContain('newsletters/hearts/index.html');
    expect(files).toContain('home-learning/socks/index.html');
    expect(files.filter((file) => !dist.files.includes(file))).toEqual([]);
    expect(dist.files).toContain(`${kept.fallback}index.html`);
  });

  test('has something to show for every size of the pictures on pages that it keeps', () => {
    const paths = new Set(kept.files.map(([path]) => path));
    const newsletter = dist.text('newsletters/hearts/index.html');
    const shown = [...newsletter.matchAll(/[^"\s/]+\.webp(?= \d+w)/g)].map(
      ([name]) => `_astro/${name}`,
    );
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter((path) => !paths.has(kept.standIns[path] ?? path))).toEqual([]);
  });

  test('keeps neither what is for teachers nor the pictures of other sizes', () => {
    const paths = kept.files.map(([path]) => path);
    expect(paths.filter((path) => path.startsWith('guides/'))).toEqual([]);
    expect(paths.filter((path) => path in kept.standIns)).toEqual([]);
  });

  test('has a program of less than 2 kB', () => {
    const [, program = ''] = dist.text(WORKER).split(/;\n(.*)/s);
    expect(gzipSync(program).length).toBeLessThan(2000);
  });

  test('leaves the list of kept pages out of the site map and of search engines', () => {
    expect(dist.text('sitemap-0.xml')).not.toContain('/offline/');
    expect(dist.page('offline/index.html').meta('robots')).toEqual(['noindex, noimageindex']);
  });
});

test('a school that switches it off publishes no list, and a program that only tidies up', async () => {
  const content = await writeEveryKind();
  const site = await buildSite('offline-off', { content, school: { offline: false } });
  const dist = readDist(site.dist);
  expect(dist.files.filter((file) => file.startsWith('offline/'))).toEqual([]);
  expect(dist.findFilesWith('offline-keeper')).toEqual([]);
  expect(dist.text(WORKER)).toContain('unregister');
  expect(dist.text(WORKER)).not.toContain('KEPT');
});
