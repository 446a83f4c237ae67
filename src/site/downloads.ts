import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE_FOLDER } from '../lib/cache-folder.ts';
import { WRITTEN_COLLECTIONS } from '../schemas/collection-names.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { getEntries } from './entries.ts';

/** The paths of all PDFs that published entries offer. */
export async function getDownloads() {
  const entries = (await Promise.all(WRITTEN_COLLECTIONS.map((name) => getEntries(name)))).flat();
  const files = new Set(entries.flatMap(({ data }) => listDownloads(data.body)));
  return [...files].map((path) => {
    const file = path.split('/').at(-1)!;
    return { params: { file }, props: { file } };
  });
}

/** The bytes of a PDF. Throws when it has gone from the cache since the content was read. */
export async function readDownload(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(process.cwd(), CACHE_FOLDER, 'downloads', file)));
}

function listDownloads(tree: ContentTree): string[] {
  return tree.flatMap((node) => {
    if (node.type !== 'component') return [];
    const own = node.name === 'Download' ? [node.props['file']!] : [];
    return [...own, ...listDownloads(node.children)];
  });
}
