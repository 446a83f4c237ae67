import { createMark, findChange, isUnchanged } from '../lib/translations/mark.ts';
import type { CollectionData } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { listTranslatableParts, type TranslatablePart } from './translatable-parts.ts';

type Data = CollectionData[CollectionName];

/** What a translation keeps of its original as it is now (`translatedFrom`). */
export function createTranslationMark(original: Data): string {
  return createMark(listWords(listTranslatableParts(original)));
}

/** What of an original is new since the mark was made, and how many parts went; nothing when all is as it was. */
export function findChangeSince(
  mark: string,
  original: Data,
): { changed: TranslatablePart[]; gone: number } | undefined {
  const parts = listTranslatableParts(original);
  const change = findChange(mark, listWords(parts));
  if (isUnchanged(change)) return undefined;
  return { changed: change.changed.map((index) => parts[index]!), gone: change.gone };
}

function listWords(parts: readonly TranslatablePart[]): string[] {
  return parts.map(({ words }) => words);
}
