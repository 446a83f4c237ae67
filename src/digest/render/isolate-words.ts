/** Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LEFT_TO_RIGHT = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;

/** First Strong Isolate and Pop Directional Isolate (UAX #9), as references that survive any editor. */
const [ISOLATE, END] = ['&#8296;', '&#8297;'];

/**
 * Keeps words of the other direction in order: `<bdi>`, which Gmail and Yahoo throw away, becomes
 * the characters that mean the same, and nothing where there is nothing to keep.
 */
export function isolateWords(html: string, direction: 'ltr' | 'rtl'): string {
  const other = direction === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return html.replace(/<bdi>([^]*?)<\/bdi>/g, (_, words: string) =>
    other.test(words.replace(/<[^>]*>/g, '')) ? `${ISOLATE}${words}${END}` : words,
  );
}
