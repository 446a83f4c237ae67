/** Words after which a sentence is recognised. */
const WORDS = 7;

/** A sentence as a message names it: whole where it is short, else how it begins. */
export function quoteStart(sentence: string): string {
  const words = sentence.split(' ');
  return words.length <= WORDS + 2 ? `“${sentence}”` : `“${words.slice(0, WORDS).join(' ')} …”`;
}
