import type { PlainDate } from '../../src/lib/dates/plain.ts';
import { formatDay } from '../../src/lib/dates/format-date.ts';
import { findEntryFiles } from '../../src/loader/entry-files.ts';
import type { Library } from '../../src/schemas/library.ts';
import { toEntryId } from '../../src/schemas/reference.ts';
import { ALL_CLASSES } from '../../src/schemas/shared.ts';
import type { Draft } from '../../src/starting/draft.ts';
import { isUsableName, makeFree } from '../../src/starting/file-name.ts';
import { joinGrades } from '../../src/starting/join-grades.ts';
import { startNewsletter } from '../../src/starting/newsletter.ts';
import {
  findNextNewsletterDay,
  gatherNewsletterFacts,
} from '../../src/starting/newsletter-facts.ts';
import { writeDraft } from '../../src/starting/write-draft.ts';
import { CommandProblem } from '../options/options.ts';
import { CONTENT, ROOT } from '../project/paths.ts';
import type { Interview } from './interview.ts';
import { ENTRY_KINDS, type EntryKind } from './kinds.ts';
import { askClass, askDay, askHeadline, askLanguage } from './questions.ts';
import { writeEntry } from './write-entry.ts';

/** An entry that was begun. */
export interface Begun {
  /** Path of its file from the project's root. */
  file: string;
  collection: Draft['collection'];
  id: string;
  /** What stands in it already, in words. */
  found: string[];
  isTranslation: boolean;
  /** Other languages in which the class is written to. */
  otherLanguages: string[];
}

/** Asks what has to be known, and writes the entry. `today` is the school’s. */
export async function startEntry(
  kind: EntryKind | 'newsletter',
  { interview, library, today }: { interview: Interview; library: Library; today: PlainDate },
): Promise<Begun> {
  const schoolClass = await askClass(kind, interview, library);
  const lang = await askLanguage(interview, schoolClass);
  const classId = schoolClass?.id ?? ALL_CLASSES;
  if (kind === 'newsletter') {
    const suggestion = schoolClass ? findNextNewsletterDay(schoolClass, library, today) : today;
    const date = await askDay(
      interview,
      `For which day is it? Next is ${formatDay(suggestion, 'en', 'weekday')}`,
      suggestion,
    );
    const start = { classId, date, ...(await askHeadline(interview)), ...lang.start };
    interview.finish();
    const facts = gatherNewsletterFacts(schoolClass, library, date);
    const draft = startNewsletter({
      ...start,
      ...facts,
      eventIds: facts.events.map(({ id }) => id),
      tipId: facts.tip?.id,
    });
    return write(draft, { interview, found: describeFacts(facts), others: lang.others });
  }
  const begin = await ENTRY_KINDS[kind].ask(interview, {
    today,
    grades: joinGrades(schoolClass ? [schoolClass] : library.classes),
  });
  const date = await askDay(interview, 'On which day is it published?', today);
  const start = { classId, date, ...(await askHeadline(interview)), ...lang.start };
  interview.finish();
  return write(begin(start), { interview, found: [], others: lang.others });
}

async function write(
  draft: Draft,
  { interview, found, others }: { interview: Interview; found: string[]; others: string[] },
): Promise<Begun> {
  const { collection } = draft;
  const { files } = await findEntryFiles(ROOT, CONTENT);
  const taken = new Set(files.filter((each) => each.collection === collection).map(({ id }) => id));
  const name =
    interview.name ?? (collection === 'newsletters' ? draft.name : makeFree(draft.name, taken));
  const id = toEntryId(name);
  if (!isUsableName(id))
    throw new CommandProblem(`No file can be called “${name}”. Nothing was written.`);
  if (taken.has(id)) {
    const there = files.find((each) => each.collection === collection && each.id === id)!;
    throw new CommandProblem(
      `${there.file} is there already. Nothing was written.\nChoose another day with --date, or another name with --name.`,
    );
  }
  const file = `${CONTENT}/${collection}/${id}/index.mdx`;
  writeEntry(file, { text: writeDraft(draft) });
  return { file, collection, id, found, isTranslation: false, otherLanguages: others };
}

function describeFacts({
  openPromises,
  events,
  tip,
}: ReturnType<typeof gatherNewsletterFacts>): string[] {
  return [
    ...openPromises.map(({ id, due }) => `the promise ${id}, due ${due}`),
    ...events.map(({ data }) => `the event “${data.title}”`),
    ...(tip ? [`the tip “${tip.data.title}”, which the class has not seen yet`] : []),
  ];
}
