import { describeSummary, describeTitle } from '../i18n/describe-event.ts';
import type { Entry } from '../lib/entry.ts';
import type { PageView } from '../lib/page-view.ts';
import type { SearchFacts } from '../lib/search-facts.ts';
import { findChangeSince } from '../mdx/translation-mark.ts';
import { toEntryPath } from '../lib/urls.ts';
import type { WrittenCollection } from '../schemas/collection-names.ts';
import { getContacts } from './contacts.ts';
import { getEntries, getTranslations, toOriginalId } from './entries.ts';
import { getEntryFeeds } from './feed-list.ts';
import { createPage } from './page.ts';
import { getLanguagePath } from './page-languages.ts';
import { getPreferencesPath } from './preferences.ts';
import { getSearchFacts } from './search.ts';
import { urls } from './urls.ts';

/** The paths of a collection's pages, one an entry, for `getStaticPaths`. */
export async function getEntryPaths<Name extends WrittenCollection>(name: Name) {
  const entries = await getEntries(name);
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

/**
 * The page of an entry, with its other languages, its original where that says more by now, and
 * what the search is told of it.
 */
export async function getEntryPage(
  entry: Entry,
  { isListed = true }: { isListed?: boolean } = {},
): Promise<{
  page: PageView;
  translations: Entry[];
  newer: Entry | undefined;
  searchFacts: SearchFacts;
}> {
  const translations = await getTranslations(entry);
  const page = createPage({
    ...describePage(entry),
    path: toEntryPath(entry.collection, entry.id),
    lang: entry.lang,
    cover: entry.data.cover,
    feeds: await getEntryFeeds(entry),
    alternates: [entry, ...translations]
      .filter((_, __, all) => all.length > 1)
      .map(({ lang, href }) => ({ lang, href: new URL(href, urls.toAbsolute('/')).href })),
    isListed,
    contacts: await getContacts(entry),
    preferencesPath: await getPreferencesPath(entry.lang),
    followPath: await getLanguagePath('/follow/', entry.lang),
  });
  const newer = findNewerOriginal(entry, translations);
  return { page, translations, newer, searchFacts: await getSearchFacts(entry) };
}

/** The original of a translation, when it has changed since it was translated. */
function findNewerOriginal(entry: Entry, others: readonly Entry[]): Entry | undefined {
  const { translatedFrom } = entry.data;
  const original = others.find(({ id }) => id === toOriginalId(entry));
  if (!original || translatedFrom === undefined) return undefined;
  return findChangeSince(translatedFrom, original.data) && original;
}

/** Title and summary stand alone in search and where a page is shared, so they say what changed. */
function describePage({ data, locale }: Entry) {
  if (!('status' in data)) return { title: data.title, description: data.summary };
  return { title: describeTitle(data, locale), description: describeSummary(data, locale) };
}
