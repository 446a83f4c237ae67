/** A size of paper, by the name that Chromium knows it by. */
export type Paper = 'A4' | 'Letter';

/** Countries whose office paper is US letter (CLDR, supplemental data, paperSize); all others use A4. */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that lies in the printers of a locale's country; A4 where the locale names none. */
export function choosePaper(locale: string): Paper {
  return LETTER.has(new Intl.Locale(locale).region ?? '') ? 'Letter' : 'A4';
}
