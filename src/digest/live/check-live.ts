import { MANIFEST_PATH, parseManifest, type Manifest } from './manifest.ts';
import type { HttpClient } from './http-client.ts';

/** Of a frozen digest, what the live site has to show. */
export interface LiveDigest {
  html: string;
  items: readonly { key: string; hash: string; title: string }[];
}

export interface LiveCheck {
  digest: LiveDigest;
  /** The site’s address with its base and a slash at the end: `https://news.school.org/news/`. */
  site: string;
  ask: HttpClient;
}

/** How many addresses are asked for at a time: quick, and polite to a small server. */
const AT_ONCE = 6;

/**
 * What a family would miss that clicked through now, each in words; nothing when the digest may go
 * out. The site has to list every item as published, and to answer for every page and picture of
 * its own that the digest names. Other sites are not asked: their troubles hold up no news.
 */
export async function findMissing({ digest, site, ask }: LiveCheck): Promise<string[]> {
  const address = new URL(MANIFEST_PATH.slice(1), site).href;
  const { status, text } = await ask(address);
  if (status !== 200) return [`The site does not answer at ${address} (${status || text}).`];
  const manifest = parseManifest(text);
  if (!manifest) return [`At ${address} is no list of what is published. Is the address right?`];
  const isThere = createFinder(manifest);
  const missing = digest.items.filter((item) => !isThere(item));
  return [
    ...missing.map(({ key, title }) =>
      manifest.entries[key] === undefined
        ? `“${title}” is not on the site yet (${key}).`
        : `“${title}” has another title or day on the site (${key}). If the site is right and nobody has got this digest, delete its folder and freeze it again.`,
    ),
    ...(await findUnanswered(listOwnAddresses(digest.html, site), ask)),
  ];
}

/**
 * Finds items by key and mark. A correction keeps the first name of its entry when that is renamed,
 * so it is found by its own name and the mark of the entry, wherever it stands.
 */
function createFinder({ entries }: Manifest): (item: { key: string; hash: string }) => boolean {
  const toPart = (key: string, hash: string) => `${key.split('#')[1]} ${hash}`;
  const all = Object.entries(entries).filter(([key]) => key.includes('#'));
  const parts = new Set(all.map(([key, hash]) => toPart(key, hash)));
  return ({ key, hash }) =>
    entries[key] === hash || (key.includes('#') && parts.has(toPart(key, hash)));
}

/** Addresses of the site that a digest links to or shows, each once. */
export function listOwnAddresses(html: string, site: string): string[] {
  const found = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].flatMap(([, written = '']) => {
    const url = URL.parse(written.replaceAll('&amp;', '&'));
    if (!url?.href.startsWith(site)) return [];
    url.hash = '';
    return [url.href];
  });
  return [...new Set(found)];
}

async function findUnanswered(addresses: readonly string[], ask: HttpClient): Promise<string[]> {
  const problems: (string | undefined)[] = [];
  const waiting = addresses.map((address, index) => ({ address, index }));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      problems[next.index] = await findProblem(next.address, ask);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return problems.filter((problem) => problem !== undefined);
}

async function findProblem(address: string, ask: HttpClient): Promise<string | undefined> {
  const head = await ask(address, { method: 'HEAD' });
  // Some servers know no HEAD.
  const { status, text } = [405, 501].includes(head.status) ? await ask(address) : head;
  return status === 200 ? undefined : `${address} does not answer (${status || text}).`;
}
