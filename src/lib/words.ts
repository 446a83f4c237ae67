/** Control characters other than tab and line ends: invisible to a writer, fatal to XML. */
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** The same words without characters that no reader sees and no feed may hold. */
export function stripControlCharacters(text: string): string {
  return text.replace(CONTROL_CHARACTERS, '').toWellFormed();
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

/** Words as they are compared: small letters without accents. */
export function foldWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word that was typed begins a word of the text; accents and capitals are ignored. */
export function hasWords(text: string, typed: string): boolean {
  const words = splitWords(text);
  return splitWords(typed).every((begun) => words.some((word) => word.startsWith(begun)));
}

function splitWords(text: string): string[] {
  return foldWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
