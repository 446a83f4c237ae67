import { spawnSync } from 'node:child_process';

/** Scripts of package.json, cheapest first. */
const STEPS = ['format:check', 'lint', 'types', 'knip', 'unit', 'fixtures', 'browser'];

interface Outcome {
  step: string;
  passed: boolean;
  seconds: number;
}

function runStep(step: string): Outcome {
  console.log(`\n── ${step} ──`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, ['--run', step], { stdio: 'inherit' });
  return { step, passed: status === 0, seconds: (performance.now() - started) / 1000 };
}

function formatOutcome({ step, passed, seconds }: Outcome): string {
  return `${passed ? 'passed' : 'FAILED'}  ${step.padEnd(14)}${seconds.toFixed(1).padStart(7)} s`;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((step) => !STEPS.includes(step));
if (unknown.length > 0) {
  console.error(`There is no step “${unknown.join(', ')}”. The steps are: ${STEPS.join(', ')}.`);
  process.exit(1);
}

const outcomes = STEPS.filter((step) => wanted.length === 0 || wanted.includes(step)).map(runStep);
const failed = outcomes.filter(({ passed }) => !passed).length;

console.log(`\n${outcomes.map(formatOutcome).join('\n')}\n`);
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
