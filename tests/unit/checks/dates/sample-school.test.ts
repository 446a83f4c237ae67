import { expect, test } from 'vitest';
import { ruleGroups } from '../../../../src/checks/rules.ts';
import { checkSample } from '../../../fixtures/sample-report.ts';

test('no day of the sample school is doubted', async () => {
  const { rules } = ruleGroups.find(({ title }) => title === 'Dates')!;
  const ids = rules.map(({ id }) => id);
  const findings = await checkSample();
  expect(ids).toHaveLength(6);
  expect(findings.filter(({ rule }) => ids.includes(rule ?? ''))).toEqual([]);
});
