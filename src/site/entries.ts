import { getCollection, type CollectionEntry } from 'astro:content';
import { compareNewest, isOriginal, type ClassBadge, type Entry } from '../lib/entry.ts';
import { toDirection, toLocale } from '../lib/languages.ts';
import { isPublished } from '../lib/publishing.ts';
import { toEntryPath } from '../lib/urls.ts';
import type { WrittenCollection } from '../schemas/collection-names.ts';
import { toEntryId } from '../schemas/reference.ts';
import { getNow } from './clock.ts';
import { getClassBadges, getSchoolClasses } from './classes.ts';
import { rememberEach } from './remember.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

const readAny = rememberEach((name) => readEntries(name as WrittenCollection));

/**
 * Every published entry of a collection, newest first. While writing (`astro dev`), drafts and
 * future entries are there too.
 */
export function getEntries<Name extends WrittenCollection>(name: Name): Promise<Entry<Name>[]> {
  return readAny(name) as Promise<Entry<Name>[]>;
}

/**
 * The entries that lists show: originals, each of which links to its translations, and
 * translations whose original is not published yet.
 */
export async function getListed<Name extends WrittenCollection>(
  name: Name,
): Promise<Entry<Name>[]> {
  const entries = await getEntries(name);
  const published = new Set(entries.map(({ id }) => id));
  return entries.filter((entry) => isOriginal(entry) || !published.has(toOriginalId(entry)));
}

/** An entry's other languages: its original and that one's translations, without itself. */
export async function getTranslations(entry: Entry): Promise<Entry[]> {
  const groups = await groupByOriginal(entry.collection);
  return (groups.get(toOriginalId(entry)) ?? []).filter(({ id }) => id !== entry.id);
}

const groupByOriginal = rememberEach(async (name) => {
  const entries: Entry[] = await getEntries(name as WrittenCollection);
  return Map.groupBy(entries, toOriginalId);
});

/** The id that all languages of an entry share: the original's. */
export function toOriginalId({ id, data }: Pick<Entry, 'id' | 'data'>): string {
  return data.translationOf === undefined ? id : toEntryId(data.translationOf);
}

async function readEntries(name: WrittenCollection): Promise<Entry[]> {
  const [stored, badges, classes] = await Promise.all([
    getCollection(name),
    getClassBadges(),
    getSchoolClasses(),
  ]);
  const now = getNow();
  const languages = new Map(classes.map(({ id, data }) => [id, data.languages[0]!]));
  return stored
    .filter(({ data }) => import.meta.env.DEV || isPublished(data, now))
    .map((entry) => toEntry(entry, { badges, languages }))
    .sort(compareNewest);
}

function toEntry(
  { collection, id, data }: CollectionEntry<WrittenCollection>,
  {
    badges,
    languages,
  }: { badges: ReadonlyMap<string, ClassBadge>; languages: ReadonlyMap<string, string> },
): Entry {
  const classes =
    data.class === 'all' ? [] : data.class.map((reference) => badges.get(reference.id)!);
  const lang = data.lang ?? languages.get(classes[0]?.id ?? '') ?? settings.lang;
  return {
    collection,
    id,
    href: urls.toPath(toEntryPath(collection, id)),
    lang,
    dir: toDirection(lang),
    locale: toLocale(lang, settings.lang),
    classes,
    data,
  };
}
