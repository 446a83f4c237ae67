import { open, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { findFormat } from '../../src/loader/picture-format.ts';

/** Endings of files that somebody means as a picture. */
const ENDINGS = /\.(?:jpe?g|jfif|png|webp|gif|avif|tiff?|heic|heif|hif|bmp|svg)$/i;

/** As many bytes as show what a file is. */
const HEAD = 1024;

/**
 * Every picture below some folders, by its name or by its first bytes, as a path from `root` with
 * forward slashes. Private and unused ones are there too: what lies in a repository can be seen by
 * whoever sees the repository. Links to other places are not followed.
 */
export async function findPictureFiles(
  root: string,
  folders: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const names = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of names.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      if (ENDINGS.test(entry.name) || (await isPicture(path))) {
        found.push(relative(root, path).split(sep).join('/'));
      }
    }
  }
  return found.sort();
}

/** An SVG is known by its ending alone: pages and feeds hold drawings too. */
async function isPicture(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return !['unknown', 'pdf', 'svg'].includes(findFormat(buffer.subarray(0, bytesRead)));
  } finally {
    await file.close();
  }
}
