import { formatReading } from '../../src/checks/language/reading-report.ts';
import { createCheckContext } from '../../src/loader/check-context.ts';
import { getNow } from '../../src/site/clock.ts';
import { settings } from '../../src/site/settings.ts';
import { readContent } from '../project/read-content.ts';
import { chooseFiles } from './choose-files.ts';

export const OPTIONS = {} as const;

export const takesFiles = true;

export const HELP = `npm run check -- reading [FILE…]

How hard is it to read? Says of each section whether it is easy for most
families, needs a confident reader, or is hard for most, and names the hardest
sentences with a reason each. With FILE (or a folder) it tells of every section
there; without, only of entries in which something is not easy.

English, Spanish, Italian and Swedish are measured, each with a formula that was
made for it. A section of fewer than 60 words is too short for one.
`;

/** Prints how hard content is to read. Writes nothing, and fails nothing. */
export async function run(
  _: Readonly<Record<string, string | true>>,
  typed: readonly string[],
): Promise<number> {
  const now = getNow();
  const files = typed.length > 0 ? await chooseFiles(typed, { findings: [] }) : undefined;
  const content = await readContent(now);
  console.log(formatReading(createCheckContext(content, { school: settings, now }), files));
  return 0;
}
