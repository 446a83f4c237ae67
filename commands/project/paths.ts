import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, wherever the command was typed. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export { CONTENT_FOLDER as CONTENT } from '../../src/loader/content-folder.ts';

/** The folder of files that are served as they are, from the root. */
export const PUBLIC = 'public';

/** A path as it was typed, from where it was typed: npm itself runs commands in the root. */
export function resolveTyped(typed: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), typed);
}

/** Whether a path is a folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
