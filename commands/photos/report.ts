import { formatFaultList } from '../../src/lib/fault.ts';
import { BACKUP } from './backup.ts';
import type { MendedPicture, MendResult } from './mend-pictures.ts';

/** What was done, or would be, for the person who typed the command, with the exit code. */
export function formatMended({
  mended,
  faults,
  count,
  isDryRun,
}: MendResult & { isDryRun: boolean }): { text: string; code: number } {
  const looked = count === 1 ? '1 picture was looked at' : `${count} pictures were looked at`;
  const parts = [
    ...(mended.length > 0 ? [`${mended.map(formatPicture).join('\n\n')}\n`] : []),
    ...(faults.length > 0 ? [formatFaultList('These need a person:', faults)] : []),
    `${looked}. ${formatEnd(mended.length, { isDryRun, faults: faults.length })}`,
  ];
  const isOpen = faults.length > 0 || (isDryRun && mended.length > 0);
  return { text: parts.join('\n'), code: isOpen ? 1 : 0 };
}

function formatPicture({ file, wrong, to, lines }: MendedPicture): string {
  const name = to === undefined ? [] : [`  → ${to.slice(to.lastIndexOf('/') + 1)}`];
  const changed = lines.map((line) => `    named in ${line}`);
  return [file, `  it ${wrong.join('; it ')}`, ...name, ...changed].join('\n');
}

function formatEnd(
  mended: number,
  { isDryRun, faults }: { isDryRun: boolean; faults: number },
): string {
  if (mended === 0 && faults === 0) return 'Nothing needs mending.';
  const number = mended === 1 ? '1 of them' : `${mended} of them`;
  if (isDryRun) return `${number} would be mended. Nothing was changed.`;
  if (mended === 0) return 'None could be mended.';
  return `${number} ${mended === 1 ? 'was' : 'were'} mended. What was there before lies in ${BACKUP}/, which git leaves alone:
look at the pages, then delete that folder, because the places and names are still in it.
Pictures that were committed before stay in the history of git (docs/hosting.md).`;
}
