import type { Passage } from '../../passage.ts';
import { splitSentences } from './sentences.ts';
import { splitWords } from './words.ts';

/** One sentence of an entry, where it stands, and its words without numbers and signs. */
export interface Sentence {
  text: string;
  words: readonly string[];
  passage: Passage;
}

/** What is read in sentences; titles, cells, descriptions and captions seldom are. */
const KINDS: ReadonlySet<string> = new Set(['field', 'paragraph', 'item', 'quotation']);

/** Fields that name studies and books, whose words are not ours to choose. */
const CITATIONS: ReadonlySet<unknown> = new Set(['evidence', 'sources']);

/** Whether the words of a passage are the author's own. */
export function isOwnWords({ path }: Passage): boolean {
  return !CITATIONS.has(path[0]);
}

/** Passages are read once, so several rules share their sentences. */
const kept = new WeakMap<readonly Passage[], readonly Sentence[]>();

/** The sentences of an entry's passages, in their order. */
export function readSentences(passages: readonly Passage[], lang: string): readonly Sentence[] {
  let sentences = kept.get(passages);
  if (!sentences) {
    sentences = passages
      .filter((passage) => KINDS.has(passage.kind) && isOwnWords(passage))
      .flatMap((passage) =>
        splitSentences(passage.text, lang).map((text) => ({
          text,
          words: splitWords(text, lang),
          passage,
        })),
      );
    kept.set(passages, sentences);
  }
  return sentences;
}
