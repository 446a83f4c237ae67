import type { PlainDate } from '../../lib/dates/plain.ts';
import { listChoices } from '../../lib/nearest.ts';
import type { Fairness } from './count.ts';
import type { Child } from '../roster/roster.ts';

/** A class as a head of the report; without an id it stands for children without a class. */
interface ReportClass {
  id: string | undefined;
  name: string;
}

export interface ReportFacts {
  since: PlainDate;
  today: PlainDate;
  classes: readonly ReportClass[];
}

/** The report as plain text for a terminal. */
export function formatFairness(fairness: Fairness, { since, today, classes }: ReportFacts): string {
  const { counts, uncounted } = fairness;
  const parts = classes.flatMap(({ id, name }) => {
    const children = [...counts.keys()].filter(({ classId }) => classId === id);
    return children.length > 0 ? [formatClass(name, children, fairness)] : [];
  });
  const groups = uncounted.map(({ who, files, near }) => {
    const perhaps = near.length > 0 ? ` (or is this ${listChoices(near)}?)` : '';
    const times = files.length === 1 ? '' : `, ${files.length} times, one of them in`;
    return `“${who}”${perhaps}${times || ':'} ${files[0]!}`;
  });
  return `${[
    `Who has been celebrated from ${since} to ${today}`,
    ...parts,
    ...formatList('Groups, and names that are not on the list, count for no single child', groups),
  ].join('\n\n')}\n`;
}

function formatClass(
  name: string,
  children: readonly Child[],
  { counts, alike, waiting }: Fairness,
): string {
  const isHere = (child: Child) => children.includes(child);
  const unclear = alike.filter(({ children: who }) => who.some(isHere));
  const perhaps = new Set(
    unclear.filter(({ count }) => count > 0).flatMap(({ children: who }) => who),
  );
  const celebrated = children
    .filter((child) => counts.get(child)! > 0)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || a.name.localeCompare(b.name));
  const notYet = children
    .filter((child) => counts.get(child) === 0 && !perhaps.has(child))
    .sort((a, b) => a.name.localeCompare(b.name));
  return [
    `${name}: ${children.length === 1 ? '1 child' : `${children.length} children`}`,
    ...(notYet.length === 0 && perhaps.size === 0 ? ['  Every child has been celebrated.'] : []),
    ...formatList(
      `  Not yet celebrated (${notYet.length})`,
      notYet.map((child) => child.name),
    ),
    ...formatList(
      '  Celebrated',
      celebrated.map((child) => `${counts.get(child)!} × ${child.name}`),
    ),
    ...formatList(
      '  Can’t be told apart (write a letter after the name, such as Maya R.)',
      unclear.map(
        ({ name: shared, children: who, count }) =>
          `${shared} (${who.length} children): named ${count === 1 ? 'once' : `${count} times`}`,
      ),
    ),
    ...formatList(
      '  Waiting in drafts, or for their day',
      waiting
        .filter(({ child }) => isHere(child))
        .map(({ child, file }) => `${child.name}: ${file}`),
    ),
  ].join('\n');
}

/** A head with its lines below it; nothing when there are none. */
function formatList(head: string, lines: readonly string[]): string[] {
  const indent = `${/^ */.exec(head)![0]}  `;
  return lines.length === 0 ? [] : [[`${head}:`, ...lines.map((line) => indent + line)].join('\n')];
}
