import { addDays, countDays } from '../../lib/dates/calendar.ts';
import { parseDate } from '../../lib/dates/parse-date.ts';
import { toPlainDate, type PlainDate, type PlainMoment } from '../../lib/dates/plain.ts';
import { getDateWords, type DateWords } from './date-words.ts';

/** A day in a text, as it is written. */
export interface WrittenDay {
  start: number;
  end: number;
  /** The words, such as `Monday, May 18`. */
  quote: string;
  month: number;
  day: number;
  year?: number | undefined;
  /** 1 for Monday to 7 for Sunday, where one is written beside it. */
  weekday?: number | undefined;
}

/** Nearer to another year's day than this, the year is in doubt. */
const CLEAR_DAYS = 120;

/** The longest name of a weekday, and what joins it to the next. */
const LOOK_BACK = 40;

/** Every day that a text names with its month. */
export function readDates(text: string, lang: string): WrittenDay[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const words = getDateWords(lang);
  return [...text.matchAll(words.pattern)].flatMap((match) => {
    const groups = match.groups ?? {};
    const day = readDay(groups, words);
    if (!day) return [];
    const start = match.index;
    const name = groups['weekday'] ?? groups['weekdayAfter'];
    const isListed = isAfterWeekday(text.slice(Math.max(0, start - LOOK_BACK), start), words);
    return [
      {
        ...day,
        start,
        end: start + match[0].length,
        quote: match[0],
        weekday: name === undefined || isListed ? undefined : words.weekdays.get(name),
      },
    ];
  });
}

/** The day that is meant: in the year that is written, else in the one nearest to `anchor`. */
export function resolveDay(
  { month, day, year }: Pick<WrittenDay, 'month' | 'day' | 'year'>,
  anchor: PlainMoment,
): { date: PlainDate; isClear: boolean } | undefined {
  const around = toPlainDate(anchor);
  const years =
    year === undefined ? [-1, 0, 1].map((by) => Number(around.slice(0, 4)) + by) : [year];
  const days = years
    .map((each) => toDay(each, month, day))
    .filter((each) => each !== undefined)
    .map((date) => ({ date, distance: Math.abs(countDays(around, date)) }))
    .sort((a, b) => a.distance - b.distance);
  const [nearest] = days;
  if (!nearest) return undefined;
  return { date: nearest.date, isClear: year !== undefined || nearest.distance <= CLEAR_DAYS };
}

/** The day nearest to another that falls on a weekday. */
export function findWeekday(date: PlainDate, from: number, weekday: number): PlainDate {
  const ahead = (weekday - from + 7) % 7;
  return addDays(date, ahead <= 3 ? ahead : ahead - 7);
}

function readDay(
  groups: Partial<Record<string, string>>,
  { months, numericOrder }: DateWords,
): Pick<WrittenDay, 'month' | 'day' | 'year'> | undefined {
  const { iso, first, second, numericYear } = groups;
  if (iso !== undefined) {
    const [year, month, day] = iso.split('-').map(Number);
    return { year: year!, month: month!, day: day! };
  }
  if (first !== undefined) {
    const [one, two] = [Number(first), Number(second)];
    const isDayFirst = one > 12 || (two <= 12 && numericOrder === 'day first');
    if (!isDayFirst && two <= 12 && numericOrder === undefined) return undefined;
    const [day, month] = isDayFirst ? [one, two] : [two, one];
    return { day, month, year: Number(numericYear) };
  }
  const name = groups['month0'] ?? groups['month1'];
  const written = groups['year0'] ?? groups['year1'];
  const day = toNumber(groups['day0'] ?? groups['day1'] ?? '');
  const month = name === undefined ? undefined : months.get(name);
  if (month === undefined || day < 1 || day > 31) return undefined;
  return { month, day, year: written === undefined ? undefined : toNumber(written) };
}

/** The years that a text names by themselves, as in “In 1917, on Thursday, December 6”. */
export function listYears(text: string): number[] {
  return [...text.matchAll(/(?<![\p{Nd}.,])\p{Nd}{4}(?![\p{Nd}]|[.,]\p{Nd})/gu)].map(([digits]) =>
    toNumber(digits),
  );
}

/** In “Friday and Saturday, May 22 and 23” the weekday beside the day is another day’s. */
function isAfterWeekday(before: string, { weekdays }: DateWords): boolean {
  const last = /(\p{L}+)\.?(?:\s*[,،–—-]\s*|\s+\p{L}{1,3}\s+|\s*,\s*\p{L}{1,3}\s+)$/u.exec(before);
  return last !== null && weekdays.has(last[1]!);
}

function toDay(year: number, month: number, day: number): PlainDate | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = parseDate(text);
  return 'value' in parsed ? parsed.value : undefined;
}

/** Digits of Arabic and Persian as well. */
function toNumber(digits: string): number {
  return Number(digits.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf)));
}
