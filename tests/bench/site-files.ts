import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A site's written files: path from its root, and text. */
export type SiteFiles = ReadonlyMap<string, string>;

/**
 * Brings `root` in line with `files`: what is the same is left alone, and other files that lie
 * directly in a folder of these are removed.
 */
export async function writeFiles(root: string, files: SiteFiles): Promise<void> {
  for (const folder of new Set([...files.keys()].map((path) => dirname(path)))) {
    await mkdir(join(root, folder), { recursive: true });
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    for (const { name } of entries.filter((entry) => entry.isFile())) {
      if (!files.has(join(folder, name))) await rm(join(root, folder, name));
    }
  }
  for (const [path, text] of files) await writeIfChanged(join(root, path), text);
}

/** Puts a copy of a file or folder in the place of an older one. */
export async function copyAnew(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, preserveTimestamps: true });
}

async function writeIfChanged(path: string, text: string): Promise<void> {
  const known = await readFile(path, 'utf8').catch(() => undefined);
  if (known !== text) await writeFile(path, text);
}
