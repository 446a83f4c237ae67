import { expect, test } from 'vitest';
import { describeAskSlip } from '../../../src/i18n/describe-ask.ts';
import { isAskPast } from '../../../src/lib/ask.ts';

test.each([
  ['2026-05-15', '2026-05-15', false],
  ['2026-05-15', '2026-05-16', true],
  ['2026-05-15T09:00', '2026-05-15', false],
  [undefined, '2030-01-01', false],
])('an ask by %s is past on %s: %s', (by, today, past) => {
  expect(isAskPast({ by }, today)).toBe(past);
});

test('a slip says until when, and asks for the class only where several are meant', () => {
  const one = describeAskSlip({ by: '2026-05-15' }, { classes: ['willow'], locale: 'en-CA' });
  expect(one.giveBack).toContain('by Friday, May 15');
  expect(one.lines).not.toContain('Class');
  const many = describeAskSlip({}, { classes: ['willow', 'heron'], locale: 'en-CA' });
  expect(many.giveBack).toBe('Please give this to the teacher or the office.');
  expect(many.lines).toContain('Class');
});
