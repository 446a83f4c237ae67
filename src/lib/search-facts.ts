import { toBaseLanguage } from './languages.ts';
import type { PlainMoment } from './dates/plain.ts';
import type { Entry } from './entry.ts';

/** The choices by which a search can be narrowed, in the order in which they are shown. */
export const SEARCH_FILTERS = ['kind', 'class', 'language', 'year'] as const;

export type SearchFilter = (typeof SEARCH_FILTERS)[number];

/** Value of the filter `class` that entries for the whole school have besides all classes. */
export const WHOLE_SCHOOL = 'all';

/** What the search index holds of an entry besides its words. */
export interface SearchFacts {
  /** Values by filter. */
  filters: Readonly<Record<SearchFilter, readonly string[]>>;
  /** Publishing day or moment, by which pages are in order when there are no words to go by. */
  date: PlainMoment;
  /** What it is, whose, and when, as a result says it in the school's language. */
  words: string;
}

/** One of the values that a filter can take. */
export interface SearchChoice {
  value: string;
  label: string;
  /** Language of the label and of what is found by it. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/**
 * The values by which an entry is found: its collection, the classes that it is for (`classIds`
 * are those of the school), the base of its language, its school year such as `2025-26`.
 */
export function toSearchFilters(
  { collection, classes, lang }: Pick<Entry, 'collection' | 'classes' | 'lang'>,
  { classIds, year }: { classIds: readonly string[]; year: string },
): SearchFacts['filters'] {
  return {
    kind: [collection],
    class: classes.length === 0 ? [WHOLE_SCHOOL, ...classIds] : classes.map(({ id }) => id),
    language: [toBaseLanguage(lang)],
    year: [year],
  };
}
