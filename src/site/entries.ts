import { getCollection, type CollectionEntry } from 'astro:content';
import { compareNewest, isOriginal, type ClassBadge, type Entry } from '../lib/entry.ts';
import { toDirection, toLocale } from '../lib/languages.ts';
import { isPublished } from '../lib/publishing.ts';
import { toEntryPath } from '../lib/urls.ts';
import type { WrittenCollection } from '../schemas/collections.ts';
import { toEntryId } from '../schemas/reference.ts';
import { getNow } from './clock.ts';
import { getClassBadges, getSchoolClasses } from './classes.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

type Entries = { [Name in WrittenCollection]?: Promise<Entry<Name>[]> };

const known: Entries = {};

/**
 * Every published entry of a collection, newest first. While writing (`astro dev`), drafts and
 * future entries are there too.
 */
export function getEntries<Name extends WrittenCollection>(name: Name): Promise<Entry<Name>[]> {
  if (import.meta.env.DEV) return readEntries(name);
  const kept = known as Record<WrittenCollection, Promise<Entry<Name>[]> | undefined>;
  return (kept[name] ??= readEntries(name));
}

/** The entries that lists show: originals, each of which links to its translations. */
export async function getListed<Name extends WrittenCollection>(
  name: Name,
): Promise<Entry<Name>[]> {
  const entries = await getEntries(name);
  return entries.filter(isOriginal);
}

/** The entry of an id, if it is published. */
export async function findEntry<Name extends WrittenCollection>(
  name: Name,
  id: string,
): Promise<Entry<Name> | undefined> {
  const entries = await getEntries(name);
  return entries.find((entry) => entry.id === id);
}

/** An entry's other languages: its original and that one's translations, without itself. */
export async function getTranslations(entry: Entry): Promise<Entry[]> {
  const entries: Entry[] = await getEntries(entry.collection);
  const original = toOriginalId(entry);
  return entries.filter((other) => other.id !== entry.id && toOriginalId(other) === original);
}

/** The id that all languages of an entry share: the original's. */
export function toOriginalId({ id, data }: Pick<Entry, 'id' | 'data'>): string {
  return data.translationOf === undefined ? id : toEntryId(data.translationOf);
}

async function readEntries<Name extends WrittenCollection>(name: Name): Promise<Entry<Name>[]> {
  const [stored, badges, classes] = await Promise.all([
    getCollection(name),
    getClassBadges(),
    getSchoolClasses(),
  ]);
  const now = getNow();
  const languages = new Map(classes.map(({ id, data }) => [id, data.languages[0]!]));
  return (stored as CollectionEntry<WrittenCollection>[])
    .filter(({ data }) => import.meta.env.DEV || isPublished(data, now))
    .map((entry) => toEntry(entry, { badges, languages }) as Entry<Name>)
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
