import { z } from 'zod';
import { parseDate, parseMoment, parseTime, type ParsedDate } from '../lib/dates/parse-date.ts';
import type { PlainMoment } from '../lib/dates/plain.ts';
import { isKnownLanguage } from '../lib/known-languages.ts';
import { stripControlCharacters } from '../lib/words.ts';
import { parseYesNo } from '../lib/yes-no.ts';
import type { CollectionName } from './collection-names.ts';

/** Something that the text of a field can name. */
export interface NamedThing {
  /** Where it is found; `same` is the collection of the entry itself. */
  collection: CollectionName | 'same';
  /** The field that holds the name, such as `promises.*.id`. Without it the name is the entry's id. */
  value?: string;
  /** The field whose words say what it is. */
  words: string;
}

/**
 * The kinds of field an author types into. Front matter arrives as text alone (see
 * `loader/front-matter.ts`), so each kind says how its text is read; `meta` lets documentation
 * and a CMS choose the right input.
 */
declare module 'zod' {
  interface GlobalMeta {
    /** How the field is typed: the widget of a form, the word in a table. */
    editor?:
      | 'text'
      | 'long-text'
      | 'yes-no'
      | 'number'
      | 'date'
      | 'date-time'
      | 'time'
      | 'choice'
      | 'reference'
      | 'picture'
      | 'language'
      | 'link'
      | 'reasons'
      | 'levels';
    /** The words to choose from, in order. */
    choices?: readonly string[];
    /**
     * Where the phrases of the interface name the choices: `eventKind` for `eventKind.trip` and so
     * on. Without it the choices are words as they stand.
     */
    phrases?: string;
    /** What a text names, so that a form can let people choose it by its words. */
    names?: NamedThing;
    /** What the text looks like as a whole, and what to do where it doesn't. */
    shape?: { pattern: string; fix: string };
    /** The least and the most that a number can be. */
    range?: { min: number; max: number };
    /** The collection a reference points into. */
    collection?: CollectionName;
    /** Words that may stand in place of a reference. */
    also?: readonly string[];
    /** What may be written in place of fields of its own. */
    shortForm?: string;
    /** The fields that all take what is written so. */
    shortFor?: readonly string[];
    /** What may be written in place of a list: one value, or several with commas between. */
    listForm?: 'one' | 'commas';
    /** Written by Homeward alone. */
    isKept?: boolean;
    /** What stands over the field in a form, where its name does not say it. */
    label?: string;
    /** Shown as an example of what to type. */
    example?: string;
  }
}

/** One line of words. Control characters, which break feeds and calendars, are dropped. */
export function text(description: string, { max = 200 }: { max?: number } = {}) {
  return z
    .string()
    .transform((written) => stripControlCharacters(written).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(max))
    .meta({ description, editor: 'text' });
}

/** Several lines of plain words; blank lines part paragraphs. */
export function longText(description: string, { max = 2000 }: { max?: number } = {}) {
  return z
    .string()
    .transform((written) => stripControlCharacters(written).trim())
    .pipe(z.string().min(1).max(max))
    .meta({ description, editor: 'long-text' });
}

/** Yes or no, in any of the ways people write it. */
export function yesNo(description: string) {
  return z
    .union([z.boolean(), z.string()])
    .transform((written, context) => {
      return (
        parseYesNo(String(written)) ??
        refuse(context, `"${written}" is neither yes nor no.`, 'Write yes or no.')
      );
    })
    .meta({ description, editor: 'yes-no' });
}

/** A whole number from `min` to `max`. */
export function wholeNumber(description: string, { min, max }: { min: number; max: number }) {
  return z
    .union([z.number(), z.string()])
    .transform((written, context) => {
      const number = Number(String(written).trim());
      if (Number.isInteger(number) && number >= min && number <= max) return number;
      const fix = `Write a whole number from ${min} to ${max}, in digits only.`;
      return refuse(context, `"${written}" does not fit here.`, fix);
    })
    .meta({ description, editor: 'number', range: { min, max } });
}

