import type { CheckContext } from '../checks/rule.ts';
import type { Passage } from '../checks/passage.ts';
import type { PlainDateTime } from '../lib/dates/plain.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Library, LibraryEntry } from '../schemas/library.ts';
import type { School } from '../schemas/school.ts';
import { readPassages } from './read-passages.ts';

export interface ContextSource {
  /** The project's root: an absolute path. */
  root: string;
  school: School;
  now: PlainDateTime;
}

/**
 * What rules may know of a library. An entry's passages are read when a rule first asks, and
 * kept in `passages` by file.
 */
export function createCheckContext(
  library: Library,
  { root, school, now }: ContextSource,
  passages = new Map<string, readonly Passage[]>(),
): CheckContext {
  const languages = new Map(library.classes.map(({ id, data }) => [id, data.languages[0]]));
  const titles = new Map<string, string>();
  for (const entries of Object.values(library)) {
    for (const { collection, id, data } of entries as LibraryEntry[]) {
      titles.set(`${collection}/${id}`, 'title' in data ? data.title : data.name);
    }
  }
  const findTitle = (collection: CollectionName, id: string) => titles.get(`${collection}/${id}`);
  return {
    library,
    now,
    school,
    timeZone: school.timeZone,
    langOf({ data }) {
      if (!('class' in data)) return school.lang;
      const usual = data.class === 'all' ? undefined : languages.get(data.class[0]!.id);
      return data.lang ?? usual ?? school.lang;
    },
    passagesOf(entry) {
      const read = passages.get(entry.file) ?? readPassages(root, entry, findTitle);
      passages.set(entry.file, read);
      return read;
    },
  };
}
