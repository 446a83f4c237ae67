import { toBaseLanguage } from '../../lib/languages.ts';
import { listTranslatableParts } from '../../mdx/translatable-parts.ts';
import type { CheckContext, LibraryRule, Observation } from '../rule.ts';
import { listTranslations, type Translation } from './list-translations.ts';

/** Shorter words can be the same in two languages: a name, a title of a book, an address. */
const LEAST_LENGTH = 30;

/** A place is written as its sign says. */
const KEPT: ReadonlySet<string | number> = new Set(['place', 'sources', 'evidence']);

/** Finds sentences of a translation that are word for word those of its original. */
export const untranslatedWordsRule: LibraryRule = {
  id: 'untranslated-words',
  level: 'look',
  scope: 'library',
  page: {
    title: 'A translation is translated to the end',
    why: 'A paragraph that is left in the first language says to a family: this was not for you.',
    wrong: 'A Spanish newsletter whose last paragraph is still English.',
    right: 'Every paragraph in Spanish.',
  },
  find: (context) =>
    listTranslations(context.library).flatMap((translation) => observe(translation, context)),
};

function observe({ entry, original }: Translation, context: CheckContext): Observation[] {
  const [ours, theirs] = [entry, original].map((each) => toBaseLanguage(context.langOf(each)));
  if (ours === theirs) return [];
  const said = new Set(listTranslatableParts(original.data).map(({ words }) => words));
  const left = listTranslatableParts(entry.data).filter(
    ({ words, path }) => words.length >= LEAST_LENGTH && !KEPT.has(path[0]!) && said.has(words),
  );
  const [first] = left;
  if (!first) return [];
  const passage = context
    .passagesOf(entry)
    .find(({ path, text }) => path[0] === first.path[0] && text.includes(first.text));
  const more = left.length === 1 ? '' : ` So do ${left.length - 1} more.`;
  return [
    {
      file: entry.file,
      path: first.path,
      line: passage?.line,
      quote: first.text,
      level: 'draft' in entry.data && entry.data.draft ? 'hint' : 'look',
      problem: `“${first.text}” stands here as in ${original.file}, in its language.${more}`,
      fix: 'Translate it, or answer this check where it is meant so.',
    },
  ];
}
