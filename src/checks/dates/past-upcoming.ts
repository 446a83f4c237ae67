import { toPlainDate, type PlainDate } from '../../lib/dates/plain.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { Passage } from '../passage.ts';
import type { CheckContext, LibraryRule, Observation } from '../rule.ts';
import { listDatedPassages, listSentences } from './dated-passages.ts';
import { findLastEnd, mapEvents } from './school-events.ts';
import { findTenseWords } from './tense-words.ts';

type Newsletter = LibraryEntry<'newsletters'>;

/** Finds what is over already when families read that it is still to come. */
export const pastUpcomingRule: LibraryRule = {
  id: 'past-upcoming',
  scope: 'library',
  level: 'look',
  page: {
    title: 'What is still to come is not over',
    why: 'A text that was copied from an earlier week invites families to something that has happened, or asks for something by a day that is past. They look at the clock, then at the school.',
    wrong: 'The concert will be on May 8. (In a newsletter of May 15.)',
    right: 'The concert was on May 8. Thank you for singing along.',
  },
  find: (context: CheckContext): Observation[] => [
    ...context.library.newsletters.flatMap((entry) => [
      ...findPastAsk(entry),
      ...findPastLinks(entry, context),
      ...findPastDates(entry, context),
    ]),
    ...context.library.events.flatMap(findPastAnswers),
  ],
};

/** The day by which something is asked, where it is over when the newsletter goes home. */
function findPastAsk({ file, data }: Newsletter): Observation[] {
  if (!data.ask?.by) return [];
  const [day, goesHome] = [toPlainDate(data.ask.by), toPlainDate(data.date)];
  if (day >= goesHome) return [];
  return [
    {
      file,
      path: ['ask', 'by'],
      problem: `The day is ${day}, and the newsletter that asks for it goes home later, on ${goesHome}.`,
      fix: 'Write a day that is still to come, or correct date:.',
    },
  ];
}

function findPastAnswers({ file, data }: LibraryEntry<'events'>): Observation[] {
  const by = data.rsvp?.by;
  const published = toPlainDate(data.date);
  if (by === undefined || by >= published) return [];
  return [
    {
      file,
      path: ['rsvp', 'by'],
      problem: `Families are to answer by ${by}, and the event is published later, on ${published}.`,
      fix: 'Write a day that is still to come, or correct date:.',
    },
  ];
}

function findPastLinks(entry: Newsletter, context: CheckContext): Observation[] {
  const events = mapEvents(context);
  const goesHome = toPlainDate(entry.data.date);
  return context.passagesOf(entry).flatMap((passage) =>
    passage.links.flatMap(({ href, words, line }) => {
      const event = events.get(href);
      const over = event && toPlainDate(findLastEnd(event));
      if (over === undefined || over >= goesHome || !words) return [];
      const at = passage.text.indexOf(words);
      if (!isComing(passage, at, context.langOf(entry))) return [];
      return [{ ...explain(entry, passage, over, words), line }];
    }),
  );
}

function findPastDates(entry: Newsletter, context: CheckContext): Observation[] {
  const goesHome = toPlainDate(entry.data.date);
  const lang = context.langOf(entry);
  return listDatedPassages(entry, context).flatMap(({ passage, days }) =>
    days
      .filter(({ date, isClear }) => isClear && date < goesHome)
      .filter(({ start }) => isComing(passage, start, lang))
      .map(({ date, quote }) => explain(entry, passage, date, quote)),
  );
}

/** Whether the sentence at a place of a text speaks of what is still to come. */
function isComing({ text, kind }: Passage, at: number, lang: string): boolean {
  const words = findTenseWords(lang);
  if (!words || at < 0 || kind === 'quotation') return false;
  const sentence = listSentences(text).findLast(({ start }) => start <= at)?.text ?? '';
  return words.coming.test(sentence) && !words.past.test(sentence);
}

function explain(
  { file, data }: Newsletter,
  { path, line }: Passage,
  over: PlainDate,
  quote: string,
): Observation {
  return {
    file,
    path,
    line,
    quote,
    problem: `This speaks of “${quote}” as still to come, but ${over} is before the newsletter goes home (${toPlainDate(data.date)}).`,
    fix: 'Say that it is over, or write the day that is meant.',
  };
}
