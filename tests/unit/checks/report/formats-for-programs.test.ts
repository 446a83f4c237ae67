import { expect, test } from 'vitest';
import { formatAnnotations } from '../../../../src/checks/report/format-annotations.ts';
import { formatJson } from '../../../../src/checks/report/format-json.ts';
import type { CheckFinding } from '../../../../src/checks/report/report.ts';

const FINDING: CheckFinding = {
  file: 'src/content/newsletters/a,b:c.mdx',
  line: 3,
  level: 'stops',
  rule: 'weekday',
  problem: '100% wrong:\r\nyes, it is.',
  fix: 'Write ::error::Friday.',
};

test('writes a finding as GitHub takes it, with every sign escaped that would end a part early', () => {
  expect(formatAnnotations([FINDING])).toEqual([
    '::error file=src/content/newsletters/a%2Cb%3Ac.mdx,line=3,title=weekday::100%25 wrong:%0D%0Ayes, it is.%0AWrite ::error::Friday.',
  ]);
});

test.each([
  ['look', '::warning '],
  ['hint', '::notice '],
] as const)('calls %s what GitHub calls it', (level, start) => {
  const [line] = formatAnnotations([{ ...FINDING, level }]);
  expect(line!.startsWith(start)).toBe(true);
});

test('leaves out a line and a rule that are not known, and takes a folder of the repository', () => {
  const finding = { ...FINDING, file: 'a.mdx', line: undefined, rule: undefined };
  const [annotation] = formatAnnotations([finding], 'site/');
  expect(annotation).toMatch(/^::error file=site\/a\.mdx::/);
});

test('gives programs the same fields in the same shape, whatever is known', () => {
  const bare = { ...FINDING, line: undefined, rule: undefined };
  const report = JSON.parse(
    formatJson({
      files: 2,
      pages: 0,
      findings: [bare, { ...FINDING, isDated: true }],
      answered: [{ ...FINDING, level: 'hint', reason: 'a poem' }],
      waiting: [],
      safetyOff: [],
      notes: [],
    }),
  ) as Record<string, unknown>;
  expect(report).toMatchObject({
    version: 1,
    files: 2,
    pages: 0,
    counts: { stops: 2, look: 0, hint: 0, answered: 1 },
    findings: [
      { line: null, rule: null, quote: null, stopsBuild: true },
      { line: 3, rule: 'weekday', stopsBuild: false },
    ],
    answered: [{ level: 'hint', reason: 'a poem' }],
  });
});
