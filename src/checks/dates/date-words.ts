/** What a language calls months and weekdays, and how it writes a day with them. */
export interface DateWords {
  /** 1 to 12, by each name that a month has. */
  months: ReadonlyMap<string, number>;
  /** 1 for Monday to 7 for Sunday (ISO 8601), by each name that a weekday has. */
  weekdays: ReadonlyMap<string, number>;
  /** Finds days in a text; see {@link createPattern} for its groups. */
  pattern: RegExp;
  /** Which of `5/3/2026` is the day; unknown where the country's schools write both. */
  numericOrder: 'day first' | 'month first' | undefined;
}

/** Countries whose names for months differ from those that `Intl` has for the bare language. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-EG', 'ar-SY', 'ar-MA', 'ar-DZ'],
  es: ['es-MX', 'es-ES'],
  pt: ['pt-BR', 'pt-PT'],
  de: ['de-DE', 'de-AT'],
};

/** A Monday, and the months of a year, as instants of UTC. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Abbreviations that are shorter are other words too. */
const SHORTEST = 3;

const DIGIT = '[0-9٠-٩۰-۹]';

const known = new Map<string, DateWords>();

/** The words of a language (BCP 47), from `Intl`. Unknown languages have those of English. */
export function getDateWords(lang: string): DateWords {
  const before = known.get(lang);
  if (before) return before;
  const base = new Intl.Locale(lang).language;
  const locales = [lang, ...(VARIANTS[base] ?? [])];
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  for (const locale of locales) {
    for (let index = 0; index < 12; index++) {
      const at = Date.UTC(2024, index, 15);
      for (const name of listNames(locale, 'month', at)) months.set(name, index + 1);
      if (index >= 7) continue;
      for (const name of listNames(locale, 'weekday', MONDAY + index * DAY)) {
        weekdays.set(name, index + 1);
      }
    }
  }
  const words = {
    months,
    weekdays,
    pattern: createPattern([...months.keys()], [...weekdays.keys()]),
    numericOrder: findOrder(lang),
  };
  known.set(lang, words);
  return words;
}

/** Names as they stand alone and beside a day, in full and short, with a capital and without. */
function listNames(locale: string, part: 'month' | 'weekday', at: number): string[] {
  const names = (['long', 'short'] as const).flatMap((width) =>
    [{ [part]: width }, { [part]: width, day: 'numeric' as const }].flatMap((options) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      const named = format.formatToParts(at).filter(({ type }) => type === part);
      // Japanese takes the sign for “month” as a word of its own.
      const names = 'day' in options ? named : [...named, { value: format.format(at) }];
      return names.map(({ value }) => value.replace(/\.$/, ''));
    }),
  );
  return names
    .filter((name) => /\p{L}/u.test(name))
    .filter((name) => name.length >= SHORTEST || /[^\p{scx=Latin}]/u.test(name))
    .flatMap((name) => [name, name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)])
    .flatMap((name) => [name, name.normalize('NFD').replace(/[\u0300-\u0304\u064B-\u0655]/g, '')])
    .map((name) => name.normalize());
}

/**
 * Groups: `weekday` before or `weekdayAfter` in brackets; `day` and `month` with `year` if written;
 * or `iso`; or `first`, `second` and `numericYear` of a day in numbers alone.
 */
function createPattern(months: readonly string[], weekdays: readonly string[]): RegExp {
  const month = `(?:${toChoices(months)})`;
  const weekday = `(?:${toChoices(weekdays)})`;
  const ordinal = '(?:st|nd|rd|th|er|º|ª)?';
  const year = `(?:,?\\s+(?:de\\s+|del\\s+)?(?<YEAR>${DIGIT}{4}))?(?!${DIGIT})`;
  const dayFirst = `(?<DAY>${DIGIT}{1,2})${ordinal}\\.?\\s+(?:de\\s+|of\\s+)?(?<MONTH>${month})(?!\\p{L})(?:\\.(?=\\s+${DIGIT}{4}))?${year}`;
  const monthFirst = `(?<MONTH>${month})(?!\\p{L})\\.?\\s*(?<DAY>${DIGIT}{1,2})${ordinal}[日일号]?(?![:.]?${DIGIT})${year}`;
  const iso = `(?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?!${DIGIT})`;
  const numeric =
    '(?<first>[0-9]{1,2})[/.](?<second>[0-9]{1,2})[/.](?<numericYear>[0-9]{4})(?![0-9])';
  const named = [dayFirst, monthFirst].map((each, index) =>
    each.replace(/\?<(DAY|MONTH|YEAR)>/g, (_, name: string) => `?<${name.toLowerCase()}${index}>`),
  );
  const before = `(?:[وفبل]?(?<weekday>${weekday})\\.?,?\\s+(?:the\\s+|el\\s+|le\\s+|den\\s+|dem\\s+)?)?`;
  const after = `(?:\\s?[（(](?<weekdayAfter>${weekday})\\.?[)）])?`;
  return new RegExp(
    `(?<![\\p{L}${DIGIT.slice(1, -1)}/-])${before}(?:${[...named, iso, numeric].join('|')})${after}`,
    'gu',
  );
}

/** Longer names first, so that a short one never stands for the begin of a long one. */
function toChoices(names: readonly string[]): string {
  return [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name))
    .join('|');
}

function findOrder(lang: string): DateWords['numericOrder'] {
  const parts = new Intl.DateTimeFormat(lang, { dateStyle: 'short', timeZone: 'UTC' })
    .formatToParts(MONDAY)
    .map(({ type }) => type);
  if (parts.indexOf('year') < parts.indexOf('day')) return undefined;
  return parts.indexOf('day') < parts.indexOf('month') ? 'day first' : 'month first';
}
