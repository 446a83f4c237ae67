import type { CollectionName } from '../schemas/collection-names.ts';

/** Addresses of a site: `site` is its origin, `base` the folder that it lives in. */
export interface SiteAddress {
  /** Such as `https://school.example`. */
  site: string;
  /** Such as `/` or `/newsletters/`. */
  base: string;
}

export interface Urls {
  /** A path of the site as an address that works under its base: `/rss.xml` → `/base/rss.xml`. */
  toPath: (path: string) => string;
  /** The same with the origin, for feeds and sharing. */
  toAbsolute: (path: string) => string;
}

/** The functions through which every address of a site is made. */
export function createUrls({ site, base }: SiteAddress): Urls {
  const prefix = base.replace(/\/+$/, '');
  const toPath = (path: string) =>
    path.startsWith('/') && !path.startsWith('//') ? `${prefix}${path}` : path;
  return {
    toPath,
    toAbsolute: (path) => (path.startsWith('/') ? new URL(toPath(path), site).href : path),
  };
}

/** Where the page of an entry is, without the base. */
export function toEntryPath(collection: CollectionName, id: string): string {
  return collection === 'people' ? `/people/#${id}` : `/${collection}/${id}/`;
}

/** An address as people write it down: `https://school.example/news/` → `school.example/news`. */
export function toWrittenAddress(address: string): string {
  return address.replace(/^https?:\/\/|\/$/g, '');
}

/** The address by which a calendar program subscribes to a calendar, instead of showing its text. */
export function toWebcal(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}

/** The address that calls a number as people write it; words after it, such as an extension, stay out. */
export function toTelephone(phone: string): string {
  const [number = phone] = /\+?\d[^\p{Letter}]*/u.exec(phone) ?? [];
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
