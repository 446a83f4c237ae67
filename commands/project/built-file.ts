import { existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** The site that was built last. */
export interface BuiltSite {
  /** Its address, with a slash at the end. */
  address: string;
  /** The folder in which it lies. */
  dist: string;
}

/** The file that an address leads to; undefined when it is of another site, or of no file. */
export function findBuiltFile(url: string, { address, dist }: BuiltSite): string | undefined {
  if (!url.startsWith(address)) return undefined;
  const path = decode(new URL(url).pathname.slice(new URL(address).pathname.length));
  const file = join(dist, normalize(`/${path}`), /(^|\/)$/.test(path) ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** As it stands, where it can't be read: then no file has that name. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
