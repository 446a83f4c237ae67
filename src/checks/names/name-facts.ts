/**
 * What a written name can be on a roster, as bits of one byte, so that it fits in a hashed roster.
 * "Withheld" is what some family did not agree to, "allowed" what some family did: both are set
 * where two children share a name.
 */
export type NameFacts = number;

export const NAME = {
  firstWithheld: 1,
  firstAllowed: 2,
  surnameWithheld: 4,
  surnameAllowed: 8,
  fullWithheld: 16,
  fullAllowed: 32,
  /** A longer name begins with these words. */
  more: 64,
  /** The roster says of a child of this first name in which class it is. */
  inClass: 128,
} as const satisfies Record<string, NameFacts>;

/** A roster as the guard asks it: by a name, folded, what it can be. */
export interface NameLookup {
  /** 0 where no child is called so. */
  find: (key: string) => NameFacts;
}

/** What the name guard needs: given where a roster was given. */
export interface NameGuard extends NameLookup {
  /** Paths of the files that come with the site, from the project's root. */
  files: readonly string[];
}

export function has(facts: NameFacts, bit: NameFacts): boolean {
  return (facts & bit) !== 0;
}
