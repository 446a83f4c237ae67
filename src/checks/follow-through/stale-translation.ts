import type { TranslatablePart } from '../../mdx/translatable-parts.ts';
import { findChangeSince } from '../../mdx/translation-mark.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, LibraryRule, Observation } from '../rule.ts';
import { listTranslations, type Translation } from './list-translations.ts';

/** Words of a changed part that are quoted: enough to find it. */
const QUOTED = 60;

/** Compares the mark that a translation keeps with its original as it is now. */
export const staleTranslationRule: LibraryRule = {
  id: 'stale-translation',
  level: 'look',
  scope: 'library',
  page: {
    title: 'A translation is as new as its original',
    why: 'When only the original is mended, families who read the translation are told the old thing. The page says so to them; better is to mend it.',
    wrong:
      '“Bring boots” has become “Bring boots and a hat”, and the Arabic newsletter has no hat.',
    right: 'The hat is in both, and npm run check -- translations --confirm FILE has noted it.',
  },
  find: (context) =>
    listTranslations(context.library).flatMap((translation) => observe(translation, context)),
};

function observe({ entry, original }: Translation, context: CheckContext): Observation[] {
  const { file } = entry;
  const confirm = `npm run check -- translations --confirm ${file}`;
  const mark = 'translatedFrom' in entry.data ? entry.data.translatedFrom : undefined;
  if (mark === undefined) {
    return [
      {
        file,
        path: ['translationOf'],
        level: 'hint',
        problem: `Nothing tells whether this translation is as new as ${original.file}.`,
        fix: `Compare the two once, then run ${confirm}`,
      },
    ];
  }
  const change = findChangeSince(mark, original.data);
  if (!change) return [];
  const what = describe(change.changed, { gone: change.gone, original, context });
  return [
    {
      file,
      path: ['translatedFrom'],
      problem: `${original.file} has changed since this was translated: ${what}`,
      fix: `Say it here too. Then run ${confirm}`,
    },
  ];
}

function describe(
  changed: readonly TranslatablePart[],
  { gone, original, context }: { gone: number; original: LibraryEntry; context: CheckContext },
): string {
  const [first, ...others] = changed;
  const went = gone === 0 ? [] : [gone === 1 ? 'one part is gone' : `${gone} parts are gone`];
  if (!first) return `${went.join()}.`;
  const quote = first.text.length > QUOTED ? `${first.text.slice(0, QUOTED).trim()}…` : first.text;
  const line = findLine(first, original, context);
  const where = line === undefined ? '' : ` (line ${line})`;
  const more = others.length === 0 ? [] : [`${others.length} more`];
  return `${[`“${quote}”${where}`, ...more, ...went].join(', ')}.`;
}

/** The line of the original on which the passage begins that holds these words. */
function findLine(
  { text, path }: TranslatablePart,
  original: LibraryEntry,
  { passagesOf }: CheckContext,
): number | undefined {
  const isIts = (passage: { path: readonly (string | number)[]; text: string }) =>
    passage.path[0] === path[0] && passage.text.includes(text);
  return passagesOf(original).find(isIts)?.line;
}
