import { stripControlCharacters } from '../../lib/words.ts';
import type { Level } from '../rule.ts';
import {
  countLevels,
  describeCounts,
  LEVELS,
  type AnsweredFinding,
  type CheckFinding,
  type CheckReport,
} from './report.ts';

/** What a part of the report is, for colour. */
export type Style = 'file' | 'place' | Level;

/** Puts words into a style; a plain report gives them back as they are. */
export type Paint = (style: Style, words: string) => string;

const plain: Paint = (_, words) => words;

/**
 * The report for a person: findings grouped by file, the worst first inside and between files,
 * then what was answered, and one line that sums it up.
 */
export function formatReport(report: CheckReport, paint: Paint = plain): string {
  const { answered, waiting, safetyOff, notes } = report;
  const parts = [
    ...formatFiles(report.findings, paint),
    ...(answered.length > 0 ? [formatAnswered(answered)] : []),
    ...waiting.map(
      ({ rule, collections }) =>
        `The rule ${rule} waits until every file of ${collections.join(' and ')} can be read.`,
    ),
    ...safetyOff.map(
      (rule) =>
        `The rule ${rule} keeps children safe and is off (checks in school.config.ts), so nothing was looked at for it.`,
    ),
    ...notes,
    formatSummary(report, paint),
  ];
  return parts.join('\n\n');
}

/** Findings under the files in which they are. */
export function formatFiles(findings: readonly CheckFinding[], paint: Paint = plain): string[] {
  return groupByFile(findings).map(([file, own]) =>
    [paint('file', file), ...own.map((finding) => formatFinding(finding, paint))].join('\n\n'),
  );
}

/** Files with the worst finding first, and in a file the worst finding first, then by line. */
export function groupByFile<Finding extends CheckFinding>(
  findings: readonly Finding[],
): [file: string, findings: Finding[]][] {
  const rank = ({ level }: CheckFinding) => LEVELS.indexOf(level);
  const sorted = findings.toSorted((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0));
  const groups = [...Map.groupBy(sorted, ({ file }) => file)];
  return groups.sort(
    ([fileA, [worstA]], [fileB, [worstB]]) =>
      rank(worstA!) - rank(worstB!) || fileA.localeCompare(fileB, 'en'),
  );
}

/** What the weight of a finding is called. A dated one never keeps a site from being built. */
export function nameLevel({
  level,
  isDated = false,
  waits = false,
}: Pick<CheckFinding, 'level' | 'isDated' | 'waits'>): string {
  if (level === 'stops') return isDated || waits ? 'fails this check' : 'stops publishing';
  if (waits) return 'mend before publishing';
  return level === 'look' ? 'please look' : 'hint';
}

function formatFinding(finding: CheckFinding, paint: Paint): string {
  const { rule, problem, fix } = finding;
  const name = rule === undefined ? '' : ` (${rule})`;
  return [
    `  ${paint(finding.level, nameLevel(finding))} ${paint('place', toPlace(finding))}${name}`,
    indent(problem, '    '),
    indent(`→ ${fix}`, '    ', '      '),
  ].join('\n');
}

function formatAnswered(answered: readonly AnsweredFinding[]): string {
  const lines = groupByFile(answered).flatMap(([, own]) =>
    own.map((each) => `  ${toPlace(each)} (${each.rule}): ${stripControlCharacters(each.reason)}`),
  );
  return ['Answered in the entry, and not counted:', ...lines].join('\n');
}

function formatSummary({ files, pages, findings }: CheckReport, paint: Paint): string {
  const checked =
    pages > 0 ? describeChecked(pages, 'page') : describeChecked(files, 'file', ' of content');
  if (findings.length === 0) return `${checked} Nothing needs mending.`;
  const counts = countLevels(findings);
  const worst = LEVELS.find((level) => counts[level] > 0)!;
  const end = counts.stops > 0 ? '' : ' Nothing keeps it from being published.';
  return `${checked} ${paint(worst, describeCounts(counts))}.${end}`;
}

function describeChecked(count: number, noun: string, which = ''): string {
  return count === 1 ? `1 ${noun}${which} is checked.` : `${count} ${noun}s${which} are checked.`;
}

function toPlace({ file, line }: CheckFinding): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** Words under a finding; `further` begins every line but the first. */
function indent(words: string, first: string, further = first): string {
  const lines = stripControlCharacters(words).split('\n');
  return lines.map((line, index) => `${index === 0 ? first : further}${line}`).join('\n');
}
