import { findNearest, listChoices } from '../../lib/nearest.ts';
import { readTable, type Row } from '../../lib/read-table.ts';
import { explainConsent, findConsent, type NameConsent } from './consent.ts';
import { foldName } from './fold-name.ts';
import { COMMA, splitName, type SplitName } from './split-name.ts';

/** A child on a roster. */
export interface Child extends SplitName {
  /** As the report shows it. */
  name: string;
  /** How the child is called: the first name, or the whole name where only that is known. */
  called: string;
  /** What other children may be called too: the first word of the name. */
  short: string;
  /** Names, folded, that mean this child for certain; and those that mean it if nobody else has them. */
  sure: readonly string[];
  likely: readonly string[];
  /** Missing when the roster has no classes. */
  classId?: string | undefined;
  /** Other spellings, as written. */
  also: readonly string[];
  consent: NameConsent;
}

export interface RosterProblem {
  line: number;
  problem: string;
  fix: string;
}

export interface Roster {
  children: Child[];
  problems: RosterProblem[];
}

const COLUMNS = {
  name: ['name', 'first name', 'firstname', 'first', 'given name', 'child', 'student', 'pupil'],
  last: ['last name', 'lastname', 'last', 'surname', 'family name'],
  class: ['class', 'classroom', 'homeroom', 'group', 'room'],
  also: ['also', 'also called', 'other names', 'other spellings', 'preferred name', 'nickname'],
  consent: ['consent', 'permission', 'may be named', 'may publish', 'publish name', 'naming'],
} as const;

/** Heads of columns that hold first names and nothing else. */
const FIRST_ONLY: readonly string[] = ['first name', 'firstname', 'first', 'given name'];

type Column = keyof typeof COLUMNS;

/** What parts other spellings in one cell. */
const OTHERS = /\s*[|/;]\s*/;

/** A name, its class, and whatever else the heads of the columns say. */
type Cells = Partial<Record<Column, string>>;

/**
 * Reads a list of children: one name a line, or a table whose first line says what its columns
 * are (`name,class`, and if wanted `last name`, `also` and `consent`). Other columns are not looked
 * at. Without a column for it, first names may be published; an empty cell in it means none.
 */
export function parseRoster(
  text: string,
  classes: readonly { id: string; name: string }[],
): Roster {
  const rows = readTable(text.replace(/\r\n?/g, '\n'));
  const heads = findHeads(rows[0]);
  if (heads === undefined && rows.some(({ cells }) => cells.length > 1)) {
    const problem = 'The first line does not say what the columns are.';
    const fix = 'Write a first line such as: name,class';
    return { children: [], problems: [{ line: rows[0]!.line, problem, fix }] };
  }
  const problems: RosterProblem[] = [];
  const isFirstOnly =
    heads !== undefined &&
    (heads.includes('last') || rows[0]!.cells.some((head) => FIRST_ONLY.includes(foldName(head))));
  const asksConsent = heads?.includes('consent') ?? false;
  const children = (heads ? rows.slice(1) : rows).flatMap(({ line, cells }) => {
    const read = readCells(cells, heads ?? ['name']);
    if (!read.name) return [];
    const consent = asksConsent ? findConsent(read.consent ?? '') : 'first-name';
    if (consent === undefined) problems.push({ line, ...explainConsent(read.consent!) });
    const classId = read.class === undefined ? undefined : findClass(read.class, classes);
    if (read.class !== undefined && classId === undefined) {
      problems.push({ line, ...explainClass(read.class, classes) });
    }
    const { name, last } = { ...read, name: read.name };
    return [
      {
        ...toChild({ ...read, name }, classId),
        ...splitName(name, { last, isFirstOnly }),
        also: read.also?.split(OTHERS) ?? [],
        consent: consent ?? 'none',
      },
    ];
  });
  return { children, problems };
}

/** What each column is, when the first row says so: when one of its cells is a head for names. */
function findHeads(row: Row | undefined): (Column | undefined)[] | undefined {
  const heads = row?.cells.map((cell) => {
    const folded = foldName(cell);
    const all = Object.entries(COLUMNS) as [Column, readonly string[]][];
    return all.find(([, words]) => words.includes(folded))?.[0];
  });
  return heads?.includes('name') ? heads : undefined;
}

function readCells(cells: readonly string[], heads: readonly (Column | undefined)[]): Cells {
  const read: Cells = {};
  for (const [index, head] of heads.entries()) {
    const cell = cells[index];
    if (head && cell) read[head] = cell;
  }
  return read;
}

type CalledName = Omit<Child, keyof SplitName | 'also' | 'consent'>;

function toChild({ name, last, also }: Cells & { name: string }, classId?: string): CalledName {
  const [before, after] = name.split(COMMA);
  const first = after ?? name;
  const family = last ?? (after === undefined ? undefined : before);
  const words = family === undefined ? first.split(' ') : [first, family];
  const called = family === undefined ? first : words[0]!;
  const starts = words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '));
  const withInitial = starts.map((start, index) => `${start} ${toInitial(words[index + 1]!)}`);
  const others = also?.split(OTHERS) ?? [];
  const fold = (names: string[]) => names.map(foldName).filter((folded) => folded !== '');
  return {
    name: words.join(' '),
    called,
    short: foldName(words[0]!),
    sure: fold([called, words.join(' '), ...others]),
    likely: fold([...starts, ...withInitial]),
    classId,
  };
}

function toInitial(name: string): string {
  return /^./u.exec(name)?.[0] ?? '';
}

function findClass(written: string, classes: readonly { id: string; name: string }[]) {
  const wanted = foldName(written);
  return classes.find(({ id, name }) => [foldName(id), foldName(name)].includes(wanted))?.id;
}

function explainClass(written: string, classes: readonly { id: string; name: string }[]) {
  const names = classes.map(({ name }) => name);
  const near = findNearest(written, names);
  const fix =
    near.length > 0 ? `Did you mean ${listChoices(near)}?` : `The classes are ${names.join(', ')}.`;
  return { problem: `There is no class "${written}".`, fix };
}
