import { DigestFolder } from '../../src/digest/freeze/digest-folder.ts';
import { DIGESTS } from '../../src/digest/freeze/record.ts';
import type { Covered } from '../../src/digest/select/candidate.ts';
import type { Selection } from '../../src/digest/select/select-due.ts';
import { readMoment } from '../options/values.ts';
import { ROOT } from '../project/paths.ts';
import { composeDigest } from './compose.ts';
import { explainFailure } from './explain-failure.ts';
import { DigestProblem, EXIT } from './exit.ts';
import { planList, type ListPlan } from './plan-list.ts';
import { chooseLists, readSchoolLists } from './school-lists.ts';

export const OPTIONS = {
  now: 'value',
  'with-held': 'switch',
  'dry-run': 'switch',
  json: 'switch',
} as const;

export const HELP = `npm run digest -- freeze [LIST]

Puts the mails together that are due, for every list or for one, and writes them
into ${DIGESTS}/. From then on they never change: whoever sends them, today or
again tomorrow, sends the same bytes. Run it as often as you like: what is frozen
stays as it is. Then publish the site, which gives the mails their pictures.

It ends with exit code 0, or with 10 when nothing is due.

--with-held   also what was held back because it was old when it appeared
--now MOMENT  as though it were then, such as --now 2026-05-14T16:00
--dry-run     only says what it would do
--json        for programs

Frozen too early, and nothing sent yet? Delete its folder in ${DIGESTS}/ and
freeze again.
`;

/** Freezes what is due; the exit code says whether anything was. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  const school = await readSchoolLists(readMoment('--now', options['now']));
  const folder = new DigestFolder(ROOT);
  const { now } = school.published;
  const isDry = options['dry-run'] === true;
  const done: { digest: string; state: string; bytes?: number }[] = [];
  for (const list of chooseLists(school.lists, subject)) {
    const withHeld = options['with-held'] === true;
    const plan = await planList(list, { school, folder, now, withHeld });
    if (plan.state === 'not begun') throw toNotBegun(plan);
    if (!isDry) await keepKnown(folder, plan);
    if (plan.state !== 'due') {
      done.push({ digest: plan.id, state: plan.state });
      continue;
    }
    const { record, html, text } = await composeDigest(plan, school);
    const isWritten = isDry || (await explainFailure(() => folder.freeze(record, { html, text })));
    done.push({
      digest: record.id,
      state: isWritten ? 'due' : 'frozen',
      bytes: record.bytes,
    });
  }
  console.log(
    options['json'] === true
      ? JSON.stringify({ digests: done }, undefined, 2)
      : done.map((each) => formatLine(each, isDry)).join('\n'),
  );
  return done.some(({ state }) => state !== 'nothing') ? EXIT.done : EXIT.nothingDue;
}

function formatLine(
  { digest, state, bytes = 0 }: { digest: string; state: string; bytes?: number },
  isDry: boolean,
): string {
  if (state === 'nothing') return `${digest}: nothing is due, so there is no mail.`;
  if (state === 'frozen') return `${digest}: is frozen already and stays as it is.`;
  const size = `${(bytes / 1000).toFixed(1)} kB`;
  return `${digest}: ${isDry ? 'would be frozen' : 'frozen'}, ${size}.`;
}

function toNotBegun({ list }: ListPlan): DigestProblem {
  return new DigestProblem(
    EXIT.configuration,
    `${list.id} has not begun, so everything ever published would be mailed. Begin with:\n  npm run digest -- init ${list.id}`,
  );
}

/** Keeps the new names and titles of what was mailed, so that it is known again later. */
async function keepKnown(folder: DigestFolder, { known, selection }: ListPlan): Promise<void> {
  const added = known ? listRenamed(selection, known.baseline) : [];
  if (!known || added.length === 0) return;
  await explainFailure(() => folder.writeKnown({ ...known, known: [...known.known, ...added] }));
}

function listRenamed({ moved, edited }: Selection, cutoff: string): Covered[] {
  return [
    ...moved.map(({ candidate: { key, hash }, first }) => ({ key, hash, first, cutoff })),
    ...edited.map(({ key, hash }) => ({ key, hash, cutoff })),
  ];
}
