import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { CACHE_FOLDER } from '../lib/cache-folder.ts';
import { DOWNLOAD_PATH } from '../loader/assets.ts';

/** A download's address, whatever the site's base. */
const ADDRESS = new RegExp(`${DOWNLOAD_PATH}([0-9a-f]{24}\\.pdf)$`);

/** The link that `Download.astro` writes; no link in a teacher's Markdown has the same ending. */
const LINK = new RegExp(`href="[^"]*${DOWNLOAD_PATH}([0-9a-f]{24}\\.pdf)" download`, 'g');

/**
 * Adds to a finished site the PDFs that its pages link to, and no others: what only drafts offer
 * stays away. Throws when one has gone from the cache since the content was read.
 */
export async function copyDownloads(site: string, root: string): Promise<void> {
  const names = await findLinkedDownloads(site);
  if (names.size === 0) return;
  await mkdir(join(site, DOWNLOAD_PATH), { recursive: true });
  await Promise.all(
    [...names].map((name) => copyFile(toCachedFile(root, name), join(site, DOWNLOAD_PATH, name))),
  );
}

/** Serves PDFs while writing. */
export function serveDownloads(server: ViteDevServer, root: string): void {
  server.middlewares.use((request, response, next) => {
    const name = ADDRESS.exec(request.url ?? '')?.[1];
    if (name === undefined) return next();
    response.setHeader('Content-Type', 'application/pdf');
    createReadStream(toCachedFile(root, name)).on('error', next).pipe(response);
  });
}

async function findLinkedDownloads(site: string): Promise<Set<string>> {
  const files = await readdir(site, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html'));
  const found = await Promise.all(
    pages.map(async (page) => (await readFile(join(site, page), 'utf8')).matchAll(LINK)),
  );
  return new Set(found.flatMap((matches) => [...matches].map((match) => match[1]!)));
}

function toCachedFile(root: string, name: string): string {
  return join(root, CACHE_FOLDER, 'downloads', name);
}
