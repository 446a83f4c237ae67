import type { CheckContext } from '../rule.ts';
import { joinKey, listNameWords } from './name-words.ts';

/** Names that are no child's: of grown-ups of the school, of its classes, and its own. */
export interface KnownNames {
  /** Whole names of grown-ups, their family names, and names of classes and of the school. */
  whole: ReadonlySet<string>;
  /** First names of grown-ups, which may be a child's too. */
  first: ReadonlySet<string>;
}

/** The same for what is written about a grown-up, whose first name is no child's there. */
export function ofGrownUps({ whole, first }: KnownNames): KnownNames {
  return { whole: new Set([...whole, ...first]), first };
}

const gathered = new WeakMap<CheckContext['library'], KnownNames>();

export function listKnownNames({ library, school }: CheckContext): KnownNames {
  const before = gathered.get(library);
  if (before) return before;
  const people = library.people.map(({ data }) => toForms(data.name));
  const places = [school.name, ...library.classes.map(({ data }) => data.name)].map(toForms);
  const known = {
    whole: new Set(
      [
        ...people.filter(({ length }) => length > 1).flatMap((words) => [words, words.slice(-1)]),
        ...places,
        // Harbour Hill, of Harbour Hill School.
        ...places.filter(({ length }) => length > 2).map((words) => words.slice(0, -1)),
      ].map(joinKey),
    ),
    first: new Set(people.map((words) => joinKey(words.slice(0, 1)))),
  };
  gathered.set(library, known);
  return known;
}

function toForms(name: string) {
  return listNameWords(name).map(({ forms, isGlued }) => ({ form: forms[0]!, isGlued }));
}
