import { DigestFolder } from '../../src/digest/freeze/digest-folder.ts';
import { toKey } from '../../src/digest/select/list-candidates.ts';
import { findNearest, listChoices } from '../../src/lib/nearest.ts';
import { toSlug } from '../../src/lib/slug.ts';
import { readMoment } from '../options/values.ts';
import { ROOT } from '../project/paths.ts';
import { composeDigest } from './compose.ts';
import { DigestProblem, EXIT } from './exit.ts';
import { explainFailure } from './explain-failure.ts';
import { planList } from './plan-list.ts';
import { readSchoolLists, type SchoolLists } from './school-lists.ts';

export const OPTIONS = { now: 'value', 'dry-run': 'switch' } as const;

export const HELP = `npm run digest -- correct NAME

A correction that can’t wait for the next mail. Write it first: in a newsletter
under corrections:, or in an event as status: moved or cancelled. Then name the
entry, such as

  npm run digest -- correct willow-2026-05-08

Every list that has had the entry gets a mail with the correction alone. The next
weekly mail does not bring it again.

--now MOMENT  as though it were then
--dry-run     only says what it would do
`;

/** Freezes a mail with the corrections of one entry for every list that has had it. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  const school = await readSchoolLists(readMoment('--now', options['now']));
  const keys = findEntry(subject, school);
  const folder = new DigestFolder(ROOT);
  const { now } = school.published;
  let count = 0;
  for (const list of school.lists) {
    const plan = await planList(list, { school, folder, now, isPreview: true });
    const due = plan.selection.due.filter(({ of }) => of !== undefined && keys.has(of));
    const alone = due.filter(({ of }) => !plan.selection.due.some(({ key }) => key === of));
    const [first] = alone;
    if (plan.state === 'not begun' || !first) continue;
    const id = `${list.id}.fix.${first.key.split('/')[1]!.replace('#', '.')}`;
    const selection = { ...plan.selection, due: alone };
    const { record, html, text } = await composeDigest({ ...plan, id, selection }, school);
    const isDry = options['dry-run'] === true;
    if (!isDry) await explainFailure(() => folder.freeze(record, { html, text }));
    console.log(`${id}: ${isDry ? 'would be frozen' : 'frozen'}. “${record.subject}”`);
    count += 1;
  }
  if (count > 0) return EXIT.done;
  console.log(
    'No list waits for a correction of this. Either it was never mailed, and goes out mended, or the correction is in a mail already.',
  );
  return EXIT.nothingDue;
}

/** The keys of an entry and its translations. */
function findEntry(typed: string | undefined, { entries }: SchoolLists): ReadonlySet<string> {
  if (typed === undefined) {
    throw new DigestProblem(
      EXIT.configuration,
      'Which entry was corrected? Type its name:\n  npm run digest -- correct willow-2026-05-08',
    );
  }
  const id = toSlug(typed.split('/').at(-1)!);
  const found = entries.filter(
    (entry) =>
      entry.id === id ||
      (entry.data.translationOf !== undefined && toSlug(entry.data.translationOf) === id),
  );
  if (found.length > 0) return new Set(found.map(toKey));
  const near = findNearest(
    id,
    entries.map((entry) => entry.id),
  );
  const hint = near.length > 0 ? ` Did you mean ${listChoices(near)}?` : '';
  throw new DigestProblem(
    EXIT.configuration,
    `Nothing that is published is called “${typed}”.${hint}`,
  );
}
