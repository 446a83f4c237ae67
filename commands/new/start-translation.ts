import { dirname, join } from 'node:path';
import { listTranslations } from '../../src/checks/follow-through/list-translations.ts';
import { nameLanguage, toBaseLanguage } from '../../src/lib/languages.ts';
import { compareCodes } from '../../src/lib/ordering.ts';
import { splitEntry } from '../../src/loader/front-matter.ts';
import type { LibraryResult } from '../../src/loader/read-library.ts';
import { readText } from '../../src/loader/read-text.ts';
import { createTranslationMark } from '../../src/mdx/translation-mark.ts';
import type { Library, LibraryEntry } from '../../src/schemas/library.ts';
import type { WrittenCollection } from '../../src/schemas/collection-names.ts';
import { settings } from '../../src/site/settings.ts';
import { startTranslatedHeader } from '../../src/starting/translation.ts';
import { CommandProblem } from '../options/options.ts';
import { findEntry } from '../project/find-entry.ts';
import { ROOT } from '../project/paths.ts';
import type { Interview } from './interview.ts';
import { readLanguage } from './questions.ts';
import type { Begun } from './start-entry.ts';
import { writeEntry } from './write-entry.ts';

type WrittenEntry = LibraryEntry<WrittenCollection>;

/** How many entries a person chooses from: the newest. */
const CHOICES = 10;

/**
 * Begins a translation: the whole file of the original, to be translated where it stands, with
 * its pictures beside it and the mark by which a later change of the original is noticed.
 */
export async function startTranslation(
  interview: Interview,
  { library, read }: Pick<LibraryResult, 'library' | 'read'>,
): Promise<Begun> {
  const originals = listOriginals(library);
  const typed = await interview.answer({
    ...{ flag: 'translate', message: 'Which entry is translated?' },
    ...(interview.has('translate')
      ? {}
      : {
          choices: originals
            .slice(0, CHOICES)
            .map(({ file, data }) => ({ value: file, label: data.title, hint: data.date })),
        }),
  });
  const original = findEntry(typed, originals) as WrittenEntry;
  const lang = await askLanguage(interview, original, library);
  interview.finish();
  const { collection } = original;
  const id = `${original.id}-${lang.toLowerCase()}`;
  const isFolder = /\/index\.mdx?$/.test(original.file);
  const place = dirname(isFolder ? dirname(original.file) : original.file).replaceAll('\\', '/');
  const file = isFolder ? `${place}/${id}/index.mdx` : `${place}/${id}.mdx`;
  const folder = dirname(join(ROOT, original.file));
  const sources = read.find((entry) => entry.file === original.file)?.sources ?? [];
  writeEntry(file, {
    text: translate(original, lang),
    pictures: isFolder ? sources.filter((source) => dirname(source) === folder) : [],
  });
  const found = [`the whole of ${original.file}`];
  return { file, collection, id, found, isTranslation: true, otherLanguages: [] };
}

/** Everything that can be translated, the newest first. */
function listOriginals(library: Library): WrittenEntry[] {
  return (Object.values(library).flat() as LibraryEntry[])
    .filter(isWritten)
    .filter(({ data }) => data.translationOf === undefined)
    .sort((a, b) => compareCodes(b.data.date, a.data.date) || compareCodes(a.file, b.file));
}

function isWritten(entry: LibraryEntry): entry is WrittenEntry {
  return 'class' in entry.data;
}

async function askLanguage(
  interview: Interview,
  original: WrittenEntry,
  library: Library,
): Promise<string> {
  const { data } = original;
  const [first] = data.class === 'all' ? [] : data.class;
  const ofClass = library.classes.find(({ id }) => id === first?.id)?.data.languages ?? [];
  const written = data.lang ?? ofClass[0] ?? settings.lang;
  const ofSchool = library.classes.flatMap((each) => each.data.languages);
  const there = new Map(
    listTranslations(library)
      .filter((pair) => pair.original === original)
      .map(({ entry: { file, data: own } }) => [
        toBaseLanguage(('lang' in own && own.lang) || ''),
        file,
      ]),
  );
  const isFree = (lang: string) =>
    toBaseLanguage(lang) !== toBaseLanguage(written) && !there.has(toBaseLanguage(lang));
  const free = [...new Set([...ofClass, ...(ofClass.length > 1 ? [] : ofSchool)])].filter(isFree);
  const lang = await interview.answer({
    ...{ flag: 'lang', message: 'Into which language?', read: readLanguage },
    suggestion: free.length === 1 ? free[0] : undefined,
    ...(interview.has('lang') || free.length === 0
      ? {}
      : { choices: free.map((value) => ({ value, label: nameLanguage(value, 'en') })) }),
  });
  const file = there.get(toBaseLanguage(lang));
  if (file !== undefined)
    throw new CommandProblem(`${file} is its translation already. Nothing was written.`);
  if (toBaseLanguage(lang) === toBaseLanguage(written) && lang !== '')
    throw new CommandProblem(
      `${original.file} is written in ${nameLanguage(written, 'en')}. Choose another language with --lang.`,
    );
  return lang;
}

function translate(original: WrittenEntry, lang: string): string {
  const text = readText(join(ROOT, original.file));
  const parts = 'problem' in text ? text : splitEntry(original.file, text.text);
  // It was read a moment ago, so only a file that changes under our hands comes here.
  if ('problem' in parts) throw new CommandProblem(`${original.file}: ${parts.problem}`);
  const header = startTranslatedHeader(parts.header, {
    original: original.id,
    lang,
    mark: createTranslationMark(original.data),
  });
  return `---\n${header}---\n${parts.body}`;
}
