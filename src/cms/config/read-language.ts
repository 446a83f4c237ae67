/**
 * The language in which the editor will speak: the one that was chosen in its settings, which Sveltia
 * CMS keeps in `localStorage` (0.221.1, `services/user/prefs.svelte.js`), else the browser's.
 */
export function readLanguage(): string {
  const kept = localStorage.getItem('sveltia-cms.prefs');
  const { locale = 'auto' } = kept === null ? {} : (JSON.parse(kept) as { locale?: string });
  return mendTag(locale === 'auto' ? navigator.language : locale);
}

/**
 * A browser started with the language of a Unix system can say `en-US@posix`, which `Intl` throws at.
 * Of such a tag only the language itself is kept.
 */
function mendTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase() ?? 'en';
  }
}
