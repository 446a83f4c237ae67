import { escapeHtml } from '../../lib/words.ts';
import { cutElements, dropAttributes, findAttribute, matchTags } from './elements.ts';

/** The site that pages are copied from, and which of them come along. */
export interface CopiedSite {
  /** Address of the school's site, such as `https://news.school.org`. */
  origin: string;
  /** Folder of the site at that address, between slashes: `/` or `/news/`. */
  base: string;
  /** Where each page that comes along lies in the copy: `events/fair/` → `events/fair/index.html`. */
  pages: ReadonlyMap<string, string>;
}

/** A page that opens from a folder, and the files of the site that it shows or offers. */
export interface CopiedPage {
  html: string;
  /** Paths below the site's folder. */
  files: string[];
}

/** The style sheet of the copy: the font, which browsers won't load from a folder otherwise. */
export const KEEPSAKE_STYLES = 'keepsake.css';

/**
 * What a copy may load: pictures and styles beside it, and nothing from anywhere else. Firefox
 * does not take `'self'` for a folder, so `file:` is named.
 */
const POLICY =
  "default-src 'none'; img-src 'self' file: data:; style-src 'self' file: 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** Pages of single entries, which a family may want to see on the site when they aren't here. */
const ENTRY_PAGE = /^(?:newsletters|celebrations|events|goals|home-learning|guides)\/[^/]+\/$/;

/** What a page tells browsers and other sites about its place on the web. */
const SITE_FACT = /\s(?:property="og:|http-equiv=|name="referrer")/;

const LINK = new RegExp(`(${matchTags('<a\\b').source})([\\s\\S]*?)</a>`, 'g');

/** Marks words that were a link. */
const GONE = ' data-gone';

/** A line that was a link and nothing else: “All newsletters” says nothing where it leads nowhere. */
const GONE_LINE = new RegExp(`<(p|li)\\b[^>]*>\\s*<span${GONE}[^>]*>[^<]*</span>\\s*</\\1>`, 'g');

/**
 * A page of the built site as a file that opens by double-click: no script, addresses relative,
 * each picture in its largest size, the menu and whom to write to left out. A link to an entry
 * that isn't in the copy goes to the school's site; any other that leads nowhere becomes words.
 */
export function copyPage(page: string, path: string, site: CopiedSite): CopiedPage {
  const files = new Set<string>();
  const up = '../'.repeat(path.split('/').length - 1);
  const keep = (file: string) => {
    files.add(file);
    return up + file;
  };
  let html = page.replace(matchTags('<meta\\b'), (tag) => (SITE_FACT.test(tag) ? '' : tag));
  html = html.replace(matchTags('<link\\b'), (tag) => {
    const icon =
      findAttribute(tag, 'rel') === 'icon' && toSitePath(findAttribute(tag, 'href'), site);
    return icon ? tag.replace(/href="[^"]*"/, `href="${keep(icon)}"`) : '';
  });
  html = cutElements(html, 'script');
  html = cutElements(html, 'footer', (tag) => !/class="footer/.test(tag));
  html = cutElements(html, 'nav', (tag) => !/id="page-menu"/.test(tag));
  html = cutElements(html, 'button');
  html = cutElements(html, 'form');
  html = cutElements(html, 'section', (tag) => !/class="tell-us/.test(tag));
  html = html.replace(/@font-face\{[^}]*src:url\([^}]*\}/g, '');
  html = html.replace(matchTags('<img\\b'), (tag) => copyPicture(tag, { keep, site }));
  html = html.replace(LINK, (_, tag: string, words: string) =>
    copyLink(tag, { words, up, keep, site }),
  );
  html = html.replace(GONE_LINE, '').replaceAll(GONE, '');
  html = html.replace(
    '</head>',
    `<meta http-equiv="content-security-policy" content="${POLICY}"><link rel="stylesheet" href="${up}${KEEPSAKE_STYLES}"></head>`,
  );
  return { html, files: [...files] };
}

interface Copying {
  /** Takes a file of the site along and gives its address in the copy. */
  keep: (file: string) => string;
  site: CopiedSite;
}

function copyPicture(tag: string, { keep, site }: Copying): string {
  const widths = (findAttribute(tag, 'srcset') ?? '').split(', ').map((each) => each.split(' '));
  const [largest] = widths.sort(
    (a, b) => Number.parseInt(b[1] ?? '0') - Number.parseInt(a[1] ?? '0'),
  );
  const file = toSitePath(largest?.[0] || findAttribute(tag, 'src'), site);
  if (file === undefined) return '';
  return dropAttributes(tag, ['srcset', 'sizes', 'fetchpriority', 'loading', 'decoding']).replace(
    /\ssrc="[^"]*"/,
    ` src="${keep(file)}"`,
  );
}

function copyLink(
  tag: string,
  { words, up, keep, site }: Copying & { words: string; up: string },
): string {
  const href = findAttribute(tag, 'href');
  const path = toSitePath(href, site);
  const to = (address: string) =>
    `${tag.replace(/\shref="[^"]*"/, ` href="${address}"`)}${words}</a>`;
  if (href === undefined || path === undefined) return `${tag}${words}</a>`;
  const [page = '', fragment] = path.split('#');
  const copied = site.pages.get(decodePath(page));
  if (copied !== undefined) return to(up + copied + (fragment === undefined ? '' : `#${fragment}`));
  if (page.endsWith('.xml')) return '';
  if (page.startsWith('files/')) return to(keep(page));
  if (ENTRY_PAGE.test(page)) return to(escapeHtml(site.origin + site.base) + path);
  const bare = dropAttributes(tag, [
    'href',
    'hreflang',
    'rel',
    'aria-current',
    'download',
    'target',
  ]);
  return `${bare.replace(/^<a\b/, `<span${GONE}`).replace(/class="button[^"]*"/, '')}${words}</span>`;
}

/** A path as files are named: addresses may write letters such as Arabic ones as numbers. */
function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The path below the site's folder that an address of a page means; nothing for other places. */
function toSitePath(address: string | undefined, { base }: CopiedSite): string | undefined {
  if (!address?.startsWith(base) || address.startsWith('//')) return undefined;
  return address.slice(base.length);
}
