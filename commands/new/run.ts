import { cancel, intro, outro } from '@clack/prompts';
import { toPlainDate } from '../../src/lib/dates/plain.ts';
import { nameLanguage } from '../../src/lib/languages.ts';
import { PEN } from '../../src/lib/pen.ts';
import { createUrls, toEntryPath } from '../../src/lib/urls.ts';
import { getNow } from '../../src/site/clock.ts';
import { settings } from '../../src/site/settings.ts';
import { CommandProblem, type KnownOptions } from '../options/options.ts';
import { CONTENT } from '../project/paths.ts';
import { readContent } from '../project/read-content.ts';
import { Interview } from './interview.ts';
import { ENTRY_KINDS, type EntryKind } from './kinds.ts';
import { askInTerminal, Cancelled, type Question, type Terminal } from './prompts.ts';
import { startEntry, type Begun } from './start-entry.ts';
import { startTranslation } from './start-translation.ts';

export const OPTIONS: KnownOptions = {
  ...{ class: 'value', date: 'value', title: 'value', lang: 'value', name: 'value' },
  ...{ kind: 'value', start: 'value', subject: 'value', place: 'value', minutes: 'value' },
  ...{ translate: 'value', yes: 'switch' },
};

export const KINDS = ['newsletter', ...(Object.keys(ENTRY_KINDS) as EntryKind[])] as const;

export const HELP = `npm run new [-- KIND] [options]

Begins an entry: ${KINDS.join(', ')}, or a translation.
It asks a few questions, and writes a draft in ${CONTENT}. What can be known
stands in it already; where you see ${PEN}, you write.

npm run new                      asks everything
npm run new -- newsletter        a newsletter for the next day of the class's rhythm,
                                 with promises that wait for a word, what is coming up,
                                 and a tip that the class has not seen yet
npm run new -- --translate FILE  a translation of an entry

Every question can be answered behind the command:
--class NAME     such as willow, or all for the whole school
--date DAY       the day of publishing, such as 2026-05-22
--title WORDS    the headline
--lang CODE      the language, such as es, when it is not the usual one of the class
--name NAME      name of the file, which is its address for ever: no child's name
--kind WORD      what sort of celebration, tip or event, the area of a goal, the
                 topic of a guide
--start WHEN     of an event, such as "2026-06-04 18:30"
--subject WORD, --place WORD, --minutes NUMBER  of a tip
--yes            takes what is suggested and asks nothing
`;

/** Where `npm run dev` shows the site. */
const DEV_SERVER = 'http://localhost:4321';

const WELCOME = 'Ctrl-C stops at any time, and nothing is written.';

/** Begins an entry. Gives the exit code. */
export async function run(
  typedKind: string | undefined,
  options: Readonly<Record<string, string | true>>,
): Promise<number> {
  const terminal = findTerminal(options);
  if (!terminal && typedKind === undefined && options['translate'] === undefined)
    throw new CommandProblem(`What is to be begun? ${listKinds()}\nHelp: npm run new -- --help`);
  if (terminal) intro(WELCOME);
  const ask = terminal && ((question: Question) => askInTerminal(question, terminal));
  const interview = new Interview({ options, ask });
  try {
    const begun = await begin(typedKind, interview);
    if (terminal) outro(`${begun.file} is begun.`);
    else console.log(`${begun.file} is begun.`);
    console.log(describeNext(begun));
    return 0;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    cancel('Nothing was written.');
    return 1;
  }
}

async function begin(typedKind: string | undefined, interview: Interview): Promise<Begun> {
  const now = getNow();
  const kind = interview.has('translate')
    ? 'translation'
    : (typedKind ?? (await interview.answer(KIND_QUESTION)));
  const result = await readContent(now);
  if (kind === 'translation') return startTranslation(interview, result);
  return startEntry(kind as (typeof KINDS)[number], {
    interview,
    library: result.library,
    today: toPlainDate(now),
  });
}

const KIND_QUESTION: Question = {
  flag: 'what',
  message: 'What would you like to begin?',
  choices: [
    { value: 'newsletter', label: 'A newsletter' },
    { value: 'celebration', label: 'A celebration' },
    { value: 'tip', label: 'A home-learning tip' },
    { value: 'event', label: 'An event' },
    { value: 'goal', label: 'A goal' },
    { value: 'guide', label: 'A guide for teachers' },
    { value: 'translation', label: 'A translation of what is there' },
  ],
};

function listKinds(): string {
  return KINDS.map((kind) => `npm run new -- ${kind}`)
    .join('\n  ')
    .replace(/^/, '\n  ');
}

function findTerminal(options: Readonly<Record<string, string | true>>): Terminal | undefined {
  const { stdin, stdout, env } = process;
  const isThere = stdin.isTTY && stdout.isTTY && !env['CI'] && options['yes'] !== true;
  return isThere ? { input: stdin, output: stdout } : undefined;
}

function describeNext({
  file,
  collection,
  id,
  found,
  otherLanguages,
  isTranslation,
}: Begun): string {
  const urls = createUrls({ site: DEV_SERVER, base: settings.base });
  const lines = [
    ...(found.length > 0 ? ['In it already:', ...found.map((each) => `  ${each}`), ''] : []),
    'What next:',
    ...(isTranslation
      ? [`  1. Open ${file} and translate what stands there.`]
      : [
          `  1. Open ${file} and write where you see ${PEN}.`,
          '     Pictures go into the same folder.',
        ]),
    `  2. npm run dev shows it as you write: ${urls.toAbsolute(toEntryPath(collection, id))}`,
    '  3. npm run check says what is left to do.',
    '  4. Take the line draft: yes away. It is published with the next build, on its day.',
  ];
  const translate = otherLanguages.map(
    (lang) =>
      `  Then in ${nameLanguage(lang, 'en')}: npm run new -- --translate ${file} --lang ${lang}`,
  );
  return [...lines, ...translate].join('\n');
}
