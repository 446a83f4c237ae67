import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An enclosure as `src/feeds/rss.ts` writes it, its length still open; text is escaped there. */
const ENCLOSURE = /<enclosure url="([^"]+)" length="0"/g;

/**
 * Writes into the finished feeds how many bytes each picture has: known only now, when the
 * pictures are made. Throws when a feed names a picture that the site does not have.
 */
export async function measureEnclosures(
  folder: string,
  { url, base }: { url: string; base: string },
): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const feeds = files.filter((file) => file.endsWith('rss.xml'));
  const root = new URL(base, url).href.replace(/\/?$/, '/');
  const lengths = new Map<string, number>();
  for (const feed of feeds) {
    const path = join(folder, feed);
    const xml = await readFile(path, 'utf8');
    for (const [, address = ''] of xml.matchAll(ENCLOSURE)) {
      if (lengths.has(address)) continue;
      if (!address.startsWith(root))
        throw new Error(`${feed} names a picture elsewhere: ${address}`);
      const { size } = await stat(join(folder, decodeURI(address.slice(root.length))));
      lengths.set(address, size);
    }
    await writeFile(
      path,
      xml.replace(
        ENCLOSURE,
        (_, address: string) => `<enclosure url="${address}" length="${lengths.get(address)}"`,
      ),
    );
  }
}
