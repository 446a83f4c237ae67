import { groupByFile } from './format-report.ts';
import {
  countLevels,
  stopsBuild,
  type AnsweredFinding,
  type CheckFinding,
  type CheckReport,
} from './report.ts';

/** Grows when a program that reads the report has to be changed. */
const VERSION = 1;

/** The report for programs; docs/checks.md says what its fields are. */
export function formatJson({
  files,
  pages,
  findings,
  answered,
  waiting,
  safetyOff,
  notes,
}: CheckReport): string {
  const report = {
    version: VERSION,
    files,
    pages,
    counts: { ...countLevels(findings), answered: answered.length },
    findings: sort(findings).map(toPlain),
    answered: sort(answered).map((each) => ({ ...toPlain(each), reason: each.reason })),
    waiting,
    safetyOff,
    notes,
  };
  return JSON.stringify(report, undefined, 2);
}

function sort<Finding extends CheckFinding>(findings: readonly Finding[]): Finding[] {
  return groupByFile(findings).flatMap(([, own]) => own);
}

function toPlain(finding: CheckFinding | AnsweredFinding) {
  const { file, line, level, rule, quote, problem, fix } = finding;
  return {
    file,
    line: line ?? null,
    level,
    rule: rule ?? null,
    stopsBuild: stopsBuild(finding),
    quote: quote ?? null,
    problem,
    fix,
  };
}
