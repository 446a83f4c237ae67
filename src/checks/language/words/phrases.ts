import { foldWords } from '../../../lib/fold-words.ts';
import { toBaseLanguage } from '../../../lib/languages.ts';

/** Phrases by their first word, so that a text is walked through once however many there are. */
export type PhraseIndex<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

interface Phrase<Meaning> {
  words: readonly string[];
  meaning: Meaning;
}

export interface FoundPhrase<Meaning> {
  /** As it is written in the text. */
  written: string;
  index: number;
  meaning: Meaning;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** What may stand between two words of a phrase; a full stop or a comma may not. */
const BETWEEN = /^[\s'’‐-―/-]*$/u;

/** What Arabic writes in one piece with the word that follows: and, so, with, as, for, the. */
const ARABIC_PREFIX = /^[وف]?(?:[بك]?ال|لل|[بكل])?/;

/** Phrases of a language made ready to be found, the longest first. */
export function indexPhrases<Meaning>(
  phrases: Iterable<readonly [string, Meaning]>,
  lang: string,
): PhraseIndex<Meaning> {
  const index = new Map<string, Phrase<Meaning>[]>();
  for (const [written, meaning] of phrases) {
    const words = [...written.matchAll(WORD)].map(([word]) => toForm(word, lang));
    const [first] = words;
    if (first === undefined) continue;
    index.set(first, [...(index.get(first) ?? []), { words, meaning }]);
  }
  for (const same of index.values()) same.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/**
 * Where a text has one of the phrases, as whole words and in any capitals; hyphens part words, and
 * accents are ignored. In Arabic a phrase is found with and without the article, and behind what is
 * written in one piece with a word.
 */
export function findPhrases<Meaning>(
  text: string,
  index: PhraseIndex<Meaning>,
  lang: string,
): FoundPhrase<Meaning>[] {
  let end = 0;
  const tokens = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const goesOn = BETWEEN.test(text.slice(end, index));
    end = index + word.length;
    return { index, end, goesOn, form: toForm(word, lang) };
  });
  const found: FoundPhrase<Meaning>[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const phrase = index.get(tokens[at]!.form)?.find(({ words }) =>
      words.every((word, ahead) => {
        const token = tokens[at + ahead];
        return token?.form === word && (ahead === 0 || token.goesOn);
      }),
    );
    if (!phrase) continue;
    const last = tokens[at + phrase.words.length - 1]!;
    const { index: start } = tokens[at]!;
    found.push({ written: text.slice(start, last.end), index: start, meaning: phrase.meaning });
    at += phrase.words.length - 1;
  }
  return found;
}

/** A word as it is compared: folded, and in Arabic without what is written in one piece with it. */
function toForm(word: string, lang: string): string {
  // Most words need no taking apart, and there are many.
  const isPlain = /^[a-zA-Z']+$/.test(word);
  const folded = (isPlain ? word.toLowerCase() : foldWords(word)).replaceAll('’', "'");
  if (isPlain || toBaseLanguage(lang) !== 'ar') return folded;
  const bare = folded.replace(ARABIC_PREFIX, '');
  return bare.length >= 3 ? bare : folded;
}
