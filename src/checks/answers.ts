import type { CollectionName } from '../schemas/collection-names.ts';
import type { Library, LibraryEntry } from '../schemas/library.ts';
import type { Finding } from './finding.ts';
import type { AnsweredFinding, CheckFinding } from './report/report.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { suggestRule } from './suggest-rule.ts';

/** Finds answers to rules that there are not. */
export function checkAnswers(library: Library): Finding[] {
  const known = rules.map(({ id }) => id);
  return listEntries(library).flatMap(({ file, data: { checks = {} } }) =>
    Object.keys(checks)
      .filter((id) => !known.includes(id))
      .map((id) => ({
        file,
        path: ['checks', id],
        problem: `There is no rule "${id}".`,
        fix: suggestRule(id, known),
      })),
  );
}

/** The reasons that entries give, by the names of rules. */
type Reasons = Readonly<Record<string, string>>;

/** What the entry of a file answers, as it was read with all others. */
export function listReasons(library: Library): (file: string) => Reasons {
  const reasons = new Map(listEntries(library).map(({ file, data }) => [file, data.checks ?? {}]));
  return (file) => reasons.get(file) ?? {};
}

/** Parts what entries have answered from what they have not. */
export function settleAnswers(
  findings: readonly CheckFinding[],
  reasonsOf: (file: string) => Reasons,
): { open: CheckFinding[]; answered: AnsweredFinding[] } {
  const open: CheckFinding[] = [];
  const answered: AnsweredFinding[] = [];
  for (const finding of findings) {
    const reason = findReason(reasonsOf(finding.file), finding.rule);
    if (reason === undefined) open.push(finding);
    else answered.push({ ...finding, reason });
  }
  return { open, answered };
}

/** Finds answers to rules that were asked and found nothing: the words may have changed since. */
export function findUnusedAnswers(
  library: Library,
  { asked, answered }: { asked: readonly Rule[]; answered: readonly AnsweredFinding[] },
): Finding[] {
  const used = new Set(answered.map(({ file, rule }) => `${file} ${rule}`));
  return listEntries(library).flatMap(({ file, collection, data: { checks = {} } }) =>
    Object.keys(checks)
      .map((id) => asked.find((rule) => rule.id === id))
      .filter((rule) => rule !== undefined)
      .filter((rule) => mayFindIn(rule, collection))
      .filter(({ id }) => !used.has(`${file} ${id}`))
      .map(({ id }) => ({
        file,
        path: ['checks', id],
        problem: `The answer to ${id} is for something that is not there any more.`,
        fix: `Delete the line ${id}: below checks:.`,
      })),
  );
}

/** Whether a rule that is asked of content could find something in an entry of a collection. */
function mayFindIn(rule: Rule, collection: CollectionName): boolean {
  if (rule.scope === 'site') return false;
  return rule.scope === 'library' || rule.collections.includes(collection);
}

function findReason(reasons: Reasons, rule: string | undefined): string | undefined {
  return rule !== undefined && Object.hasOwn(reasons, rule) ? reasons[rule] : undefined;
}

function listEntries(library: Library): LibraryEntry[] {
  return Object.values(library).flatMap((entries): LibraryEntry[] => entries);
}
