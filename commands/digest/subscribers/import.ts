import { existsSync, readFileSync } from 'node:fs';
import { addSubscription, copyState } from '../../../src/digest/subscribers/subscribe.ts';
import { readTableOfFamilies } from '../../../src/digest/subscribers/family-table.ts';
import { changeState } from '../../../src/digest/subscribers/registry-file.ts';
import { readDay } from '../../options/values.ts';
import { CommandProblem } from '../../options/options.ts';
import { decodeSheet } from '../../project/decode-sheet.ts';
import { resolveTyped } from '../../project/paths.ts';
import { refuseInRepository } from '../../project/private-path.ts';
import {
  openSession,
  readTypedList,
  SHARED_HELP,
  SHARED_OPTIONS,
  type Options,
} from './session.ts';

export const OPTIONS = {
  ...SHARED_OPTIONS,
  from: 'value',
  list: 'value',
  consent: 'value',
  'dry-run': 'switch',
} as const;

export const HELP = `npm run digest -- subscribers import --from FILE

Takes families from a table, such as the office's file of the sign-up kit, saved as
CSV. The columns are: Email address, List address, Date of consent. The list can be
its name, such as willow-en, its group address, or the class with its language.
Families without a day of consent are refused, and nothing is taken until every
row is right. Taking the same table twice changes nothing. Whoever has left stays
away unless the day of consent is a later one.

--from FILE      the table, outside the folder of this project
--list NAME      the list of rows that name none
--consent DATE   the day of consent of rows without one
--dry-run        only says what would happen
--json           the same for programs
${SHARED_HELP}`;

/** Exit codes: 0 all taken, 65 the table has faults and nothing was taken. */
export async function run(options: Options): Promise<number> {
  const { from: typed } = options;
  if (typeof typed !== 'string') throw new CommandProblem(`Which table?\n\n${HELP}`);
  const path = resolveTyped(typed);
  refuseInRepository(path, typed, 'A table of families');
  if (!existsSync(path)) throw new CommandProblem(`There is no file ${path}.`);
  const session = await openSession(options);
  const { place, lists, today, context, isNew } = session;
  const { rows, problems } = readTableOfFamilies(decodeSheet(readFileSync(path), typed), {
    lists,
    today,
    list: readTypedList(options['list'], lists),
    consentOn: readDay('--consent', options['consent']),
  });
  if (problems.length > 0) {
    if (options['json']) console.log(JSON.stringify({ taken: 0, problems }));
    for (const { line, problem, fix } of options['json'] ? [] : problems) {
      console.error(`${typed}:${line}\n  ${problem}\n  → ${fix}\n`);
    }
    if (!options['json'])
      console.error('Nothing was taken. Mend the table and run the command again.');
    return 65;
  }
  const counts = await changeState(place, (state) => {
    const next = copyState(state);
    const counts = { added: 0, known: 0, away: 0 };
    for (const { address, list, consentOn } of rows) {
      const consent = { at: consentOn, how: 'office' } as const;
      const outcome = addSubscription(next, { address, list, consent }, context);
      counts[typeof outcome === 'string' ? outcome : 'away']++;
    }
    return options['dry-run'] ? { result: counts } : { state: next, result: counts };
  });
  if (options['json']) console.log(JSON.stringify({ ...counts, problems: [] }));
  else {
    if (isNew && !options['dry-run']) console.log(`Made a new list of families: ${place.path}`);
    const would = options['dry-run'] ? 'Would add' : 'Added';
    console.log(
      `${would}: ${counts.added}. There already: ${counts.known}. Left or erased since, and not added: ${counts.away}.`,
    );
    if (!options['dry-run']) {
      console.log(
        `Delete ${typed} when you no longer need it, or keep it with the school's records.`,
      );
    }
  }
  return 0;
}
