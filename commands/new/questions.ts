import { createTranslate } from '../../src/i18n/translate.ts';
import { parseDate } from '../../src/lib/dates/parse-date.ts';
import { toPlainDate, type PlainDate } from '../../src/lib/dates/plain.ts';
import { dropCountry, nameLanguage, toBaseLanguage } from '../../src/lib/languages.ts';
import { language } from '../../src/schemas/fields.ts';
import type { Library, LibraryEntry } from '../../src/schemas/library.ts';
import { ALL_CLASSES } from '../../src/schemas/shared.ts';
import { settings } from '../../src/site/settings.ts';
import { toHeadline, type DraftStart } from '../../src/starting/draft.ts';
import { CommandProblem } from '../options/options.ts';
import { toDateProblem } from '../options/values.ts';
import { CONTENT } from '../project/paths.ts';
import type { Interview } from './interview.ts';
import { ENTRY_KINDS, type EntryKind } from './kinds.ts';

/** The longest headline that an entry may have (`src/schemas/shared.ts`). */
const LONGEST_TITLE = 120;

type SchoolClass = LibraryEntry<'classes'>;

/** The class that an entry is for; nothing for the whole school. */
export async function askClass(
  kind: EntryKind | 'newsletter',
  interview: Interview,
  { classes }: Library,
): Promise<SchoolClass | undefined> {
  const isFor = kind === 'newsletter' ? 'class' : ENTRY_KINDS[kind].isFor;
  if (isFor === 'school') return undefined;
  const open = classes.filter(({ data }) => !data.archived);
  if (open.length === 0)
    throw new CommandProblem(`There is no class yet. Write one in ${CONTENT}/classes/ first.`);
  const school = { value: ALL_CLASSES, label: 'The whole school' };
  const own = open
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => ({ value: id, label: data.name }));
  const usual = isFor === 'anybody' ? ALL_CLASSES : own.length === 1 ? own[0]!.value : undefined;
  const id = await interview.answer({
    ...{ flag: 'class', message: 'For which class?', suggestion: usual },
    choices: isFor === 'anybody' ? [school, ...own] : [...own, school],
  });
  // What is suggested next depends on the class.
  interview.finish();
  return open.find((each) => each.id === id);
}

/** The language of the entry, as its header and its phrases need it, and those that are left. */
export async function askLanguage(
  interview: Interview,
  schoolClass: SchoolClass | undefined,
): Promise<{ start: Pick<DraftStart, 'lang' | 't'>; others: string[] }> {
  const languages = schoolClass?.data.languages ?? [dropCountry(settings.lang)];
  const [usual = 'en'] = languages;
  const isAsked = languages.length > 1 || interview.has('lang');
  const lang = isAsked
    ? await interview.answer({
        ...{ flag: 'lang', message: 'In which language do you write it first?', suggestion: usual },
        read: readLanguage,
        ...(interview.has('lang')
          ? {}
          : {
              choices: languages.map((each) => ({ value: each, label: nameLanguage(each, 'en') })),
            }),
      })
    : usual;
  const isUsual = toBaseLanguage(lang) === toBaseLanguage(usual);
  return {
    start: { lang: isUsual ? undefined : lang, t: createTranslate(lang) },
    others: languages.filter((each) => toBaseLanguage(each) !== toBaseLanguage(lang)),
  };
}

export function askDay(
  interview: Interview,
  message: string,
  suggestion: PlainDate,
): Promise<string> {
  return interview.answer({ flag: 'date', message, suggestion, read: readDate });
}

export async function askHeadline(interview: Interview): Promise<{ title: string | undefined }> {
  const title = await interview.answer({
    ...{ flag: 'title', message: 'The headline, if you have one already', suggestion: '' },
    read: readTitle,
  });
  return { title: toHeadline(title) || undefined };
}

function readDate(typed: string): string {
  const parsed = parseDate(typed);
  if ('problem' in parsed) throw toDateProblem(parsed);
  return toPlainDate(parsed.value);
}

function readTitle(typed: string): string {
  const title = toHeadline(typed);
  if (title.length <= LONGEST_TITLE) return title;
  throw new CommandProblem(
    `A headline has at most ${LONGEST_TITLE} letters; this one has ${title.length}.`,
  );
}

/** The code of a language in its usual spelling, as headers have it. */
export function readLanguage(typed: string): string {
  const parsed = language('').safeParse(typed);
  if (parsed.success) return parsed.data;
  throw new CommandProblem(
    `“${typed}” is not the code of a language. Write its short code, such as en, es, ar or pt-BR.`,
  );
}
