import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  listTranslations,
  type Translation,
} from '../../src/checks/follow-through/list-translations.ts';
import { createTranslationMark, findChangeSince } from '../../src/mdx/translation-mark.ts';
import type { LibraryEntry } from '../../src/schemas/library.ts';
import { getNow } from '../../src/site/clock.ts';
import { CommandProblem } from '../options/options.ts';
import { findEntry } from '../project/find-entry.ts';
import { ROOT } from '../project/paths.ts';
import { readContent } from '../project/read-content.ts';
import { setHeaderLine } from '../project/set-header-line.ts';
import { writeWholeFile } from '../project/write-whole-file.ts';

export const OPTIONS = { confirm: 'value' } as const;

export const HELP = `npm run check -- translations [--confirm FILE]

Which translations are as new as their originals? Lists all of them.

--confirm FILE  you have compared this translation with its original, and it
                says the same. Homeward notes a mark of the original in its
                header (translatedFrom:) and tells you when the original
                changes again.
`;

/** Lists translations, or notes that one is up to date. */
export async function run({ confirm }: Readonly<Record<string, string | true>>): Promise<number> {
  const { library } = await readContent(getNow());
  const pairs = listTranslations(library);
  if (typeof confirm === 'string') {
    confirmEntry(findEntry(confirm, Object.values(library).flat()), pairs);
    return 0;
  }
  if (pairs.length === 0) console.log('There is no translation yet.');
  for (const pair of pairs) console.log(`${pair.entry.file}\n  ${describe(pair)}`);
  return 0;
}

function confirmEntry(entry: LibraryEntry, pairs: readonly Translation[]): void {
  const original = pairs.find((pair) => pair.entry === entry)?.original;
  if (!original) {
    throw new CommandProblem(
      `${entry.file} translates nothing. Name the file of the translation, the one with translationOf: in its header.`,
    );
  }
  const path = join(ROOT, entry.file);
  const line = {
    name: 'translatedFrom',
    value: createTranslationMark(original.data),
    after: 'translationOf',
  };
  writeWholeFile(path, setHeaderLine(readFileSync(path, 'utf8'), line));
  console.log(`${entry.file} is noted as up to date with ${original.file}.`);
}

function describe({ entry, original }: Translation): string {
  const mark = 'translatedFrom' in entry.data ? entry.data.translatedFrom : undefined;
  if (mark === undefined) return `Nobody has said that it is as new as ${original.file}`;
  return `${findChangeSince(mark, original.data) ? 'Older than' : 'As new as'} ${original.file}`;
}
