import { findTime, toPlainDate, type PlainDate } from '../../lib/dates/plain.ts';
import { parseTime } from '../../lib/dates/parse-date.ts';
import { foldWords } from '../../lib/fold-words.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { Passage } from '../passage.ts';
import type { CheckContext, Observation } from '../rule.ts';
import { listDatedPassages, listSentences, type NamedDay } from './dated-passages.ts';
import { readDates, resolveDay } from './read-dates.ts';
import { mapEvents, type SchoolEvent } from './school-events.ts';
import { findTenseWords } from './tense-words.ts';

type Newsletter = LibraryEntry<'newsletters'>;

/** A sentence that speaks of one event. */
interface Mention {
  event: SchoolEvent;
  /** The words of the link, or the title as it is written. */
  words: string;
  sentence: string;
  days: readonly NamedDay[];
}

/** Fields that tell what was written before, or what has changed since. */
const RETOLD: ReadonlySet<string | number | undefined> = new Set([
  ...['corrections', 'kept', 'changed', 'dropped'],
]);

/** Titles of one word, such as “Fair”, are too often only a word. */
const FEWEST_WORDS = 2;

const TIME = /^\s*(?:at\s+)?(\d{1,2}(?:[:.h]\d{2})?(?:\s*[ap]\.?\s?m\b)?)/iu;

/** Days and times that a newsletter gives an event, and that are not the event's own. */
export function findEventMentions(entry: Newsletter, context: CheckContext): Observation[] {
  const dated = new Map(
    listDatedPassages(entry, context).map(({ passage, days }) => [passage, days]),
  );
  return context.passagesOf(entry).flatMap((passage) =>
    listMentions(passage, { entry, context, days: dated.get(passage) ?? [] }).flatMap((mention) => {
      const found = findOtherDay(mention, entry, context) ?? findOtherTime(mention, entry, context);
      const { path, line } = passage;
      return found ? [{ file: entry.file, path, line, ...found, level: 'look' as const }] : [];
    }),
  );
}

/** Sentences with one event in them, by a link or by its title. */
function listMentions(
  passage: Passage,
  { entry, context, days }: { entry: Newsletter; context: CheckContext; days: readonly NamedDay[] },
): Mention[] {
  const events = mapEvents(context);
  if (RETOLD.has(passage.path[0]) || passage.kind === 'quotation') return [];
  return listSentences(passage.text).flatMap(({ text: sentence, start }) => {
    if (!/\p{Nd}/u.test(sentence)) return [];
    const linked = passage.links.flatMap(({ href, words }) => {
      const event = events.get(href);
      return event && words && sentence.includes(words) ? [{ event, words }] : [];
    });
    const named = linked.length > 0 ? linked : findTitles(sentence, entry, context);
    const [only] = named;
    if (!only || named.length > 1) return [];
    const end = start + sentence.length;
    const own = days.filter((day) => day.start >= start && day.end <= end);
    return [{ ...only, sentence, days: own }];
  });
}

function findTitles(sentence: string, { data }: Newsletter, context: CheckContext) {
  const byFirst = mapTitles(context);
  const words = foldTitle(sentence).split(' ');
  return words.flatMap((first, at) =>
    (byFirst.get(first) ?? []).flatMap(({ event, title }) => {
      const isNamed = title.every((word, index) => words[at + index] === word);
      if (!isNamed || !isForSame(data.class, event.entry.data.class)) return [];
      return isNear(event, toPlainDate(data.date))
        ? [{ event, words: event.entry.data.title }]
        : [];
    }),
  );
}

interface TitledEvent {
  event: SchoolEvent;
  /** Its words, folded. */
  title: readonly string[];
}

const titled = new WeakMap<ReadonlyMap<string, SchoolEvent>, Map<string, TitledEvent[]>>();

/** Events by the first word of their title, so that a sentence is not compared with all of them. */
function mapTitles(context: CheckContext): ReadonlyMap<string, readonly TitledEvent[]> {
  const events = mapEvents(context);
  const known = titled.get(events);
  if (known) return known;
  const all = [...events.values()]
    .map((event) => ({ event, title: foldTitle(event.entry.data.title).split(' ') }))
    .filter(({ title }) => title.length >= FEWEST_WORDS);
  const byFirst = Map.groupBy(all, ({ title }) => title[0]!);
  titled.set(events, byFirst);
  return byFirst;
}

