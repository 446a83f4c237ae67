import { performance } from 'node:perf_hooks';
import { settings } from '../../src/site/settings.ts';
import { CommandProblem } from '../options/options.ts';
import { readClass } from '../options/values.ts';
import { prepareSite } from '../project/build-site.ts';
import { CONTENT } from '../project/paths.ts';
import { readRosterFile } from '../check/roster-file.ts';
import { writeFamilyCopy, type CopyCount } from './family-copy.ts';
import { writeHandOver, type HandOverReport } from './hand-over.ts';
import { readPublished } from '../project/published.ts';
import { readYear } from './years.ts';
import { describeFolder, EXPORTS, readTarget, writeWhole } from './target-folder.ts';

export const OPTIONS = {
  year: 'value',
  class: 'value',
  out: 'value',
  roster: 'value',
  replace: 'switch',
  'no-build': 'switch',
  handover: 'switch',
} as const;

export const HELP = `npm run export -- --year 2025-26

A school year to keep. Makes a folder that families can put on a USB stick and
open by double-click on index.html, without the internet: newsletters,
celebrations, events, goals, promises and the tips they speak of. Beside them
lies a book for e-readers (EPUB) for each class. The site is built first, so that
the copy holds what is published now.

  --class willow   only this class, and what is for the whole school
  --out FOLDER     where to put it; otherwise ${EXPORTS}/2025-26 in this project
  --replace        put a new copy in the place of an earlier one
  --no-build       copy the site in dist as it is, also what was taken out since

npm run export -- --year 2025-26 --handover --roster FILE

A copy for next year’s teacher: newsletters, events, goals, tips and guides as
patterns to begin from. Pictures, downloads and celebrations are left out, and
children’s names are replaced by [name] as far as they are known: from the
celebrations, and from the list of names in FILE (one a line; keep it outside
this project). Read the copy before you hand it on: no program finds every name.
`;

/** Makes the copy that was asked for and says what is in it. */
export async function run(options: Readonly<Record<string, string | true>>): Promise<void> {
  const begun = performance.now();
  const published = await readPublished();
  const year = readYear(options['year'], published);
  const only = readClass(options['class'], published.library.classes);
  const isHandOver = options['handover'] === true;
  if (options['roster'] !== undefined && !isHandOver)
    throw new CommandProblem('--roster is for the copy for next year’s teacher: add --handover.');
  const parts = [year, only?.id, isHandOver && 'handover'].filter(Boolean);
  const target = await readTarget(options['out'], {
    usual: parts.join('-'),
    replace: options['replace'] === true,
  });
  const what = `${only?.data.name ?? settings.name}, ${year}`;
  let words = '';
  if (isHandOver) {
    const roster = readRoster(options['roster']);
    await writeWhole(target, {
      about: `${what}: a copy for the next teacher, made with Homeward.\nChildren’s names were replaced as far as they were known. Read it before you hand it on.\n`,
      fill: async (folder) => {
        words = describeHandOver(await writeHandOver(folder, { published, year, only, roster }), {
          hasRoster: roster !== undefined,
        });
      },
    });
  } else {
    prepareSite(options);
    await writeWhole(target, {
      about: `${what}: a school year to keep, made with Homeward.\nOpen index.html by double-click.\n`,
      fill: async (folder) => {
        words = describeCopy(await writeFamilyCopy(folder, { published, year, only }));
      },
    });
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${what}\n${target}\n${await describeFolder(target)}, ${seconds} seconds\n\n${words}`,
  );
}

function readRoster(typed: string | true | undefined): string | undefined {
  if (typeof typed !== 'string') return undefined;
  return readRosterFile(typed, {
    command: 'npm run export -- --year 2025-26 --handover',
  });
}

function describeCopy({ pages, entries, books, consents }: CopyCount): string {
  const counts = Object.entries(entries).map(([name, count]) => `${name} ${count}`);
  const lines = [
    `Pages: ${pages} (${counts.join(', ')}, and the tips, classes and promises they speak of).`,
    `Books: ${books.length > 0 ? books.join(', ') : 'none, as there is no newsletter'}.`,
    'To read it, double-click index.html. It opens without the internet.',
  ];
  if (consents > 0) {
    lines.push(
      `Think of consent. Covers that show children by a consent: ${consents}. It ends one day, and a copy on a stick does not. Look at photos further down too.`,
    );
  }
  return lines.join('\n');
}

function describeHandOver(
  { written, names, toRead, leftOut }: HandOverReport,
  { hasRoster }: { hasRoster: boolean },
): string {
  const list = (files: readonly string[]) => files.map((file) => `  ${CONTENT}/${file}`).join('\n');
  const lines = [
    `Done: ${written} files of content. Celebrations, drafts, pictures, downloads and comments are left out.`,
    `Done: ${names} names and spellings of names, known from celebrations${hasRoster ? ' and your list' : ''}, are replaced by [name].`,
    ...(hasRoster
      ? []
      : [
          'Not done: without a list of names (--roster FILE), names that no celebration holds are still there.',
        ]),
    'Not done: names of grown-ups stay, and so do nicknames, initials and stories by which a child can be known.',
  ];
  if (leftOut.length > 0) {
    const faults = leftOut.map(({ file, problem }) => `${file}: ${problem}`);
    lines.push(`Left out, because as a copy they could not be read:\n${list(faults)}`);
  }
  if (toRead.length > 0) {
    const found = toRead.map(({ file, names: still }) => `${file}: ${still.join(', ')}`);
    lines.push(`Please read these, which hold a word that is a child’s name too:\n${list(found)}`);
  }
  lines.push('Read all of it before you hand it on: no program finds every name.');
  return lines.join('\n');
}
