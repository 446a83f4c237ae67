import { describeSummary, describeTitle } from '../i18n/describe-event.ts';
import type { Entry } from '../lib/entry.ts';
import type { PageView } from '../lib/page-view.ts';
import type { SearchFacts } from '../lib/search-facts.ts';
import { toEntryPath } from '../lib/urls.ts';
import type { WrittenCollection } from '../schemas/collection-names.ts';
import { getContacts } from './contacts.ts';
import { getEntries, getTranslations } from './entries.ts';
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

/** The page of an entry, with its other languages and what the search is told of it. */
export async function getEntryPage(
  entry: Entry,
  { isListed = true }: { isListed?: boolean } = {},
): Promise<{ page: PageView; translations: Entry[]; searchFacts: SearchFacts }> {
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
  return { page, translations, searchFacts: await getSearchFacts(entry) };
}

/** Title and summary stand alone in search and where a page is shared, so they say what changed. */
function describePage({ data, locale }: Entry) {
  if (!('status' in data)) return { title: data.title, description: data.summary };
  return { title: describeTitle(data, locale), description: describeSummary(data, locale) };
}
