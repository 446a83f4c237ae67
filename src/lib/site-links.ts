/** What one page of a finished site links to, and the places on it that a link can lead to. */
export interface PageLinks {
  /** Addresses of its links, as a browser reads them. */
  hrefs: readonly string[];
  hasPlace: (id: string) => boolean;
  /** All of those places, by their ids. */
  listPlaces: () => string[];
}

/** A link that leads to nothing of the site it belongs to. */
export interface DeadLink {
  /** File of the page on which it stands, such as `newsletters/willow-2026-05-08/index.html`. */
  page: string;
  href: string;
  /** What there is none of: a page or file at that address, or such a place on the page. */
  missing: 'page' | 'place';
  /** The address that was looked for, from the site's root: `/classes/willow/#news`. */
  sought: string;
  /** The places that the page has, where one of them was looked for in vain. */
  places?: readonly string[] | undefined;
}

/** Where a site is published. `base` begins with a slash; the one at its end may be missing. */
export interface PublishedAt {
  url: string;
  base: string;
}

const ANCHOR = /<a(?=\s)(?:[^"'>]|"[^"]*"|'[^']*')*>/g;
const HREF = /\shref=(?:"([^"]*)"|'([^']*)')/;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&#38;': '&', '&#x26;': '&' },
  ...{ '&quot;': '"', '&#34;': '"', '&#x22;': '"', '&#39;': "'", '&#x27;': "'" },
  ...{ '&lt;': '<', '&#60;': '<', '&gt;': '>', '&#62;': '>' },
};

/**
 * Reads a page that this build wrote, whose attributes are always quoted. Not a parser of
 * anybody's HTML: it looks at every page of every build, so it has to be quick.
 */
export function readPageLinks(html: string): PageLinks {
  const hrefs = (html.match(ANCHOR) ?? []).flatMap((tag) => {
    const [, double, single] = HREF.exec(tag) ?? [];
    const href = double ?? single;
    return href === undefined ? [] : [decode(href)];
  });
  return {
    hrefs,
    hasPlace: (id) => html.includes(` id="${encode(id)}"`),
    listPlaces: () => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => decode(id)),
  };
}

/** What a link asks of its site: a file, and a place on it where it names one. */
export interface SoughtPlace {
  /** The files that would answer, as a static host looks for them. */
  files: readonly string[];
  /** Empty when the link leads to a page as a whole. */
  place: string;
  /** From the site's root, for people. */
  sought: string;
}

/**
 * Where a link of a page leads within its own site; undefined when it leads to another site, to
 * a mail program and the like. A path outside `base` can't be answered: `files` is empty then.
 */
export function findSought(
  { page, href }: { page: string; href: string },
  { url, base }: PublishedAt,
): SoughtPlace | undefined {
  const folder = `${base.replace(/\/+$/, '')}/`;
  const home = new URL(folder, url);
  const from = new URL(page.replace(/(^|\/)index\.html$/, '$1'), home);
  // A subscription leads to a file of the site by another name of the web's own scheme.
  const plain = href.replace(/^webcal:/, home.protocol);
  const address = URL.canParse(plain, from.href) ? new URL(plain, from) : undefined;
  if (address && address.host !== home.host) return undefined;
  const place = toPlace(address?.hash ?? '');
  const path = decodePart(address?.pathname ?? '');
  const isOurs = path.startsWith(folder);
  // The school's other pages on the same host are another site; a bare path never leads to them.
  if (address && !isOurs && /^(?:https?:)?\/\//i.test(href)) return undefined;
  if (!address || !isOurs) return { files: [], place, sought: href };
  const file = path.slice(folder.length);
  const files =
    file === '' || file.endsWith('/') ? [`${file}index.html`] : [file, `${file}/index.html`];
  return { files, place, sought: `/${file}${place && `#${place}`}` };
}

/**
 * The place that a fragment names: words to look for are none, and neither is the top of a page. What
 * begins with a slash is a place in a program that the page starts, such as the editor.
 */
function toPlace(hash: string): string {
  const place = decodePart(hash.slice(1).replace(/^\/.*|:~:.*/s, ''));
  return place.toLowerCase() === 'top' ? '' : place;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function decode(attribute: string): string {
  return attribute.replace(/&(?:#?\w+);/g, (entity) => ENTITIES[entity.toLowerCase()] ?? entity);
}

function encode(id: string): string {
  return id.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
}
