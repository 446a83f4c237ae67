/**
 * The language in which the editor will speak: the one that was chosen in its settings, which Sveltia
 * CMS keeps in `localStorage` (0.221.1, `services/user/prefs.svelte.js`), else the browser's.
 */
export function readLanguage(): string {
  const kept = localStorage.getItem('sveltia-cms.prefs');
  const { locale = 'auto' } = kept === null ? {} : (JSON.parse(kept) as { locale?: string });
  return locale === 'auto' ? navigator.language : locale;
}
