import { createTranslate, INTERFACE_LANGUAGES } from '../../i18n/translate.ts';

/** What stands above the specimen of a promise, in whatever language it was begun. */
const EXPLANATIONS = new Set(
  INTERFACE_LANGUAGES.map((language) => `# ${createTranslate(language)('starting.promise')}`),
);

/**
 * A header without the specimens of fields that have just been written for real. A newsletter begins
 * with one of a promise, for whoever fills the file in by hand: remarks that are the field with a `#`
 * before each line (`src/starting/newsletter.ts`).
 */
export function dropSpecimens(header: string, added: readonly string[]): string {
  const lines = header.split('\n');
  for (const name of added) {
    const start = lines.indexOf(`#${name}:`);
    if (start === -1) continue;
    const end = lines.findIndex((line, index) => index > start && !/^# {2,}\S/.test(line));
    const first = EXPLANATIONS.has(lines[start - 1] ?? '') ? start - 1 : start;
    lines.splice(first, (end === -1 ? lines.length : end) - first);
  }
  return lines.join('\n');
}
