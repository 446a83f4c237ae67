const YES: ReadonlySet<string> = new Set(['yes', 'true', 'on', 'y']);
const NO: ReadonlySet<string> = new Set(['no', 'false', 'off', 'n']);

/** Yes or no in any of the ways people write it, or nothing where it is neither. */
export function parseYesNo(written: string): boolean | undefined {
  const word = written.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
