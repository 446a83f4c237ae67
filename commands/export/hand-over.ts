import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { foldName, splitArabicNames, splitNames } from '../../src/checks/roster/fold-name.ts';
import { parseRoster } from '../../src/checks/roster/roster.ts';
import { foldNames, listNames } from '../../src/export/hand-over/replace-names.ts';
import { writePlainEntry } from '../../src/export/hand-over/plain-entry.ts';
import { toPlainDate } from '../../src/lib/dates/plain.ts';
import { isForClass, type Entry } from '../../src/lib/entry.ts';
import { FaultsError } from '../../src/lib/fault.ts';
import { createAssetReader } from '../../src/loader/assets.ts';
import { readYaml, splitEntry } from '../../src/loader/front-matter.ts';
import { readLibrary } from '../../src/loader/read-library.ts';
import { readText } from '../../src/loader/read-text.ts';
import { listReferences } from '../../src/mdx/list-references.ts';
import type { LibraryEntry } from '../../src/schemas/library.ts';
import { settings } from '../../src/site/settings.ts';
import { CommandProblem } from '../options/options.ts';
import { CONTENT, ROOT } from '../project/paths.ts';
import type { Published } from '../project/published.ts';
import { findYear } from './years.ts';

/** What next year's teacher gets of a year: its newsletters, events and goals. */
const OF_YEAR = ['newsletters', 'events', 'goals'] as const;

/** What goes on from year to year and comes along whole. */
const LASTING = ['home-learning', 'guides'] as const;

/** Words in `who` that mean a group and no child. */
const GROUPS = ['everyone', 'everybody', 'all of us', 'todos', 'todas', 'الجميع', 'كلنا'];

export interface HandOver {
  published: Published;
  year: string;
  only: LibraryEntry<'classes'> | undefined;
  /** Text of a roster, if one was given. */
  roster: string | undefined;
}

/** What became of the files, for the summary. */
export interface HandOverReport {
  written: number;
  names: number;
  /** Files that still hold a word which is a child's name too, for a human to read. */
  toRead: { file: string; names: string[] }[];
  /** Files that came out faulty and were left out, each with its first fault. */
  leftOut: { file: string; problem: string }[];
}

/** Fills a folder with a year as a pattern: `content/`, ready to be put in a project of its own. */
export async function writeHandOver(folder: string, order: HandOver): Promise<HandOverReport> {
  const { published, year, only } = order;
  const names = foldNames(collectNames(order));
  const isOfYear = (entry: Entry) => findYear(entry) === year;
  const isWanted = (entry: Entry) => only === undefined || isForClass(entry, only.id);
  const ofYear = [
    ...OF_YEAR.flatMap((name): Entry[] => published.list(name).filter(isOfYear).filter(isWanted)),
  ];
  // An event of another time comes along where something speaks of it, or the link would break.
  const spokenOf = new Set(ofYear.flatMap(({ data }) => listReferences(data.body, 'events')));
  const entries: Entry[] = [
    ...ofYear,
    ...published.list('events').filter(({ id }) => spokenOf.has(id)),
    ...LASTING.flatMap((name): Entry[] => published.list(name)),
  ];
  const promises = new Set(
    entries.flatMap(({ data }) =>
      ('promises' in data ? (data.promises ?? []) : []).map(({ id }) => id),
    ),
  );
  const { library } = published;
  const chosen = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
  const files = [
    ...[...library.classes, ...library.people],
    ...Object.values(library)
      .flat()
      .filter(({ collection, id }) => chosen.has(`${collection}/${id}`)),
  ].map(({ file }) => file);
  const hasPromise = (id: string) => promises.has(id.trim().toLowerCase());
  const texts = new Map<string, string>();
  for (const file of files) {
    const to = file.slice(CONTENT.length + 1);
    const isFact = /^(?:classes|people)\//.test(to);
    const plain = writePlainEntry(readWritten(file), {
      names: isFact ? new Set() : names,
      hasPromise,
      hasPage: (path) => isPageOf(path, chosen),
    });
    texts.set(to, plain);
    await mkdir(dirname(join(folder, CONTENT, to)), { recursive: true });
    await writeFile(join(folder, CONTENT, to), plain);
  }
  const leftOut = await leaveOutFaulty(folder, toPlainDate(published.now));
  for (const { file } of leftOut) texts.delete(file);
  return {
    written: texts.size,
    names: names.size,
    leftOut,
    toRead: [...texts]
      .map(([file, text]) => ({ file, names: listNames(`${file}\n${text}`, names) }))
      .filter((each) => each.names.length > 0),
  };
}

