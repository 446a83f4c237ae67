import { isMap, isScalar, parseDocument } from 'yaml';

/** Fields that a translation does not say again. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['translatedFrom', 'promises', 'kept', 'changed', 'dropped', 'checks'],
]);

/**
 * The header of a translation, from that of its original as it is written: everything that is to
 * be said in the other language, to be translated where it stands.
 */
export function startTranslatedHeader(
  header: string,
  { original, lang, mark }: { original: string; lang: string; mark: string },
): string {
  const document = parseDocument(header, { schema: 'failsafe' });
  const { contents } = document;
  if (!isMap(contents)) return header;
  const nameOf = (key: unknown) => (isScalar(key) ? String(key.value) : '');
  const own = ['lang', 'translationOf', 'draft'];
  contents.items = contents.items.filter(({ key }) => {
    const name = nameOf(key);
    return !LEFT_OUT.has(name) && !own.includes(name);
  });
  const place = contents.items.findIndex(({ key }) => nameOf(key) === 'class') + 1;
  const added = Object.entries({
    lang,
    translationOf: original,
    translatedFrom: mark,
    draft: 'yes',
  }).map(([name, value]) => document.createPair(name, value));
  contents.items.splice(place, 0, ...(added as typeof contents.items));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
