import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext } from '../rule.ts';
import { FAMILY_COLLECTIONS } from './family-collections.ts';
import { isMeasured, type ReadingBand } from './measure/formulas.ts';
import { readSentences } from './measure/read-sentences.ts';
import { FEWEST_WORDS, measureSections } from './measure/sections.ts';
import { listHardSentences } from './hard-sentences.ts';
import { BAND_WORDS, listUnmeasured, nameSection } from './reading-level.ts';

/** How hard one entry is to read. */
interface EntryReading {
  file: string;
  sections: readonly { name: string; band: ReadingBand | undefined }[];
  /** The hardest sentences, as lines of the report. */
  sentences: readonly string[];
}

/**
 * How hard the entries of some files are to read, section by section, with their hardest
 * sentences. Without files, only entries with something that is not easy are told one by one.
 */
export function formatReading(context: CheckContext, files?: ReadonlySet<string>): string {
  const entries = FAMILY_COLLECTIONS.flatMap((name): LibraryEntry[] => context.library[name]);
  const chosen = entries.filter(({ file }) => files?.has(file) ?? true);
  const readings = chosen
    .filter((entry) => isMeasured(context.langOf(entry)))
    .map((entry) => readEntry(entry, context));
  const told = readings.filter(
    ({ sections, sentences }) =>
      files !== undefined ||
      sentences.length > 0 ||
      sections.some(({ band }) => band !== undefined && band !== 'easy'),
  );
  return [
    ...told.map(formatEntry),
    formatSummary(readings),
    ...listUnmeasured(chosen, context.langOf),
  ].join('\n\n');
}

function readEntry(entry: LibraryEntry, { langOf, passagesOf }: CheckContext): EntryReading {
  const lang = langOf(entry);
  const sentences = readSentences(passagesOf(entry), lang);
  return {
    file: entry.file,
    sections: measureSections(sentences, lang).map((section) => ({
      name: nameSection(section),
      band: section.band,
    })),
    sentences: listHardSentences(sentences, lang).map(
      ({ sentence, trouble }) =>
        `line ${sentence.passage.line}: “${sentence.text}”\n      It ${trouble.problem}\n      → ${trouble.fix}`,
    ),
  };
}

function formatEntry({ file, sections, sentences }: EntryReading): string {
  const lines = sections.map(
    ({ name, band }) => `  ${name} ${band ? BAND_WORDS[band] : 'is too short to be measured'}.`,
  );
  const hardest = sentences.map((sentence) => `    ${sentence}`);
  return [
    file,
    ...lines,
    ...(hardest.length > 0 ? ['  The hardest sentences:'] : []),
    ...hardest,
  ].join('\n');
}

function formatSummary(readings: readonly EntryReading[]): string {
  const bands = readings.flatMap(({ sections }) => sections.map(({ band }) => band));
  const count = (band: ReadingBand | undefined) => bands.filter((each) => each === band).length;
  return [
    `Sections that are easy for most families: ${count('easy')}.`,
    `That need a confident reader: ${count('confident')}.`,
    `That are hard for most families: ${count('hard')}.`,
    `Too short to be measured, with fewer than ${FEWEST_WORDS} words: ${count(undefined)}.`,
  ].join('\n');
}