function foldTitle(text: string): string {
  return foldWords(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isForSame(one: Newsletter['data']['class'], other: Newsletter['data']['class']): boolean {
  if (one === 'all' || other === 'all') return true;
  return one.some(({ id }) => other.some((each) => each.id === id));
}

/** Whether an event with a name that comes again every year is this year's: in two months. */
function isNear({ times }: SchoolEvent, goesHome: PlainDate): boolean {
  const [first] = times;
  const day = toPlainDate(first!.start);
  return day >= goesHome && resolveDay(toParts(day), goesHome)?.date === day;
}

function toParts(date: PlainDate) {
  return { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function findOtherDay(
  { event, words, sentence, days }: Mention,
  entry: Newsletter,
  context: CheckContext,
) {
  const [day] = days;
  if (!day || days.length > 1 || !day.isClear || isSettled(event, entry)) return undefined;
  const isInLink = words.includes(day.quote);
  const tense = findTenseWords(context.langOf(entry));
  if (!isInLink && (!tense || tense.apart.test(sentence))) return undefined;
  if (happensOn(event, day.date) || wasOn(event, day.date, context)) return undefined;
  return {
    quote: day.quote,
    problem: `The event “${event.entry.data.title}” is on ${describeDays(event)} (${event.entry.file}), and this says “${day.quote}”.`,
    fix: 'Write the day of the event, or correct the event.',
  };
}

function findOtherTime({ event, sentence }: Mention, entry: Newsletter, context: CheckContext) {
  const { data, file } = event.entry;
  const start = findTime(data.start);
  const begins = findTenseWords(context.langOf(entry))?.begins;
  const found = start === undefined ? null : begins?.exec(sentence);
  if (!found || isSettled(event, entry)) return undefined;
  const written = TIME.exec(sentence.slice(found.index + found[0].length))?.[1];
  if (written === undefined || start === undefined || isTime(written, start)) return undefined;
  return {
    quote: `${found[0]} ${written}`,
    problem: `The event “${data.title}” begins at ${start} (${file}), and this says ${written}.`,
    fix: 'Write the time of the event, or correct the event.',
  };
}

/** `6:30` may be the evening's as well. */
function isTime(written: string, time: string): boolean {
  const isBare = /^\d+$/.test(written);
  const parsed = parseTime(isBare ? `${written}:00` : written.replace('h', ':').replace(/\s/g, ''));
  if ('problem' in parsed) return true;
  const half = /[ap]\.?\s?m/iu.test(written) ? 24 : 12;
  const toMinutes = (each: string) =>
    (Number(each.slice(0, 2)) % half) * 60 + Number(each.slice(3));
  return toMinutes(parsed.value) === toMinutes(time);
}

/** What was true when the newsletter went home: the event was moved or cancelled later. */
function isSettled({ entry: { data } }: SchoolEvent, newsletter: Newsletter): boolean {
  const { status, updated } = data;
  const goesHome = toPlainDate(newsletter.data.date);
  return status !== 'planned' && updated !== undefined && toPlainDate(updated) >= goesHome;
}

function happensOn({ times }: SchoolEvent, day: PlainDate): boolean {
  return times.some(({ start, end }) => toPlainDate(start) <= day && day <= toPlainDate(end));
}

/** The day that the event had before it moved, or one that a repeated event leaves out. */
function wasOn({ entry }: SchoolEvent, day: PlainDate, context: CheckContext): boolean {
  const { was = '', start, repeats } = entry.data;
  const before = readDates(was, context.langOf(entry)).map((each) => resolveDay(each, start)?.date);
  return before.includes(day) || (repeats?.except ?? []).includes(day);
}

function describeDays({ times }: SchoolEvent): string {
  const [{ start, end }] = times as [SchoolEvent['times'][number]];
  const [first, last] = [toPlainDate(start), toPlainDate(end)];
  const days = first === last ? first : `${first} to ${last}`;
  return times.length > 1 ? `${days} and ${times.length - 1} more days` : days;
}
