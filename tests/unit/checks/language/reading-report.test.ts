import { expect, test } from 'vitest';
import { readingLevelRule } from '../../../../src/checks/language/reading-level.ts';
import { formatReading } from '../../../../src/checks/language/reading-report.ts';
import { readCheckContext } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

const EASY = 'We planted one bean in each pot. '.repeat(10);
const LONG = `We ${'sang and '.repeat(14)}slept.`;

const files = {
  'newsletters/easy.mdx': toEntry('newsletters', {}, `Hello.\n\n## Beans\n\n${EASY}`),
  'newsletters/long.mdx': toEntry('newsletters', {}, `${EASY}\n\n${LONG}`),
  'newsletters/arabic.mdx': toEntry('newsletters', { lang: 'ar' }, 'زرعنا فولًا.'),
};

test('tells of entries that are not all easy, sums up, and says once what is not measured', async () => {
  const report = formatReading(await readCheckContext({ files }));
  expect(report).toContain('newsletters/long.mdx\n  The beginning is easy for most families.');
  expect(report).toContain(`line 9: “${LONG}”\n      It has 30 words.`);
  expect(report).not.toContain('newsletters/easy.mdx');
  expect(report).toContain('Sections that are easy for most families: 2.');
  expect(report.match(/Arabic/g)).toHaveLength(1);
});

test('tells of every section of files that were named', async () => {
  const context = await readCheckContext({ files });
  const report = formatReading(context, new Set(['src/content/newsletters/easy.mdx']));
  expect(report).toContain('The beginning is too short to be measured.');
  expect(report).toContain('The section “Beans” is easy for most families.');
  expect(report).not.toMatch(/long\.mdx|Arabic/);
});

test('the check itself says which languages are left out, and nothing where none is', async () => {
  expect(readingLevelRule.leavesOut!(await readCheckContext({ files }))).toContain('in Arabic:');
  expect(readingLevelRule.leavesOut!(await readCheckContext({ files: {} }))).toBeUndefined();
});
