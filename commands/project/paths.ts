import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, wherever the command was typed. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of content, from the root. */
export const CONTENT = 'src/content';

/** Whether a path is a folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}
