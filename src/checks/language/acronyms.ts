import { z } from 'zod';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { Passage } from '../passage.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { readOptions } from '../rule-settings.ts';
import { FAMILY_COLLECTIONS } from './family-collections.ts';
import { isOwnWords } from './measure/read-sentences.ts';
import { SCHOOL_ACRONYMS } from './words/known-acronyms.ts';
import { isExplained, listAcronyms } from './words/list-acronyms.ts';

const options = z.strictObject({
  known: z
    .array(z.string().min(2))
    .default([])
    .describe('Acronyms that every family of your school knows, such as ["HHS"].'),
});

/** Acronyms that an entry nowhere explains. */
export const acronymsRule: EntryRule = {
  id: 'acronyms',
  level: 'hint',
  scope: 'entry',
  collections: FAMILY_COLLECTIONS,
  options,
  page: {
    title: 'Letters that stand for words',
    why: 'An acronym keeps out everybody who was not there when it was made up. Say it in words once, and the letters are everybody’s. Those that most people know (PDF, TV), names of classes and people, letters in quotation marks and words shouted in capitals are left alone.',
    wrong: 'The PTA meets on Tuesday.',
    right: 'The parent–teacher association (PTA) meets on Tuesday.',
  },
  find,
};

function find(entry: LibraryEntry, context: CheckContext): Observation[] {
  const passages = context.passagesOf(entry).filter(isOwnWords);
  const found = passages.flatMap((passage) =>
    listAcronyms(passage.text).map((acronym) => ({ acronym, passage })),
  );
  if (found.length === 0) return [];
  const all = passages.map(({ text }) => text).join('\n');
  const fine = new Set([
    ...readOptions(context.school, acronymsRule.id, options).known.map((each) =>
      each.toUpperCase(),
    ),
    ...listNames(context),
  ]);
  const said = new Set<string>();
  return found.flatMap(({ acronym, passage }) => {
    if (said.has(acronym) || fine.has(acronym) || isExplained(acronym, all)) return [];
    said.add(acronym);
    return [toObservation(entry.file, acronym, passage)];
  });
}

function toObservation(file: string, acronym: string, { path, line }: Passage): Observation {
  const words = SCHOOL_ACRONYMS[acronym] ?? 'the words that it stands for';
  return {
    file,
    path,
    line,
    quote: acronym,
    problem: `“${acronym}” is nowhere explained. Families who are new here do not know it.`,
    fix: `Write it in words the first time: ${words} (${acronym}).`,
  };
}

/** Names of classes, people and the school that are written in capitals. */
function listNames({ library, school }: CheckContext): string[] {
  const names = [
    school.name,
    ...library.classes.map(({ data }) => data.name),
    ...library.people.map(({ data }) => data.name),
  ];
  return names.flatMap((name) => name.match(/\p{Lu}{2,6}/gu) ?? []);
}
