import type { Entry } from '../lib/entry.ts';
import { getFindLinked } from './links.ts';
import { urls } from './urls.ts';

/** What `ContentTree.astro` needs to show the body of an entry. */
export async function getBody({ data, locale }: Entry) {
  return {
    tree: data.body,
    locale,
    toHref: urls.toPath,
    findEntry: await getFindLinked(locale),
  };
}
