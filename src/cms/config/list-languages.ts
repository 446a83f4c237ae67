/**
 * Languages that families and people of a school speak often, beside those of its own classes: the
 * most frequent home languages of pupils in Canada, the United States and the United Kingdom. A file
 * may hold any other.
 */
const FREQUENT = [
  ...['en', 'fr', 'es', 'pt', 'de', 'it', 'pl', 'uk', 'ru', 'ro', 'el', 'sq', 'tr'],
  ...['ar', 'fa', 'ps', 'ku', 'he', 'ur', 'hi', 'pa', 'gu', 'bn', 'ta', 'te', 'ml', 'ne'],
  ...['zh-Hans', 'zh-Hant', 'yue', 'ja', 'ko', 'vi', 'th', 'tl', 'hmn', 'id'],
  ...['so', 'am', 'ti', 'sw', 'yo', 'ig', 'ln', 'rw', 'ht', 'gd', 'ga', 'cy', 'mic', 'cr', 'iu'],
];

/** Languages to choose from: the school's and its classes' first, then others, each once. */
export function listLanguages(
  schoolLanguage: string,
  classes: readonly { languages: readonly string[] }[],
): string[] {
  return [
    ...new Set([schoolLanguage, ...classes.flatMap(({ languages }) => languages), ...FREQUENT]),
  ];
}
