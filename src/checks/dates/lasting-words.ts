import type { CollectionName } from '../../schemas/collection-names.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { Passage } from '../passage.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { getRelativeWords, type RelativeWords } from './relative-words.ts';

/** Which words are looked for in a text that lasts. */
type Reach = 'days' | 'weekdays' | 'nextWeekday';

/**
 * Newsletters are read in their week, so only “next Friday” is in doubt. In a tip “tomorrow” is the
 * day after the child has tried it; “next Friday” is nobody's day.
 */
const REACH: Readonly<Partial<Record<CollectionName, readonly Reach[]>>> = {
  newsletters: ['nextWeekday'],
  'home-learning': ['weekdays'],
  events: ['days', 'weekdays'],
  celebrations: ['days', 'weekdays'],
  goals: ['days', 'weekdays'],
};

/** Promises stand on a page of their own until they are kept. */
const PROMISE: readonly Reach[] = ['days', 'weekdays'];

/** Finds words such as “tomorrow” in texts that are read on other days than they were written. */
export const lastingWordsRule: EntryRule = {
  id: 'lasting-words',
  scope: 'entry',
  level: 'look',
  collections: ['newsletters', 'celebrations', 'home-learning', 'events', 'goals'],
  page: {
    title: 'No “tomorrow” in a text that lasts',
    why: 'Events, celebrations, goals and promises are read for weeks, in calendars and feeds as well. On most of those days “tomorrow” is another day. In a newsletter only “next Friday” is asked about, which is this Friday to some families and the one after to others.',
    wrong: 'Bring a lantern tomorrow. (An event.)',
    right: 'Bring a lantern on Thursday, May 21.',
  },
  find: (entry: LibraryEntry, context: CheckContext): Observation[] => {
    const words = getRelativeWords(context.langOf(entry));
    return context.passagesOf(entry).flatMap((passage) =>
      findIn(passage, listReach(entry, passage), words).map((quote) => ({
        file: entry.file,
        path: passage.path,
        line: passage.line,
        quote,
        ...explain(quote, entry),
      })),
    );
  },
};

function listReach({ collection }: LibraryEntry, { kind, path }: Passage): readonly Reach[] {
  if (collection === 'newsletters' && path[0] === 'promises') return PROMISE;
  // What somebody said is theirs, and a note on progress has a date of its own.
  if (kind === 'quotation' || path[0] === 'progress') return [];
  return REACH[collection] ?? [];
}

function findIn({ text }: Passage, reach: readonly Reach[], words: RelativeWords): string[] {
  if (reach.length === 0) return [];
  const spoken = withoutQuotations(text);
  const found = reach.flatMap((each) => {
    const pattern = words[each];
    return pattern ? [...spoken.matchAll(pattern)].map(([quote]) => quote) : [];
  });
  return [...new Set(found)];
}

/** A text with what it quotes blanked out: “What did you see today?” is asked on any day. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^“”]*”|«[^«»]*»|„[^„“]*“|"[^"]*"/gu, (quoted) =>
    ' '.repeat(quoted.length),
  );
}

function explain(quote: string, { collection }: LibraryEntry): { problem: string; fix: string } {
  const problem =
    collection === 'newsletters'
      ? `“${quote}” can be two days: some families take it for the coming one, others for the one after.`
      : `“${quote}” is another day whenever this is read, and it is read for weeks.`;
  return { problem, fix: 'Write the weekday and the date, such as Thursday, May 21.' };
}
