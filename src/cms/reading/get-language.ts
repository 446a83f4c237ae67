/** The language in which the CMS speaks to the person: that of the page that it has made. */
export function getLanguage(): string {
  return document.documentElement.lang || navigator.language;
}