/**
 * Whether a path of the site leads to a page of the copy: its lists, its classes, and the entries
 * that were chosen. Lists of other years and files do not come along.
 */
function isPageOf(path: string, chosen: ReadonlySet<string>): boolean {
  const [collection, id, ...more] = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean);
  if (collection === undefined || id === undefined) return true;
  return more.length === 0 && (collection === 'classes' || chosen.has(`${collection}/${id}`));
}

function readWritten(file: string) {
  const read = readText(join(ROOT, file));
  const parts = 'problem' in read ? read : splitEntry(file, read.text);
  if ('problem' in parts) throw new FaultsError([{ file, ...parts }]);
  const header = readYaml(parts.header, parts.headerLine);
  if (Array.isArray(header)) throw new FaultsError(header.map((fault) => ({ file, ...fault })));
  return { fields: header.values, body: /\.ya?ml$/.test(file) ? undefined : parts.body };
}

/** Every name that celebrations or the roster give away, however many children it has. */
function collectNames({ published: { library }, roster }: HandOver): string[] {
  const classes = library.classes.map(({ id, data }) => ({ id, name: data.name }));
  const groups = foldNames([...GROUPS, ...classes.flatMap(({ id, name }) => [id, name])]);
  const celebrated = library.celebrations
    .flatMap(({ data }) => data.who)
    .flatMap((who) => [who, ...splitNames(who), ...splitArabicNames(who)]);
  // “Everyone in Willow” is no child, whatever its capitals.
  const isGroup = (name: string) => listNames(name, groups).length > 0;
  return [
    ...celebrated.filter((name) => !isGroup(name)),
    ...listRosterNames(roster, classes).filter((name) => !groups.has(foldName(name))),
  ];
}

function listRosterNames(
  roster: string | undefined,
  classes: readonly { id: string; name: string }[],
): string[] {
  if (roster === undefined) return [];
  const { children, problems } = parseRoster(roster, classes);
  const [first] = problems;
  if (first)
    throw new CommandProblem(
      `The list can’t be used as it is: line ${first.line}.\n${first.problem}\n→ ${first.fix}`,
    );
  return children.flatMap(({ name, called, short, sure, likely }) => [
    ...[name, called, short, ...sure, ...likely],
    // Family names alone, as in “the Rivera family”; an initial is no name.
    ...name.split(/\s+/).filter((word) => word.length > 2),
  ]);
}

/**
 * Reads the copy as a build would and takes out what is faulty, until nothing is: a school must be
 * able to build it as it stands.
 */
async function leaveOutFaulty(folder: string, today: string): Promise<HandOverReport['leftOut']> {
  const leftOut: HandOverReport['leftOut'] = [];
  for (;;) {
    const folders = { root: folder, content: CONTENT, cache: join(folder, '.cache') };
    const assets = createAssetReader(folders);
    const { faults } = await readLibrary({
      ...folders,
      today,
      timeZone: settings.timeZone,
      identifiable: settings.photos.identifiable,
      assets,
    });
    if (faults.length === 0) return leftOut;
    const faulty = Map.groupBy(faults, ({ file }) => file)
      .entries()
      .filter(([file]) => existsSync(join(folder, file)))
      .toArray();
    if (faulty.length === 0) throw new FaultsError(faults);
    for (const [file, [first]] of faulty) {
      await rm(join(folder, file), { recursive: true });
      leftOut.push({ file: file.slice(CONTENT.length + 1), problem: first!.problem });
    }
  }
}
