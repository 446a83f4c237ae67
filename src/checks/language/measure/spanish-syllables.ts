const STRONG = 'aeoáéó';
const STRESSED_WEAK = 'íú';

/** A run of vowels; a last y sounds like one. */
const VOWELS = /[aeiouáéíóúü]+y?$|[aeiouáéíóúü]+|y$/g;

/**
 * Syllables of a Spanish word. Spelling says where they are: two strong vowels part (le-er), a
 * stressed weak one parts from a strong one (dí-a), every other run of vowels is one (Real
 * Academia Española, Ortografía, 2010, on diphthongs and hiatus).
 */
export function countSpanishSyllables(word: string): number {
  const letters = word
    .normalize('NFC')
    .toLowerCase()
    // A silent u, and an h, which does not keep vowels apart.
    .replace(/([gq])u(?=[eiéí])/g, '$1')
    .replace(/h/g, '');
  let count = 0;
  for (const [run] of letters.matchAll(VOWELS)) count += countInRun(run);
  return Math.max(count, 1);
}

function countInRun(run: string): number {
  let count = 1;
  for (let index = 1; index < run.length; index++)
    if (partsFrom(run[index - 1]!, run[index]!)) count++;
  return count;
}

function partsFrom(a: string, b: string): boolean {
  const strong = [a, b].filter((vowel) => STRONG.includes(vowel)).length;
  if (strong === 2 || a === b) return true;
  return strong === 1 && (STRESSED_WEAK.includes(a) || STRESSED_WEAK.includes(b));
}
