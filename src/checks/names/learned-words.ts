import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext } from '../rule.ts';
import { foldName } from '../roster/fold-name.ts';
import { NAMES_THAT_ARE_WORDS } from './common-words.ts';

/** In so many entries a word stands in small letters before it counts as one: once may be a slip. */
const ENOUGH = 2;

/** Words in small letters, but for those of addresses such as m.rivera@school.example. */
const SMALL_WORD =
  /(?<![\p{L}\p{M}\p{N}@/._'’-])\p{Ll}[\p{Ll}\p{M}]*(?![\p{L}\p{M}\p{N}@/_]|\.\p{L})/gu;

/** Whether a folded name is a word too, at this school. */
export type IsWord = (name: string) => boolean;

const learned = new WeakMap<CheckContext['library'], IsWord>();

/**
 * Learns from the school's own writing which names are words: what stands there in small letters
 * is no name, in whatever language. Together with a list of names that are words everywhere.
 */
export function learnWords({ library, passagesOf }: CheckContext): IsWord {
  const known = learned.get(library);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const name of COLLECTION_NAMES) {
    const entries: LibraryEntry[] = library[name];
    for (const entry of entries) {
      const words = new Set(passagesOf(entry).flatMap(({ text }) => text.match(SMALL_WORD) ?? []));
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts].filter(([, count]) => count >= ENOUGH).map(([word]) => foldName(word));
  const all = new Set([...NAMES_THAT_ARE_WORDS, ...words]);
  const isWord = (name: string) => all.has(name);
  learned.set(library, isWord);
  return isWord;
}
