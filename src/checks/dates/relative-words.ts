import { getDateWords } from './date-words.ts';

/** Words that mean another day every day on which they are read. */
export interface RelativeWords {
  /** “Tomorrow”, “last week”: for texts about one time. */
  days: RegExp;
  /** “Next Friday”: with the name of a weekday, for any text. */
  weekdays: RegExp | undefined;
  /** “Next Friday” in the days before one, which is this Friday to some. */
  nextWeekday: RegExp | undefined;
}

/** How far from now, as `Intl` knows the words: yesterday, next week, and so on. */
const STEPS = [
  [-1, 'day'],
  [0, 'day'],
  [1, 'day'],
  [-1, 'week'],
  [0, 'week'],
  [1, 'week'],
  [-1, 'month'],
  [1, 'month'],
] as const;

/** Words of `Intl` that mean something else as well: “morning”, “the day”. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['mañana', 'morgen', 'اليوم']);

/** How a language says “next Friday”; `{day}` stands for a weekday. */
const WITH_WEEKDAY: Readonly<Record<string, { any: string; next?: string }>> = {
  en: { any: '(?:next|this|last|this coming) {day}', next: 'next {day}' },
  es: {
    any: '(?:(?:este|pr[oó]ximo|pasado) {day}|{day} (?:pr[oó]ximo|pasado|que viene))',
    next: '(?:pr[oó]ximo {day}|{day} (?:pr[oó]ximo|que viene))',
  },
  fr: { any: '{day} (?:prochain|dernier)', next: '{day} prochain' },
  ar: { any: '{day} (?:القادم|القادمة|المقبل|المقبلة|الماضي|الماضية)' },
  de: {
    any: '(?:n[äa]chste[nrm]?|diese[nrm]?|letzte[nrm]?) {day}',
    next: 'n[äa]chste[nrm]? {day}',
  },
};

/** More words for one time than `Intl` has. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  en: ['tonight', 'the day after tomorrow', 'this weekend', 'next weekend'],
  es: ['esta noche', 'pasado mañana', 'la semana que viene', 'este fin de semana'],
  fr: ['ce soir', 'après-demain', 'ce week-end'],
  ar: ['غدا', 'بعد غد', 'الأسبوع المقبل', 'هذا الأسبوع'],
};

const known = new Map<string, RelativeWords>();

export function getRelativeWords(lang: string): RelativeWords {
  const before = known.get(lang);
  if (before) return before;
  const base = new Intl.Locale(lang).language;
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const days = [
    ...STEPS.map(([count, unit]) => format.format(count, unit)),
    ...(MORE[base] ?? []),
  ].filter((words) => !AMBIGUOUS.has(words) && !/\d/.test(words));
  const day = `(?:${[...getDateWords(lang).weekdays.keys()]
    .filter((name) => name.length > 3)
    .map(RegExp.escape)
    .join('|')})`;
  const { any, next } = WITH_WEEKDAY[base] ?? {};
  const fill = (pattern: string | undefined) =>
    pattern === undefined ? undefined : toWhole(pattern.replaceAll('{day}', day));
  const words = {
    days: toWhole(days.map(RegExp.escape).join('|')),
    weekdays: fill(any),
    nextWeekday: fill(next),
  };
  known.set(lang, words);
  return words;
}

/** Whole words, with capitals or without; “the last week of May” is the same on any day. */
function toWhole(pattern: string): RegExp {
  const before = '(?<![\\p{L}\\p{M}]|\\b(?:the|each|every) )';
  return new RegExp(`${before}(?:${pattern})(?![\\p{L}\\p{M}’'-]| (?:of|de|in|en) )`, 'giu');
}
