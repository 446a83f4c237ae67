import { groupBy } from './group-by.ts';

/** What a family has ticked: ids of classes, and languages. None of a kind means all. */
export interface FamilyChoice {
  classes: readonly string[];
  languages: readonly string[];
}

const NAMES = { classes: 'classes', languages: 'lang' } as const;

/**
 * What an address asks for, such as `?classes=willow,heron&lang=es`. What is not known is left
 * out; `isUnderstood` is then false.
 */
export function readFamily(
  query: string,
  known: FamilyChoice,
): { choice: FamilyChoice; isUnderstood: boolean } {
  const written = new URLSearchParams(query);
  const read = (kind: keyof FamilyChoice) =>
    written
      .getAll(NAMES[kind])
      .flatMap((value) => value.toLowerCase().split(','))
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const asked = { classes: read('classes'), languages: read('languages') };
  const isKnown = (kind: keyof FamilyChoice) => (value: string) => known[kind].includes(value);
  return {
    choice: {
      classes: known.classes.filter((id) => asked.classes.includes(id)),
      languages: known.languages.filter((lang) => asked.languages.includes(lang)),
    },
    isUnderstood:
      asked.classes.every(isKnown('classes')) && asked.languages.every(isKnown('languages')),
  };
}

/** The address of a choice, from its question mark; empty when everything is shown. */
export function writeFamily(choice: FamilyChoice): string {
  const parts = (['classes', 'languages'] as const)
    .filter((kind) => choice[kind].length > 0)
    .map((kind) => `${NAMES[kind]}=${choice[kind].map(encodeURIComponent).join(',')}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** One language of an entry, or of a feed; what is the same in all of them has one key. */
export interface Version {
  key: string;
  /** Base language, such as `es`. */
  lang: string;
  /** Whether it is shown where none is in a language that is wanted. */
  isOriginal: boolean;
}

/**
 * Of each entry the versions in the languages that are wanted, or else its original; each once,
 * though it stands under several classes.
 */
export function pickVersions<Item extends Version>(
  items: readonly Item[],
  languages: readonly string[],
): Set<Item> {
  const groups = groupBy(items, ({ key }) => key);
  const picked = [...groups.values()].flatMap((versions) => {
    const wanted = versions.filter(({ lang }) => languages.includes(lang));
    const shown = wanted.length > 0 ? wanted : versions.filter(({ isOriginal }) => isOriginal);
    return shown.filter(
      ({ lang }, index) => shown.findIndex((other) => other.lang === lang) === index,
    );
  });
  return new Set(picked);
}
