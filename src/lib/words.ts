/** Control characters other than tab and line ends: invisible to a writer, fatal to XML. */
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** Halves of characters that stand alone, which no encoding holds. */
const HALF_CHARACTERS = /\p{Surrogate}/gu;

/** The same words without characters that no reader sees and no feed may hold. */
export function stripControlCharacters(text: string): string {
  return text.replace(CONTROL_CHARACTERS, '').replace(HALF_CHARACTERS, '\uFFFD');
}

/** Text with the five characters that mean something in HTML and XML written as entities. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
