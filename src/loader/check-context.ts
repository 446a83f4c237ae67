import type { CheckContext } from '../checks/rule.ts';
import type { Passage } from '../checks/passage.ts';
import type { PlainDateTime } from '../lib/dates/plain.ts';
import { toEntryPath } from '../lib/urls.ts';
import { TITLE_SIGN } from '../mdx/list-passages.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import type { School } from '../schemas/school.ts';
import type { LibraryResult } from './read-library.ts';

export interface ContextSource {
  /** The project's root: an absolute path. */
  root: string;
  school: School;
  now: PlainDateTime;
  /** The children's names, where a roster was given. */
  names?: CheckContext['names'];
}

/** What rules may know of content that was read. */
export function createCheckContext(
  { library, passages }: Pick<LibraryResult, 'library' | 'passages'>,
  { school, now, names }: Omit<ContextSource, 'root'>,
): CheckContext {
  const languages = new Map(library.classes.map(({ id, data }) => [id, data.languages[0]]));
  const titles = new Map<string, string>();
  for (const entries of Object.values(library)) {
    for (const { collection, id, data } of entries as LibraryEntry[]) {
      titles.set(toEntryPath(collection, id), 'title' in data ? data.title : data.name);
    }
  }
  const filled = new Map<string, readonly Passage[]>();
  return {
    library,
    now,
    school,
    timeZone: school.timeZone,
    names,
    langOf({ data }) {
      if (!('class' in data)) return school.lang;
      const usual = data.class === 'all' ? undefined : languages.get(data.class[0]!.id);
      return data.lang ?? usual ?? school.lang;
    },
    passagesOf(entry) {
      const known = filled.get(entry.file);
      if (known) return known;
      const read = passages.get(entry.file) ?? [];
      const whole = read.map((passage) => fillTitles(passage, titles));
      filled.set(entry.file, whole);
      return whole;
    },
  };
}

/** Puts titles of entries where links to them have no words of their own, as the page does. */
function fillTitles(passage: Passage, titles: ReadonlyMap<string, string>): Passage {
  if (!passage.text.includes(TITLE_SIGN)) return passage;
  const links = passage.links.map((link) =>
    link.words === TITLE_SIGN ? { ...link, words: titles.get(link.href) ?? '' } : link,
  );
  const missing = passage.links.filter(({ words }) => words === TITLE_SIGN);
  const text = missing.reduce(
    (words, { href }) => words.replace(TITLE_SIGN, () => titles.get(href) ?? ''),
    passage.text,
  );
  return { ...passage, text, links };
}
