import { foldWords } from './fold-words.ts';

/** Whether every word that was typed begins a word of the text; accents and capitals are ignored. */
export function hasWords(text: string, typed: string): boolean {
  const words = splitWords(text);
  return splitWords(typed).every((begun) => words.some((word) => word.startsWith(begun)));
}

function splitWords(text: string): string[] {
  return foldWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
