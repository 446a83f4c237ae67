import { randomUUID } from 'node:crypto';
import { relative, sep } from 'node:path';
import { formatAnnotations } from '../../src/checks/report/format-annotations.ts';
import { formatJson } from '../../src/checks/report/format-json.ts';
import { formatReport } from '../../src/checks/report/format-report.ts';
import { countLevels, type CheckReport } from '../../src/checks/report/report.ts';
import { ROOT } from '../project/paths.ts';
import { paintForTerminal } from './paint.ts';

/**
 * Prints a report for whoever reads it: a person, a program, or GitHub Actions. Gives the exit
 * code: 1 when something has to be mended, else 0.
 */
export function printReport(report: CheckReport, { json }: { json: boolean }): number {
  if (json) console.log(formatJson(report));
  else if (process.env['GITHUB_ACTIONS'] === 'true') printForActions(report);
  else console.log(formatReport(report, paintForTerminal));
  return countLevels(report.findings).stops > 0 ? 1 : 0;
}

/**
 * GitHub takes lines that begin with `::` for commands, and a report quotes what anybody may have
 * written, so none are taken until the report has ended.
 */
function printForActions(report: CheckReport): void {
  const workspace = process.env['GITHUB_WORKSPACE'] ?? ROOT;
  const way = relative(workspace, ROOT).split(sep).join('/');
  const end = randomUUID();
  const commands = formatAnnotations(report.findings, way ? `${way}/` : '');
  console.log(
    [`::stop-commands::${end}`, formatReport(report), `::${end}::`, ...commands].join('\n'),
  );
}
