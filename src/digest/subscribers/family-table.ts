import { createTranslate, INTERFACE_LANGUAGES, type PhraseKey } from '../../i18n/translate.ts';
import { parseDate } from '../../lib/dates/parse-date.ts';
import type { PlainDate } from '../../lib/dates/plain.ts';
import { foldWords } from '../../lib/fold-words.ts';
import { toLanguageName } from '../../lib/languages.ts';
import { findNearest, listChoices } from '../../lib/nearest.ts';
import { readTable, type Row } from '../../lib/read-table.ts';
import { readAddress } from '../address.ts';
import type { ListCard } from './letter.ts';

/** A list as the office may write it: by its id, its group address, or its class. */
export interface WritableList extends ListCard {
  address?: string | undefined;
}

/** One family on one list, as the office wrote it down. */
export interface FamilyRow {
  line: number;
  address: string;
  list: string;
  consentOn: PlainDate;
}

export interface TableProblem {
  line: number;
  problem: string;
  fix: string;
}

export interface TableOptions {
  lists: readonly WritableList[];
  today: PlainDate;
  /** The list of rows that name none, and the day of consent of rows without one. */
  list?: string | undefined;
  consentOn?: PlainDate | undefined;
}

type Column = 'address' | 'language' | 'list' | 'date';

/** How the office’s file of the kit heads its columns, and what programs for addresses call them. */
const HEADS: Readonly<Record<Column, { phrase: PhraseKey; others: readonly string[] }>> = {
  address: {
    phrase: 'preferences.email',
    others: ['email', 'e-mail', 'mail', 'address', 'email address', 'correo', 'البريد'],
  },
  language: { phrase: 'preferences.language', others: ['language', 'lang'] },
  list: { phrase: 'office.list', others: ['list', 'lists', 'lista', 'class'] },
  date: { phrase: 'office.date', others: ['consent', 'date', 'date of consent', 'fecha'] },
};

/**
 * Reads the office’s table of families, such as the one of the kit: a row a family, with its
 * address, its list and the day on which it agreed. Every problem is told; the caller takes
 * nothing while there is one.
 */
export function readTableOfFamilies(
  text: string,
  options: TableOptions,
): { rows: FamilyRow[]; problems: TableProblem[] } {
  const [first, ...others] = readTable(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const heads = first?.cells.map(findColumn) ?? [];
  if (!heads.includes('address')) {
    const problem = 'The first line does not say which column holds the email addresses.';
    const fix = 'Begin with the line: Email address,List address,Date of consent';
    return { rows: [], problems: [{ line: first?.line ?? 1, problem, fix }] };
  }
  const problems: TableProblem[] = [];
  const rows = others.flatMap((row) => {
    const cells = readCells(row, heads);
    // The kit’s file has the language in every row; a row without an address is one to fill in.
    if (!cells.address) return [];
    const read = readRow(row.line, { ...cells, address: cells.address }, options);
    if ('address' in read) return [read];
    problems.push({ line: row.line, ...read });
    return [];
  });
  return { rows, problems };
}

type Cells = Partial<Record<Column, string>>;

function readCells({ cells }: Row, heads: readonly (Column | undefined)[]): Cells {
  const read: Cells = {};
  for (const [index, head] of heads.entries()) {
    // An apostrophe before a sign of formulas is one that the kit’s file has put there.
    const cell = cells[index]?.replace(/^'(?=[=+\-@])/, '');
    if (head && cell) read[head] ??= cell;
  }
  return read;
}

function findColumn(cell: string): Column | undefined {
  const folded = foldWords(cell);
  const all = Object.entries(HEADS) as [Column, (typeof HEADS)[Column]][];
  return all.find(([, { phrase, others }]) =>
    [...INTERFACE_LANGUAGES.map((lang) => createTranslate(lang)(phrase)), ...others].some(
      (head) => foldWords(head) === folded,
    ),
  )?.[0];
}

function readRow(
  line: number,
  cells: Cells & { address: string },
  { lists, today, list: usualList, consentOn }: TableOptions,
): FamilyRow | Omit<TableProblem, 'line'> {
  const read = readAddress(cells.address);
  if ('problem' in read) return read;
  const list = findList(cells.list ?? usualList, cells.language, lists);
  if (typeof list !== 'string') return list;
  const day = cells.date === undefined ? undefined : parseDate(cells.date);
  if (day && 'problem' in day) return day;
  const given = day?.value ?? consentOn;
  if (given === undefined) {
    return {
      problem: 'The day on which the family agreed is missing.',
      fix: 'Write it into the column “Date of consent”, such as 2026-05-14, or leave the family out.',
    };
  }
  if (given > today) {
    return {
      problem: `The family agreed on ${given}, which is still to come.`,
      fix: 'Look at the day, the month and the year.',
    };
  }
  return { line, address: read.address, list, consentOn: given };
}

function findList(
  written: string | undefined,
  language: string | undefined,
  lists: readonly WritableList[],
): string | Omit<TableProblem, 'line'> {
  const ids = lists.map(({ id }) => id);
  const all = ids.length > 0 ? `The lists are ${ids.join(', ')}.` : 'No class has a list yet.';
  if (written === undefined) return { problem: 'The list is missing.', fix: all };
  const wanted = foldWords(written);
  const exact = lists.find(({ id, address }) =>
    [id, address ?? id].some((name) => foldWords(name) === wanted),
  );
  if (exact) return exact.id;
  const ofClass = lists.filter(({ className }) => foldWords(className) === wanted);
  const fitting = ofClass.filter(
    ({ lang }) =>
      ofClass.length === 1 ||
      (language !== undefined &&
        [lang, toLanguageName(lang)].some((name) => foldWords(name) === foldWords(language))),
  );
  if (fitting.length === 1) return fitting[0]!.id;
  const near = findNearest(written, ids);
  const fix = near.length > 0 ? `Did you mean ${listChoices(near)}?` : all;
  return { problem: `There is no list "${written}".`, fix };
}
