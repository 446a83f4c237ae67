import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, LibraryRule, Observation } from '../rule.ts';
import { findEventMentions } from './event-mentions.ts';
import { findOriginal, findTwins, type SchoolEvent } from './school-events.ts';

type Field = 'start' | 'end' | 'lastDay';

/** Finds entries that give one event two days or times. */
export const sameEventRule: LibraryRule = {
  id: 'same-event',
  scope: 'library',
  level: 'stops',
  page: {
    title: 'One event has one day and time everywhere',
    why: 'The calendar takes its day from the event, families take theirs from the newsletter that they read on the bus. Where the two differ, or a translation says another day, somebody stands before a locked door. Translations have to agree; words of a newsletter only ask for a look.',
    wrong:
      'Come to the <EventLink id="maths-night" /> on February 13. (The event is on February 12.)',
    right: 'Come to the <EventLink id="maths-night" /> on February 12.',
  },
  find: (context: CheckContext): Observation[] => [
    ...context.library.newsletters.flatMap((entry) => findEventMentions(entry, context)),
    ...findTwins(context).map(([one, other]) => explainTwins(one, other)),
    ...findWrongEvents(context),
    ...findWrongAsks(context),
  ],
};

function explainTwins({ entry: one }: SchoolEvent, { entry: other }: SchoolEvent): Observation {
  return {
    file: other.file,
    path: ['start'],
    level: 'look',
    problem: `${one.file} has the same title and is for the same children, but gives ${describe(one)}; this gives ${describe(other)}.`,
    fix: 'If both are one event, keep one of the files. If not, give them titles that tell them apart.',
  };
}

function describe({ data }: LibraryEntry<'events'>): string {
  const when = data.start.replace('T', ' ');
  return data.place === undefined ? when : `${when}, ${data.place}`;
}

/** Translations of events that happen at another time. */
function findWrongEvents({ library }: CheckContext): Observation[] {
  const byId = new Map(library.events.map((entry) => [entry.id, entry]));
  const fields: readonly Field[] = ['start', 'end', 'lastDay'];
  return library.events.flatMap((entry) => {
    const original = findOriginal(entry, byId);
    if (!original) return [];
    return fields
      .filter((field) => entry.data[field] !== original.data[field])
      .map((field) => ({
        file: entry.file,
        path: [entry.data[field] === undefined ? 'translationOf' : field],
        ...explainTranslation(original.file, field, original.data[field]),
      }));
  });
}

/** Translations of newsletters that ask for something by another day. */
function findWrongAsks({ library }: CheckContext): Observation[] {
  const byId = new Map(library.newsletters.map((entry) => [entry.id, entry]));
  return library.newsletters.flatMap((entry) => {
    const original = findOriginal(entry, byId);
    const by = original?.data.ask?.by;
    if (!original || !entry.data.ask || entry.data.ask.by === by) return [];
    const { file } = entry;
    const path = entry.data.ask.by === undefined ? ['ask'] : ['ask', 'by'];
    return [{ file, path, ...explainTranslation(original.file, 'by', by) }];
  });
}

function explainTranslation(original: string, field: string, value: string | undefined) {
  const written = value?.replace('T', ' ');
  return {
    problem:
      written === undefined
        ? `This translation has ${field}:, and ${original}, which it translates, has none.`
        : `In ${original}, which this translates, ${field}: is ${written}.`,
    fix:
      written === undefined
        ? `Leave ${field}: out, or add it there.`
        : `Write ${field}: ${written}, or correct the other.`,
  };
}
