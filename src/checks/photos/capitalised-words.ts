import { foldName } from '../roster/fold-name.ts';

/** A word with a capital, or of a script that has none. */
export interface NameLikeWord {
  /** As written, without a possessive ending. */
  word: string;
  folded: string;
  /** It begins a sentence, where every word has a capital. */
  isFirst: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;

/** Ends of a sentence, with whatever closes or opens a quotation after it. */
const BEFORE_FIRST = /(?:^|[.!?…:؟。]["”’»)\]]*\s+|[\n“"«(¿¡])\s*["“«(¿¡]*$/u;

/** The words of a text that could be a name as far as their first letter goes. */
export function listNameLikeWords(text: string): NameLikeWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    if (/^\p{Ll}/u.test(written)) return [];
    const word = written.replace(/['’]s$/u, '');
    const isFirst = BEFORE_FIRST.test(text.slice(0, index));
    return [{ word, folded: foldName(word).split(' ')[0]!, isFirst }];
  });
}

/** The words of a text that begin with a small letter, folded. */
export function listSmallWords(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(([word]) =>
    /^\p{Ll}/u.test(word) ? [foldName(word)] : [],
  );
}
