import { expect, test } from 'vitest';
import { formatReport } from '../../../../src/checks/report/format-report.ts';
import {
  keepFiles,
  type CheckFinding,
  type CheckReport,
} from '../../../../src/checks/report/report.ts';

const NOTHING: CheckReport = {
  files: 3,
  pages: 0,
  findings: [],
  answered: [],
  waiting: [],
  safetyOff: [],
  notes: [],
};

function find(file: string, line: number, others: Partial<CheckFinding> = {}): CheckFinding {
  return { file, line, level: 'hint', problem: `Problem ${line}.`, fix: 'Mend it.', ...others };
}

const FINDINGS = [
  find('a.mdx', 9),
  find('b.mdx', 3),
  find('b.mdx', 7, { level: 'stops' }),
  find('c.mdx', 2, { level: 'look', rule: 'weekday' }),
  find('a.mdx', 4),
];

test('groups by file, the worst first inside and between files, then by line', () => {
  const report = formatReport({ ...NOTHING, findings: FINDINGS });
  expect(report.match(/^\S+\.mdx$|\S+\.mdx:\d+/gm)).toEqual([
    ...['b.mdx', 'b.mdx:7', 'b.mdx:3'],
    ...['c.mdx', 'c.mdx:2'],
    ...['a.mdx', 'a.mdx:4', 'a.mdx:9'],
  ]);
  expect(report).toContain('  please look c.mdx:2 (weekday)\n    Problem 2.\n    → Mend it.');
  expect(report).toMatch(
    /3 files of content are checked\. 1 thing needs mending, 1 to look at and 3 hints\.$/,
  );
});

test('sums up what nobody has to do anything about', () => {
  expect(formatReport({ ...NOTHING, files: 1 })).toBe(
    '1 file of content is checked. Nothing needs mending.',
  );
  const hints = formatReport({ ...NOTHING, findings: [find('a.mdx', 1)] });
  expect(hints).toMatch(/1 hint\. Nothing keeps it from being published\.$/);
});

test('says of a dated finding that it fails this check, not that it stops publishing', () => {
  const late = find('a.mdx', 1, { level: 'stops', isDated: true });
  expect(formatReport({ ...NOTHING, findings: [late] })).toContain('  fails this check a.mdx:1');
});

test('lists answers with their reasons, rules that wait, and safety that is off', () => {
  const report = formatReport({
    ...NOTHING,
    answered: [{ ...find('a.mdx', 5, { rule: 'weekday' }), reason: 'a poem' }],
    waiting: [{ rule: 'overdue-promise', collections: ['newsletters'] }],
    safetyOff: ['full-name'],
    notes: ['No list of names was given.'],
  });
  expect(report).toContain('not counted:\n  a.mdx:5 (weekday): a poem');
  expect(report).toContain('The rule overdue-promise waits until every file of newsletters');
  expect(report).toContain('The rule full-name keeps children safe and is off');
  expect(report).toContain('\n\nNo list of names was given.\n\n');
  expect(report).toContain('Nothing needs mending.');
});

test('keeps lines of a fix under it, and control characters out of a terminal', () => {
  const finding = find('a.mdx', 1, { problem: 'Bad \u001B[31mred.', fix: 'Write:\n  kept:' });
  const report = formatReport({ ...NOTHING, findings: [finding] });
  expect(report).toContain('    Bad [31mred.\n    → Write:\n        kept:');
});

test('paints only what it is asked to', () => {
  const report = formatReport(
    { ...NOTHING, findings: [find('a.mdx', 1)] },
    (style, words) => `<${style}>${words}</${style}>`,
  );
  expect(report).toContain('<file>a.mdx</file>');
  expect(report).toContain('<hint>hint</hint> <place>a.mdx:1</place>');
});

test('tells of some files alone', () => {
  const { files, findings } = keepFiles(
    { ...NOTHING, findings: FINDINGS },
    new Set(['c.mdx', 'd.mdx']),
  );
  expect(files).toBe(2);
  expect(findings.map(({ file }) => file)).toEqual(['c.mdx']);
});
