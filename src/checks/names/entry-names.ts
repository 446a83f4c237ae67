import type { LibraryEntry } from '../../schemas/library.ts';
import { ALL_CLASSES } from '../../schemas/shared.ts';
import type { CheckContext } from '../rule.ts';
import { listEntryTexts, type EntryText } from './entry-texts.ts';
import { findNames, type FoundName, type NameSearch } from './find-names.ts';
import { listKnownNames, ofGrownUps } from './known-names.ts';
import { learnWords } from './learned-words.ts';

/** A child's name in an entry. */
export interface EntryName extends FoundName, Pick<EntryText, 'path' | 'line'> {
  /** As it is written. */
  quote: string;
}

/** Two rules ask for the same names; an entry is searched once. */
const searched = new WeakMap<LibraryEntry, { context: CheckContext; names: EntryName[] }>();

/** The names of children that an entry should not hold; none where no roster was given. */
export function listEntryNames(entry: LibraryEntry, context: CheckContext): readonly EntryName[] {
  const { names: guard } = context;
  if (guard === undefined) return [];
  const before = searched.get(entry);
  if (before?.context === context) return before.names;
  const { known: all, ...base } = createSearch(context, guard);
  const isGrownUp = entry.collection === 'people';
  const search = {
    ...base,
    known: isGrownUp ? ofGrownUps(all) : all,
    classIds: listClassIds(entry),
  };
  const names = listEntryTexts(entry, context).flatMap(({ text, style, path, line }) =>
    findNames(text, { ...search, style }).map((found) => ({
      ...found,
      path,
      line,
      quote: text.slice(found.start, found.end),
    })),
  );
  // A name that a paragraph says three times is mended in one go, and so is a link that shows its address.
  const once = new Map(
    names.map((name) => [JSON.stringify([name.path, name.line, name.kind, name.quote]), name]),
  );
  searched.set(entry, { context, names: [...once.values()] });
  return [...once.values()];
}

/** What the search for names takes from a school: its words and the names that are no child's. */
export function createSearch(
  context: CheckContext,
  guard: NonNullable<CheckContext['names']>,
): Pick<NameSearch, 'lookup' | 'isWord' | 'known'> {
  return { lookup: guard, isWord: learnWords(context), known: listKnownNames(context) };
}

function listClassIds({ collection, id, data }: LibraryEntry): readonly string[] {
  if (collection === 'classes') return [id];
  if (!('class' in data) || data.class === ALL_CLASSES) return [];
  return data.class.map((each) => each.id);
}
