import type { PlainDateTime } from '../../src/lib/dates/plain.ts';
import { compareNewest, type ClassBadge, type Entry } from '../../src/lib/entry.ts';
import { FaultsError } from '../../src/lib/fault.ts';
import { toDirection, toLocale } from '../../src/lib/languages.ts';
import { isPublished } from '../../src/lib/publishing.ts';
import { toEntryPath } from '../../src/lib/urls.ts';
import type { WrittenCollection } from '../../src/schemas/collection-names.ts';
import type { Library, LibraryEntry } from '../../src/schemas/library.ts';
import { getNow } from '../../src/site/clock.ts';
import { settings } from '../../src/site/settings.ts';
import { readContent } from './read-content.ts';

/** What is published, without Astro. */
export interface Published {
  library: Library;
  now: PlainDateTime;
  /** The entries of a collection that families can read now, newest first. */
  list: <Name extends WrittenCollection>(name: Name) => Entry<Name>[];
}

/** Reads all content as at `now`. Throws with every fault of it, so that nothing is handed on half. */
export async function readPublished(now: PlainDateTime = getNow()): Promise<Published> {
  const { library, faults } = await readContent(now);
  if (faults.length > 0) throw new FaultsError(faults);
  const classes = new Map(library.classes.map((entry) => [entry.id, entry]));
  return {
    library,
    now,
    list: <Name extends WrittenCollection>(name: Name) =>
      (library[name] as LibraryEntry<WrittenCollection>[])
        .filter(({ data }) => isPublished(data, now))
        .map((entry) => toEntry(entry, classes))
        .sort(compareNewest) as Entry<Name>[],
  };
}

function toEntry(
  { collection, id, data }: LibraryEntry<WrittenCollection>,
  classes: ReadonlyMap<string, LibraryEntry<'classes'>>,
): Entry {
  const own = data.class === 'all' ? [] : data.class.map((each) => classes.get(each.id)!);
  const lang = data.lang ?? own[0]?.data.languages[0] ?? settings.lang;
  return {
    ...{ collection, id, lang, data },
    href: toEntryPath(collection, id),
    dir: toDirection(lang),
    locale: toLocale(lang, settings.lang),
    classes: own.map(toBadge),
  };
}

function toBadge({ id, data }: LibraryEntry<'classes'>): ClassBadge {
  return { id, name: data.name, href: toEntryPath('classes', id), ...data.emblem };
}
