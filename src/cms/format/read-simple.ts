import { parseDate, parseMoment, parseTime } from '../../lib/dates/parse-date.ts';
import { stripControlCharacters } from '../../lib/words.ts';
import { parseYesNo } from '../../lib/yes-no.ts';
import { toEntryId } from '../../schemas/reference.ts';
import type { FormField } from '../form/form-field.ts';

/**
 * What is typed into a simple field, as its schema would read it: one spelling for each meaning. What
 * can’t be read stays as it was typed; nothing is `undefined`.
 */
export function readSimple(field: FormField, typed: string): string | number | boolean | undefined {
  const text = stripControlCharacters(typed.replace(/\r\n?/g, '\n')).trim();
  if (text === '') return undefined;
  switch (field.kind) {
    case 'text':
      return readLine(text);
    case 'yes-no':
      return parseYesNo(text) ?? text;
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : text;
    case 'date':
      return readDay(parseDate(text), text);
    case 'date-time':
      return readDay(parseMoment(text), text);
    case 'time':
      return readDay(parseTime(text), text);
    case 'choice':
      return field.choices.find((word) => word.toLowerCase() === text.toLowerCase()) ?? text;
    case 'reference':
      return toEntryId(text) || text;
    case 'language':
      return toCanonicalLanguage(text);
    default:
      return text;
  }
}

/** Words on one line, or nothing. */
export function readLine(typed: string): string | undefined {
  return stripControlCharacters(typed).replace(/\s+/g, ' ').trim() || undefined;
}

function readDay(parsed: { value: string } | { problem: string }, text: string): string {
  return 'value' in parsed ? parsed.value.replace('T', ' ') : text;
}

function toCanonicalLanguage(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text;
  } catch {
    return text;
  }
}
