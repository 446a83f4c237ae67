import { findTime, toPlainDate, type PlainDate, type PlainMoment } from './plain.ts';

/** How much of a day is said: `5 March 2026`, `Thursday, 5 March`, or `5 Mar`. */
export type DayStyle = 'long' | 'weekday' | 'short';

const DAY_STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
};

/** A day in the words of a locale. Every channel shows days through this. */
export function formatDay(date: PlainDate, locale: string, style: DayStyle = 'long'): string {
  return getFormat(locale, DAY_STYLES[style]).format(toUtc(toPlainDate(date)));
}

/** A time of day, `HH:MM`, in the words of a locale. */
export function formatTime(time: string, locale: string): string {
  const format = getFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return format.format(toUtc(`2000-01-01T${time}`));
}

/** A day with its weekday and, where it has one, its time: `Thursday, 5 March at 6:30 pm`. */
export function formatMoment(moment: PlainMoment, locale: string): string {
  const time = findTime(moment);
  if (time === undefined) return formatDay(moment, locale, 'weekday');
  const format = getFormat(locale, { ...DAY_STYLES.weekday, hour: 'numeric', minute: '2-digit' });
  return format.format(toUtc(moment));
}

/** The name of a month and its year, as the heading of a list. */
export function formatMonth(date: PlainDate, locale: string): string {
  return getFormat(locale, { month: 'long', year: 'numeric' }).format(toUtc(toPlainDate(date)));
}

/** The name of a day's weekday, in full or as narrow columns have it. */
export function formatWeekday(date: PlainDate, locale: string, width: 'long' | 'short'): string {
  return getFormat(locale, { weekday: width }).format(toUtc(toPlainDate(date)));
}

/** The pieces of a calendar leaf: day number, short month and short weekday. */
export function formatLeaf(
  date: PlainDate,
  locale: string,
): { day: string; month: string; weekday: string } {
  const at = toUtc(toPlainDate(date));
  return {
    day: getFormat(locale, { day: 'numeric' }).format(at),
    month: getFormat(locale, { month: 'short' }).format(at).replace(/\.$/, ''),
    weekday: getFormat(locale, { weekday: 'short' }).format(at).replace(/\.$/, ''),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Plain dates are formatted as UTC, so that no machine's zone can move them. */
function getFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

function toUtc(moment: PlainMoment): number {
  const [year, month, day, hour, minute] = moment.split(/[-T:]/).map(Number);
  return Date.UTC(year!, month! - 1, day, hour ?? 0, minute ?? 0);
}
