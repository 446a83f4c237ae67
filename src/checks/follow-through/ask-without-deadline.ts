import { toStart } from '../../lib/dates/plain.ts';
import { isAhead, listOccurrences } from '../../lib/events/occurrences.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { isRecent } from './is-recent.ts';

/** Finds what families are asked to do, or to answer, without a day until which. */
export const askWithoutDeadlineRule: EntryRule = {
  id: 'ask-without-deadline',
  level: 'hint',
  scope: 'entry',
  collections: ['newsletters', 'events'],
  isDated: true,
  page: {
    title: 'An ask has a day',
    why: 'What can be done any day is done no day. The day also takes the ask off the home page when it is over, and puts it into the calendars of families.',
    wrong: 'ask: { text: Send a yogurt pot. }',
    right: 'ask: { text: Send a yogurt pot., by: 2026-05-15 }',
  },
  find: (entry, context) => {
    if (isNewsletter(entry)) return findInNewsletter(entry, context);
    return isEvent(entry) ? findInEvent(entry, context) : [];
  },
};

function findInNewsletter(
  entry: LibraryEntry<'newsletters'>,
  { now }: CheckContext,
): Observation[] {
  const { ask } = entry.data;
  if (!ask || ask.by !== undefined || !isRecent(entry, now)) return [];
  return [
    {
      file: entry.file,
      path: ['ask', 'text'],
      quote: ask.text,
      problem: 'The ask says what families can do, and not until when.',
      fix: 'Add by: with the last day, below text: in ask:',
    },
  ];
}

function findInEvent({ file, data }: LibraryEntry<'events'>, { now }: CheckContext): Observation[] {
  const isOver = !listOccurrences(data).some((each) => isAhead(each, now));
  const { rsvp, status } = data;
  // A sentence alone may say that no answer is needed.
  const isAwaited = rsvp?.link ?? rsvp?.email ?? rsvp?.slip ?? false;
  if (!isAwaited || rsvp?.by !== undefined || isOver || status === 'cancelled') return [];
  if (data.translationOf !== undefined || toStart(data.start) < now) return [];
  return [
    {
      file,
      path: ['rsvp'],
      problem: 'Families are asked to answer, and not told until when.',
      fix: 'Add by: with the last day, below rsvp:',
    },
  ];
}

function isNewsletter(entry: LibraryEntry): entry is LibraryEntry<'newsletters'> {
  return entry.collection === 'newsletters';
}

function isEvent(entry: LibraryEntry): entry is LibraryEntry<'events'> {
  return entry.collection === 'events';
}
