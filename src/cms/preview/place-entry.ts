import { listPictures } from '../../lib/tree-pictures.ts';
import type { CollectionData } from '../../schemas/collections.ts';
import type { WrittenCollection } from '../../schemas/collection-names.ts';
import type { LibraryEntry } from '../../schemas/library.ts';

type WrittenData = CollectionData[WrittenCollection];

/**
 * The same entry as a page among others finds it. Pictures are named by their path from the top of the
 * project, such as `/src/content/events/spring-fair/cover.jpg`, since a page shows pictures of several
 * entries. Classes that there are no more are left out; the build would not have come this far.
 */
export function placeEntry(entry: LibraryEntry, classIds: ReadonlySet<string>): LibraryEntry {
  if (!('body' in entry.data)) return entry;
  const folder = `/${entry.file.slice(0, entry.file.lastIndexOf('/'))}`;
  const data: WrittenData = structuredClone(entry.data);
  const pictures = [...listPictures(data.body), ...(data.cover ? [data.cover.src] : [])];
  for (const picture of pictures) picture.src = toPath(folder, picture.src);
  return { ...entry, data: { ...data, class: keepKnown(data.class, classIds) } };
}

/** A picture that was just chosen has an address in the browser already. */
function toPath(folder: string, name: string): string {
  if (name.startsWith('blob:')) return name;
  const parts: string[] = [];
  for (const part of `${folder}/${name}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function keepKnown(
  classes: WrittenData['class'],
  classIds: ReadonlySet<string>,
): WrittenData['class'] {
  if (classes === 'all') return classes;
  const known = classes.filter(({ id }) => classIds.has(id));
  return known.length > 0 ? known : 'all';
}