/** A day on the school's calendar. */
export function date(description: string) {
  return moment(parseDate, { description, editor: 'date', example: '2026-03-05' });
}

/** A day, or a day with a time on the school's clock. */
export function dateTime(description: string) {
  return moment(parseMoment, { description, editor: 'date-time', example: '2026-03-05 18:30' });
}

/** A time on the school's clock, kept as `HH:MM`. */
export function time(description: string) {
  return moment(parseTime, { description, editor: 'time', example: '18:30' });
}

function moment(
  parse: (written: string) => ParsedDate<PlainMoment>,
  meta: { description: string; editor: 'date' | 'date-time' | 'time'; example: string },
) {
  return z
    .string()
    .transform((written, context) => {
      const parsed = parse(written);
      return 'value' in parsed ? parsed.value : refuse(context, parsed.problem, parsed.fix);
    })
    .meta(meta);
}

/** One of a few words, in any mix of capitals. */
export function choice<const Choices extends readonly [string, ...string[]]>(
  description: string,
  choices: Choices,
  { phrases }: { phrases?: string } = {},
) {
  const byFolded = new Map(choices.map((word) => [word.toLowerCase(), word]));
  return z
    .string()
    .transform((written) => byFolded.get(written.trim().toLowerCase()) ?? written.trim())
    .pipe(z.enum(choices))
    .meta({ description, editor: 'choice', choices, ...(phrases ? { phrases } : {}) });
}

/** One value or a list of them, kept as a list. */
export function oneOrMore<Item extends z.ZodType>(description: string, item: Item) {
  return z
    .union([z.array(z.unknown()), z.string()])
    .transform((written) => (Array.isArray(written) ? written : [written]))
    .pipe(z.array(item).min(1))
    .meta({ description, listForm: 'one' });
}

/** The same of single words, which may also stand on one line with commas between. */
export function wordList<Item extends z.ZodType>(description: string, item: Item) {
  return z
    .union([z.array(z.unknown()), z.string()])
    .transform((written) => (Array.isArray(written) ? written : written.split(',')))
    .pipe(z.array(item).min(1))
    .meta({ description, listForm: 'commas' });
}

/** A list with at least one value. */
export function list<Item extends z.ZodType>(description: string, item: Item) {
  return z.array(item).min(1).meta({ description });
}

/** A BCP 47 language such as `es` or `pt-BR`, in its canonical spelling. */
export function language(description: string) {
  return z
    .string()
    .transform((written, context) => {
      const canonical = findCanonicalLanguage(written.trim());
      if (canonical) return canonical;
      const fix = 'Write its short code, such as en, es, ar or pt-BR.';
      return refuse(context, `"${written}" is not the code of a language.`, fix);
    })
    .meta({ description, editor: 'language', example: 'es' });
}

function findCanonicalLanguage(written: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(written);
    return canonical && isKnownLanguage(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** A full web address that families can open. */
export function webAddress(description: string) {
  return z
    .string()
    .trim()
    .refine((written) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(written) && URL.canParse(written), {
      error: 'This is not a full web address.',
      params: { fix: 'Copy it whole from the browser; it begins with https://' },
    })
    .meta({ description, editor: 'link', example: 'https://example.org/form' });
}

/** Adds a fault of our own words to a schema's issues. */
export function refuse(context: z.core.$RefinementCtx, problem: string, fix: string): never {
  context.addIssue({ code: 'custom', message: problem, params: { fix } });
  return z.NEVER;
}

/** The same of one field of an object, on whose line it is then told. */
export function refuseField(
  context: z.core.$RefinementCtx,
  field: string,
  { problem, fix }: { problem: string; fix: string },
): void {
  context.addIssue({ code: 'custom', path: [field], message: problem, params: { fix } });
}
