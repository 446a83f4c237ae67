/**
 * Orders ids and plain dates by their code units: the same on every machine, and quick, as
 * their letters are not words of a language.
 */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
