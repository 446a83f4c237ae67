import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openSite, type OpenSite } from '../fixtures/chromium.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';
import { formatTable } from './report.ts';

/** The phone of Lighthouse's mobile test. */
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

const PAGES = {
  home: SAMPLE_PAGES.home,
  newsletter: SAMPLE_PAGES.newsletter,
  tips: SAMPLE_PAGES['home learning'],
  search: SAMPLE_PAGES.search,
};

/** What a file is, by its name, in the order of the table. */
const KINDS = {
  html: /\/$|\.html$/,
  css: /\.css$/,
  js: /\.m?js$/,
  fonts: /\.woff2?$/,
  pictures: /\.(?:webp|avif|jpe?g|png|gif|svg)$/,
} as const;

type Kind = keyof typeof KINDS | 'other';

/** Sent compressed by every host; the rest is compressed already. */
const TEXT = /\/$|\.(?:html|css|m?js|svg|json|xml)$/;

/** The bytes of a page that a phone fetches before anybody scrolls, by kind. */
export interface PageWeight {
  page: string;
  bytes: Record<Kind, number>;
  requests: number;
}

/** Opens pages of the built sample school as a phone would. Text is counted as gzip sends it. */
export async function weighPages(dist: string): Promise<PageWeight[]> {
  const site = await openSite(dist);
  try {
    const weights: PageWeight[] = [];
    for (const [page, path] of Object.entries(PAGES)) {
      weights.push({ page, ...(await weighPage(site, { dist, path })) });
    }
    return weights;
  } finally {
    await site.close();
  }
}

async function weighPage(site: OpenSite, { dist, path }: { dist: string; path: string }) {
  const { page, requests } = await site.visit(path, PHONE);
  await page.waitForLoadState('networkidle');
  const bytes: PageWeight['bytes'] = { html: 0, css: 0, js: 0, fonts: 0, pictures: 0, other: 0 };
  const fetched = new Set(requests.filter((address) => !address.startsWith('data:')));
  for (const address of fetched) {
    const { pathname } = new URL(address);
    bytes[findKind(pathname)] += readWeight(dist, pathname);
  }
  await page.context().close();
  return { bytes, requests: fetched.size };
}

function findKind(path: string): Kind {
  const found = Object.entries(KINDS).find(([, pattern]) => pattern.test(path));
  return (found?.[0] ?? 'other') as Kind;
}

/** Bytes of a file of a built site as a host sends it. */
export function readWeight(dist: string, path: string): number {
  const bytes = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
  return TEXT.test(path) ? gzipSync(bytes, { level: 6 }).length : bytes.length;
}

/** In kilobytes of 1,000 bytes. Styles that stand in a page are part of its HTML. */
export function formatWeights(weights: readonly PageWeight[]): string {
  const kinds: Kind[] = ['html', 'css', 'js', 'fonts', 'pictures', 'other'];
  const toKilobytes = (count: number) => (count / 1000).toFixed(1);
  const rows = weights.map(({ page, bytes, requests }) => {
    const all = Object.values(bytes).reduce((sum, count) => sum + count, 0);
    return {
      name: page,
      cells: [...kinds.map((kind) => toKilobytes(bytes[kind])), toKilobytes(all), String(requests)],
    };
  });
  const head = [...kinds, 'all', 'requests'];
  return formatTable('kB on a phone, 412 x 823 at 1.75', rows, head);
}
