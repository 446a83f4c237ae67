import type { Library } from '../../schemas/library.ts';
import { foldName, splitNames } from '../roster/fold-name.ts';

/** First words of a group: “The families who…”, “Everyone in…”, “La clase…”. */
const GROUP =
  /^(?:the|an?|our|all|every\p{L}*|some|el|la|los|las|un|una|tod[oa]s?|nuestr[oa]s?)\s/iu;

/** More words than a child's name has. */
const MOST_WORDS = 3;

/**
 * First names of children whom this site has celebrated, folded: what it knows of names without a
 * list from the office. Groups, classes and grown-ups of the school are left out.
 */
export function findCelebratedNames({ celebrations, classes, people }: Library): Set<string> {
  const classNames = new Set(classes.map(({ data }) => foldName(data.name)));
  const staff = people.map(({ data }) => foldName(data.name).split(' '));
  const isOfStaff = (words: readonly string[]) =>
    words.length > 1 && staff.some((name) => name.at(-1) === words.at(-1));
  const written = celebrations.flatMap(({ data }) => data.who.flatMap(splitNames));
  return new Set(
    written.flatMap((part) => {
      const words = foldName(part).split(' ');
      const isName = isWrittenAsName(part) && !classNames.has(words.join(' ')) && !isOfStaff(words);
      return isName && words[0] ? [words[0]] : [];
    }),
  );
}

/** Few words, each with a capital where the script has capitals, and not the name of a group. */
function isWrittenAsName(part: string): boolean {
  const words = part.trim().split(/\s+/);
  return (
    words.length <= MOST_WORDS &&
    !GROUP.test(`${part.trim()} `) &&
    words.every((word) => !/^\p{Ll}/u.test(word))
  );
}
