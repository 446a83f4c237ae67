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

/** What rules may know of a library. An entry's passages are read when a rule first asks. */
export function createCheckContext(
  library: Library,
  { root, school, now }: ContextSource,
): CheckContext {
  const languages = new Map(library.classes.map(({ id, data }) => [id, data.languages[0]]));
  const titles = new Map<string, string>();
  for (const entries of Object.values(library)) {
    for (const { collection, id, data } of entries as LibraryEntry[]) {
      titles.set(`${collection}/${id}`, 'title' in data ? data.title : data.name);
    }
  }
  const findTitle = (collection: CollectionName, id: string) => titles.get(`${collection}/${id}`);
  const known = new WeakMap<LibraryEntry, readonly Passage[]>();
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
      const passages = known.get(entry) ?? readPassages(root, entry, findTitle);
      known.set(entry, passages);
      return passages;
    },
  };
}
