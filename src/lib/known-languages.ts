const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a language, in its canonical spelling (BCP 47), is one that has a name. */
export function isKnownLanguage(language: string): boolean {
  return names.of(language) !== undefined;
}
