import type { Query } from './address.ts';
import type { Filters, Found, PageRecord, SearchEngine } from './engine.ts';
import { isLikely, listUnsure, measureShares, mendSlips } from './slips.ts';

/** How many results are shown at a time. */
const PAGE = 10;

/** What is shown for a search. */
export interface Answer {
  /** The words that were searched for: those typed, or these with their slips mended. */
  words: string;
  /** How many pages were found. */
  count: number;
  /** The first of them. */
  records: PageRecord[];
  /** Those that are not loaded yet. */
  rest: Found['results'];
}

export const NOTHING: Answer = { words: '', count: 0, records: [], rest: [] };

/**
 * Searches, and searches again with mended words where a word is not one of the site's, unless
 * it is to be taken exactly as it was typed.
 */
export async function lookUp(
  engine: SearchEngine,
  { words, filters }: Query,
  isExact: boolean,
): Promise<Answer> {
  const answer = await answerWith(engine, words, filters);
  const shares = measureShares(words, answer.records);
  const unsure = listUnsure(shares);
  if (unsure.length === 0) return answer;
  const mended = isExact ? words : mendSlips(words, unsure, await engine.loadWords());
  if (mended !== words) {
    const other = await answerWith(engine, mended, filters);
    if (other.count > 0) return other;
  }
  return isLikely(shares) ? answer : { ...NOTHING, words };
}

/** Loads the next results, which then leave the list. */
export async function loadPage(rest: Found['results']): Promise<PageRecord[]> {
  const records = await Promise.all(rest.slice(0, PAGE).map((result) => result.data()));
  rest.splice(0, PAGE);
  return records;
}

async function answerWith(engine: SearchEngine, words: string, filters: Filters): Promise<Answer> {
  const { results } = await engine.search(words, filters);
  const count = results.length;
  const records = await loadPage(results);
  // To the engine, titles of the same words in another order are all one.
  const isTitle = ({ meta }: PageRecord) =>
    Number(meta.title?.toLowerCase() === words.toLowerCase());
  records.sort((a, b) => isTitle(b) - isTitle(a));
  return { words, count, records, rest: results };
}
