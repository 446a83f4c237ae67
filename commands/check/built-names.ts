import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toBuiltText } from '../../src/checks/names/built-text.ts';
import { createSearch } from '../../src/checks/names/entry-names.ts';
import { findNames } from '../../src/checks/names/find-names.ts';
import { createCheckContext } from '../../src/loader/check-context.ts';
import { getNow } from '../../src/site/clock.ts';
import { settings } from '../../src/site/settings.ts';
import { CommandProblem } from '../options/options.ts';
import { DIST } from '../project/build-site.ts';
import { readContent } from '../project/read-content.ts';
import { UNOPENED } from '../project/unopened.ts';
import { findNameGuard } from './name-guard.ts';

/** Files of the site that hold words. */
const WORDED = '**/*.{html,xml,json,ics,txt,webmanifest}';

/**
 * Looks for names in every file of the finished site, whatever brought them there: settings, pages
 * that the maintainer wrote, phrases. Prints each with how many files hold it, and gives the exit
 * code. Only certain names: about others the check of content asks, where they were written.
 */
export async function checkBuiltNames(roster: string | true | undefined): Promise<number> {
  if (!existsSync(join(DIST, 'index.html'))) {
    throw new CommandProblem('There is no finished site in dist. Type: npm run build');
  }
  const now = getNow();
  const read = await readContent(now, UNOPENED);
  const found = findNameGuard(roster, read.library.classes);
  if ('reason' in found) {
    throw new CommandProblem(`Children’s names were not looked for: ${found.reason}.`);
  }
  const { guard: names } = found;
  const context = createCheckContext(read, { school: settings, now, names });
  const search = { ...createSearch(context, names), classIds: [], style: 'sentences' as const };
  const files = globSync(WORDED, { cwd: DIST, exclude: ['pagefind/**'] }).sort();
  const holders = new Map<string, string[]>();
  for (const file of files) {
    const text = toBuiltText(readFileSync(join(DIST, file), 'utf8'));
    const sure = findNames(text, search).filter(({ isSure }) => isSure);
    for (const quote of new Set(sure.map(({ start, end }) => text.slice(start, end)))) {
      holders.set(quote, [...(holders.get(quote) ?? []), `dist/${file.replaceAll('\\', '/')}`]);
    }
  }
  for (const [quote, [first, ...others]] of holders) {
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    console.log(`“${quote}” is a child’s name that is not to be published: ${first}${more}`);
  }
  const count = holders.size === 1 ? '1 name' : `${holders.size} names`;
  console.log(`${files.length} files of the finished site hold ${count} that should not be there.`);
  return holders.size > 0 ? 1 : 0;
}
