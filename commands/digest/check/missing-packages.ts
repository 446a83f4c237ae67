import { CommandProblem } from '../../options/options.ts';

/** What checks mail are dev dependencies, so that a host that only builds need not fetch them. */
export function explainMissing(): never {
  throw new CommandProblem(
    'The packages for checking mail are not installed. Type: npm install --include=dev',
  );
}
