import { dropCountry, listDistinctLanguages, nameLanguage } from '../../lib/languages.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { FAMILY_COLLECTIONS } from './family-collections.ts';
import { isMeasured, scoreReading, type ReadingBand } from './measure/formulas.ts';
import { readSentences, type Sentence } from './measure/read-sentences.ts';
import { countText, measureSections, type Section } from './measure/sections.ts';

/** Bands in a teacher's words. */
export const BAND_WORDS: Readonly<Record<ReadingBand, string>> = {
  easy: 'is easy for most families',
  confident: 'needs a confident reader',
  hard: 'is hard for most families',
};

/** Sections that ask much of their readers, in languages for which a formula holds. */
export const readingLevelRule: EntryRule = {
  id: 'reading-level',
  isSlow: true,
  level: 'look',
  scope: 'entry',
  collections: FAMILY_COLLECTIONS,
  page: {
    title: 'Most families can read it',
    why: 'Many letters from schools ask for eleven years of schooling, and many families had fewer, or had them in another language. Each section of 60 words or more is put in one of three bands: easy for most families, needs a confident reader, hard. English, Spanish, Italian and Swedish are measured, each with a formula made for it; other languages are not.',
    wrong:
      'Students will be participating in a collaborative investigation of local biodiversity, utilising a variety of observational methodologies.',
    right: 'We count plants and birds near school. Each child draws three of them.',
  },
  find,
  leavesOut: ({ library, langOf }) =>
    listUnmeasured(
      FAMILY_COLLECTIONS.flatMap((name): LibraryEntry[] => library[name]),
      langOf,
    ).at(0),
};

function find(entry: LibraryEntry, { langOf, passagesOf }: CheckContext): Observation[] {
  const lang = langOf(entry);
  if (!isMeasured(lang)) return [];
  return measureSections(readSentences(passagesOf(entry), lang), lang).flatMap((section) => {
    const { band, sentences } = section;
    if (band === undefined || band === 'easy') return [];
    const hardest = findHardest(sentences, lang);
    return [
      {
        file: entry.file,
        path: sentences[0]!.passage.path,
        line: sentences[0]!.passage.line,
        quote: hardest.text,
        problem: `${nameSection(section)} ${BAND_WORDS[band]}.`,
        fix: `Its hardest sentence is “${hardest.text}” Cut it in two, and use words that you would say at the door.`,
        level: band === 'hard' ? undefined : ('hint' as const),
      },
    ];
  });
}

/** One sentence on the languages of some entries for which no formula holds; none without any. */
export function listUnmeasured(
  entries: readonly LibraryEntry[],
  langOf: CheckContext['langOf'],
): string[] {
  const languages = listDistinctLanguages(
    entries.map(langOf).filter((lang) => !isMeasured(lang)),
  ).map((lang) => nameLanguage(dropCountry(lang), 'en'));
  if (languages.length === 0) return [];
  const names = new Intl.ListFormat('en').format(languages);
  return [
    `How hard words are to read is not measured in ${names}: no formula is known to hold there.`,
  ];
}

/** A section as a message begins with it. */
export function nameSection({ kind, heading }: Section): string {
  if (kind === 'header') return 'What the header says';
  if (kind === 'shorter') return 'Everything in the shorter sections';
  return heading === undefined ? 'The beginning' : `The section “${heading}”`;
}

function findHardest(sentences: readonly Sentence[], lang: string): Sentence {
  const scores = new Map(
    sentences.map((each) => [each, scoreReading(countText([each], lang), lang)!]),
  );
  return sentences.reduce((a, b) => (scores.get(b)! < scores.get(a)! ? b : a));
}
