import type { Translate } from '../i18n/translate.ts';
import type { PlainDate } from '../lib/dates/plain.ts';
import { toFillIn } from '../lib/pen.ts';
import { stripControlCharacters } from '../lib/words.ts';
import type { WrittenCollection } from '../schemas/collection-names.ts';

/** An entry that is begun: what is known stands in it, what only a teacher knows is asked. */
export interface Draft {
  collection: WrittenCollection;
  /** Name of its file or folder, which is its address for ever. */
  name: string;
  fields: DraftField[];
  body: string;
}

/** A field of the header. One without a value is left out, and its notes go to the next. */
export interface DraftField {
  name: string;
  value?: unknown;
  /** Comments above the field: remarks for the teacher, and lines of YAML to take the # from. */
  notes?: string[];
}

/** What every kind of entry begins with. */
export interface DraftStart {
  /** Id of the class, or `all`. */
  classId: string;
  date: PlainDate;
  /** The headline, if the teacher has one already. */
  title?: string | undefined;
  /** Written only where it is not the usual language of the class. */
  lang?: string | undefined;
  /** Phrases in the language of the entry. */
  t: Translate;
}

/** The first fields of every header. */
export function startHeader({ title, date, classId, lang, t }: DraftStart): DraftField[] {
  return [
    { name: 'title', value: title ?? toFillIn(t('starting.title')) },
    { name: 'date', value: date },
    { name: 'class', value: classId },
    { name: 'lang', value: lang },
    { name: 'draft', value: 'yes' },
    { name: 'summary', value: toFillIn(t('starting.summary')) },
  ];
}

/** A comment in words. The space keeps its sign apart from a `#` that belongs to a value. */
export function remark(words: string): string {
  return ` ${words}`;
}

/** A headline as it was typed, on one line and without what no feed may hold. */
export function toHeadline(typed: string): string {
  return stripControlCharacters(typed).replace(/\s+/g, ' ').trim();
}
