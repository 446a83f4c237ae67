import type { Level } from '../rule.ts';
import { groupByFile } from './format-report.ts';
import type { CheckFinding } from './report.ts';

/** What GitHub calls the weights. */
const COMMANDS: Readonly<Record<Level, string>> = {
  stops: 'error',
  look: 'warning',
  hint: 'notice',
};

/**
 * Findings as GitHub Actions shows them beside the lines of a change, one line of output each
 * (docs.github.com, “Workflow commands for GitHub Actions”; its `@actions/core` escapes alike).
 * `prefix` is the way from the top of the repository to the project, such as `site/`.
 */
export function formatAnnotations(findings: readonly CheckFinding[], prefix = ''): string[] {
  return groupByFile(findings).flatMap(([, own]) =>
    own.map(({ file, line, level, rule, problem, fix }) => {
      const properties = Object.entries({
        file: `${prefix}${file}`,
        line: line === undefined ? undefined : String(line),
        title: rule,
      }).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${escapeProperty(value)}`],
      );
      return `::${COMMANDS[level]} ${properties.join(',')}::${escapeMessage(`${problem}\n${fix}`)}`;
    }),
  );
}

function escapeMessage(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(words: string): string {
  return escapeMessage(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
