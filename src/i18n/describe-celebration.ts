import type { CollectionData } from '../schemas/collections.ts';

/** Who is celebrated, as a list in words: `Layla, Owen and Tadeo`. */
export function describeWho(
  { who }: Pick<CollectionData['celebrations'], 'who'>,
  locale: string,
): string {
  return new Intl.ListFormat(locale).format(who);
}
