import { z } from 'zod';
import { toBaseLanguage } from '../../lib/languages.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { readOptions } from '../rule-settings.ts';
import { FAMILY_COLLECTIONS } from './family-collections.ts';
import { JARGON } from './words/jargon-words.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from './words/phrases.ts';

const options = z.strictObject({
  plainer: z
    .record(z.string(), z.record(z.string().min(1), z.string().min(1)))
    .default({})
    .describe(
      'Words of your own by language, each with a plainer one, such as { en: { literacy: "reading" } }.',
    ),
  fine: z
    .array(z.string().min(1))
    .default([])
    .describe('Words that every family of your school knows, such as ["rubric"].'),
});

type Options = z.output<typeof options>;

/** Words of the trade that have a plainer word. */
export const jargonRule: EntryRule = {
  id: 'jargon',
  level: 'hint',
  scope: 'entry',
  collections: FAMILY_COLLECTIONS,
  options,
  page: {
    title: 'Words that only schools use',
    why: 'We say these words so often that we no longer hear them. Families who did not go to school here hear them for the first time. English, Spanish and Arabic have lists; a school adds words of its own or says which are fine.',
    wrong: 'We use formative assessment and scaffolding to support phonemic awareness.',
    right: 'We listen to what each child can do, and help step by step with hearing sounds.',
  },
  find,
};

function find(entry: LibraryEntry, { langOf, passagesOf, school }: CheckContext): Observation[] {
  const lang = langOf(entry);
  const index = getIndex(toBaseLanguage(lang), readOptions(school, jargonRule.id, options));
  const said = new Set<string>();
  return passagesOf(entry).flatMap(({ text, path, line }) =>
    findPhrases(text, index, lang).flatMap(({ written, meaning }) => {
      if (meaning === undefined || said.has(meaning)) return [];
      said.add(meaning);
      return [
        {
          file: entry.file,
          path,
          line,
          quote: written,
          problem: `“${written}” is a word that schools use and families do not.`,
          fix: `Try: ${meaning}.`,
        },
      ];
    }),
  );
}

/** Made once for each language of a school. */
const known = new WeakMap<Options, Map<string, PhraseIndex<string | undefined>>>();

function getIndex(language: string, read: Options): PhraseIndex<string | undefined> {
  const indexes = known.get(read) ?? new Map<string, PhraseIndex<string | undefined>>();
  known.set(read, indexes);
  const index =
    indexes.get(language) ??
    indexPhrases<string | undefined>(
      [
        ...read.fine.map((word) => [word, undefined] as const),
        ...Object.entries(read.plainer[language] ?? {}),
        ...(JARGON[language] ?? []).flatMap(([plain, ...words]) =>
          words.map((word) => [word, plain] as const),
        ),
      ],
      language,
    );
  indexes.set(language, index);
  return index;
}
