import { Temporal } from 'temporal-polyfill';
import type { PlainDate, PlainMoment } from './plain.ts';

/** What a written date means, or why it can't be told. */
export type ParsedDate<T> = { value: T } | { problem: string; fix: string };

/**
 * Stands in a fix for today's date, which only the caller knows.
 * @see fillToday
 */
const TODAY = '{today}';

/** School years outside this range are slips of the finger, such as 20226. */
const YEARS = { first: 2000, last: 2099 } as const;

/** Longer than any date in words. */
const LONGEST = 60;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Puts today's date where a fix asks for an example. */
export function fillToday(fix: string, today: PlainDate): string {
  return fix.replaceAll(TODAY, today);
}

/**
 * Reads a day as a teacher writes it: `2026-03-05`, `5 March 2026` or `March 5, 2026`.
 * Never reads `05/03/2026`, which is two different days in two countries.
 */
export function parseDate(written: string): ParsedDate<PlainDate> {
  const parsed = parseMoment(written);
  if ('problem' in parsed || parsed.value.length === 10) return parsed;
  return {
    problem: `"${written.trim()}" has a time of day, and only a date is meant here.`,
    fix: `Write ${parsed.value.slice(0, 10)}.`,
  };
}

/** Reads a day, or a day with a time such as `2026-03-05 18:30` or `5 March 2026 6:30 pm`. */
export function parseMoment(written: string): ParsedDate<PlainMoment> {
  const text = written.trim();
  if (text.length > LONGEST)
    return refuse(text, 'is not a date', `Write year, month and day in numbers, like ${TODAY}.`);
  if (/[“”„‘’«»]/.test(text)) {
    return refuse(text, 'has curly quotation marks in it', `Write it without them, like ${TODAY}.`);
  }
  const zoned = /^(.+\d)\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i.exec(text);
  if (zoned && /\d:\d/.test(text)) {
    return refuse(
      text,
      'names a time zone',
      "Write the time on the school's clock, without a zone.",
    );
  }
  const withTime =
    /^(.+?)[T,\s]\s*(\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)$/i.exec(
      text,
    );
  if (!withTime) return parseDay(text);
  const day = parseDay(withTime[1]!);
  if ('problem' in day) return day;
  const time = parseTime(withTime[2]!);
  return 'problem' in time ? time : { value: `${day.value}T${time.value}` };
}

/** Reads a time on the school's clock: `18:30`, `6:30 pm` or `6pm`, as `HH:MM`. */
export function parseTime(written: string): ParsedDate<string> {
  const text = written.trim();
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?$/i.exec(text);
  const refusal = refuse(text, 'is not a time of day', 'Write it like 18:30 or 6:30 pm.');
  if (text.length > LONGEST) return refusal;
  if (!match || (match[2] === undefined && match[3] === undefined)) return refusal;
  const half = match[3]?.toLowerCase();
  const written12 = Number(match[1]);
  if (half && (written12 < 1 || written12 > 12)) return refusal;
  const hour = half ? (written12 % 12) + (half === 'p' ? 12 : 0) : written12;
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return refusal;
  return { value: `${pad(hour)}:${pad(minute)}` };
}

function parseDay(text: string): ParsedDate<PlainDate> {
  const iso = /^(\d{4,})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return toDay(text, iso[1]!, Number(iso[2]), iso[3]!);
  const dayFirst = /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+)\.?,?\s+(\d{4,})$/u.exec(
    text,
  );
  if (dayFirst) return toDay(text, dayFirst[3]!, findMonth(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4,})$/u.exec(
    text,
  );
  if (monthFirst) return toDay(text, monthFirst[3]!, findMonth(monthFirst[1]!), monthFirst[2]!);
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (slashed) return explainSlashed(text, slashed);
  return refuse(text, 'is not a date', `Write year, month and day in numbers, like ${TODAY}.`);
}

function toDay(text: string, year: string, month: number, day: string): ParsedDate<PlainDate> {
  const fix = `Write year, month and day in numbers, like ${TODAY}.`;
  if (month < 1 || month > 12) return refuse(text, 'is not a date', fix);
  if (Number(year) < YEARS.first || Number(year) > YEARS.last) {
    return refuse(text, `has the year ${year}`, `Check the year. Today is ${TODAY}.`);
  }
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year: Number(year), month });
  if (Number(day) < 1 || Number(day) > daysInMonth) {
    const name = MONTHS[month - 1]!;
    const monthName = name[0]!.toUpperCase() + name.slice(1);
    const length = `${monthName} ${year} has ${daysInMonth} days`;
    return refuse(text, 'is not a day of the calendar', `${length}. Which day did you mean?`);
  }
  return { value: `${year}-${pad(month)}-${pad(Number(day))}` };
}

function explainSlashed(
  text: string,
  [, first, second, year]: RegExpExecArray,
): ParsedDate<PlainDate> {
  const readings = [
    [Number(second), Number(first)],
    [Number(first), Number(second)],
  ].filter(([month, day]) => month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31);
  const offers = [
    ...new Set(readings.map(([month, day]) => `${year}-${pad(month!)}-${pad(day!)}`)),
  ];
  const fix = offers.length === 0 ? `Write it like ${TODAY}.` : `Write ${offers.join(' or ')}.`;
  const isInDoubt = offers.length > 1;
  return refuse(
    text,
    isInDoubt ? 'can be read as two different days' : 'is not how days are written here',
    fix,
  );
}

function findMonth(name: string): number {
  const wanted = name.toLowerCase();
  return wanted.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(wanted)) + 1;
}

function refuse(text: string, why: string, fix: string): { problem: string; fix: string } {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return { problem: `"${shown}" ${why}.`, fix };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
