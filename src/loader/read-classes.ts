import { join } from 'node:path';
import { compareClasses } from '../lib/class-order.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import type { SchoolClass } from '../schemas/class.ts';
import { findEntryFiles } from './entry-files.ts';
import { schemas } from './entry-schemas.ts';
import { readYaml } from './front-matter.ts';
import { readText } from './read-text.ts';

/**
 * The classes of the content alone, in their order, without reading anything else. A file with a
 * fault is left out: the build tells of it.
 */
export async function readClasses(
  root: string,
  content: string,
): Promise<LibraryEntry<'classes'>[]> {
  const { files } = await findEntryFiles(root, content);
  return files
    .flatMap(({ collection, id, file }) => {
      if (collection !== 'classes') return [];
      const data = readClass(join(root, file));
      return data ? [{ collection, id, file, data }] : [];
    })
    .sort(compareClasses);
}

function readClass(path: string): SchoolClass | undefined {
  const read = readText(path);
  if ('problem' in read) return undefined;
  const facts = readYaml(read.text, 1);
  if (Array.isArray(facts)) return undefined;
  return schemas.classes.safeParse(facts.values).data as SchoolClass | undefined;
}
