import { DigestFolder } from '../../src/digest/freeze/digest-folder.ts';
import type { Candidate } from '../../src/digest/select/candidate.ts';
import { readMoment } from '../options/values.ts';
import { ROOT } from '../project/paths.ts';
import { EXIT } from './exit.ts';
import { planList, type ListPlan } from './plan-list.ts';
import { chooseLists, readSchoolLists } from './school-lists.ts';

export const OPTIONS = { now: 'value', json: 'switch' } as const;

export const HELP = `npm run digest -- plan [LIST]

Says for each list, or for one, what its next mail brings, and what is kept back
and why. Writes nothing. It ends with exit code 10 when nothing is due.

--now MOMENT  as though it were then, such as --now 2026-05-14T16:00
--json        for programs
`;

/** What is said of a list that has nothing to bring. */
const STATES = {
  due: 'is due',
  nothing: 'nothing is due',
  frozen: 'is frozen already',
  'not begun': 'has not begun: npm run digest -- init',
} as const;

/** Prints what every list is due. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  const school = await readSchoolLists(readMoment('--now', options['now']));
  const folder = new DigestFolder(ROOT);
  const { now } = school.published;
  const plans: ListPlan[] = [];
  for (const list of chooseLists(school.lists, subject))
    plans.push(await planList(list, { school, folder, now }));
  console.log(
    options['json'] === true
      ? JSON.stringify({ now, lists: plans.map(toJson) }, undefined, 2)
      : plans.map(formatPlan).join('\n\n'),
  );
  return plans.some(({ state }) => state === 'due') ? EXIT.done : EXIT.nothingDue;
}

/** What a person reads of a plan. */
export function formatPlan({ list, id, state, cutoff, selection }: ListPlan): string {
  const { due, held, moved, reused } = selection;
  const lines = [`${id}: ${STATES[state]}. Published by ${cutoff.replace('T', ' ')}.`];
  const add = (title: string, items: readonly string[]) => {
    if (items.length > 0) lines.push(`  ${title}`, ...items.map((item) => `    ${item}`));
  };
  if (state === 'due') add('It brings:', due.map(toLine));
  if (state === 'frozen') add('Waits for the next one:', due.map(toLine));
  if (state === 'not begun') return lines.join('\n');
  add('Held back, as it was old when it appeared (--with-held mails it too):', held.map(toLine));
  add(
    'Known under another name, and not mailed again:',
    moved.map(({ candidate, from }) => `${candidate.key}, which was ${from}`),
  );
  add(
    'Mailed already under this name. If it is something new, give it a file of its own:',
    reused.map(toLine),
  );
  if (list.mode === 'immediate' && state === 'nothing')
    lines.push('  A mail goes as soon as a newsletter has been out for a quarter of an hour.');
  return lines.join('\n');
}

function toLine({ key, title }: Candidate): string {
  return `${key}  “${title}”`;
}

function toJson({ list, id, state, cutoff, selection }: ListPlan) {
  const toFacts = ({ key, title, date }: Candidate) => ({ key, title, date });
  return {
    ...{ list: list.id, digest: id, state, cutoff },
    due: selection.due.map(toFacts),
    held: selection.held.map(toFacts),
    moved: selection.moved.map(({ candidate, from }) => ({ ...toFacts(candidate), from })),
    reused: selection.reused.map(toFacts),
  };
}
