/** As many schools keep it: Rivera, Maya */
export const COMMA = /\s*,\s*/;

/** A Chinese or Korean name written whole: one sign of the family, then two of the child. */
const EAST_ASIAN =
  /^(?<family>[\p{scx=Han}\p{scx=Hangul}])(?<first>[\p{scx=Han}\p{scx=Hangul}]{2})$/u;

/** A name whose last word is taken to be the family's. */
const SEVERAL_WORDS = /^(?<first>.+) (?<family>\S+)$/u;

export interface SplitName {
  /** The first names, as written. */
  first: string;
  /** The family name as written, where one is known or can be guessed. */
  family?: string | undefined;
}

/**
 * First and family names. `last` is the cell of a column for family names; without one the family
 * name is guessed, unless the roster says that its column holds first names (`isFirstOnly`).
 */
export function splitName(
  name: string,
  { last, isFirstOnly }: { last: string | undefined; isFirstOnly: boolean },
): SplitName {
  const [before, after] = name.split(COMMA);
  if (last !== undefined) return { first: name, family: last };
  if (after !== undefined) return { first: after, family: before };
  const whole = isFirstOnly ? null : (SEVERAL_WORDS.exec(name) ?? EAST_ASIAN.exec(name));
  const { first = name, family } = whole?.groups ?? {};
  return { first, family };
}
