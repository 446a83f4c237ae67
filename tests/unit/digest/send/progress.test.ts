import { expect, test } from 'vitest';
import { formatProgress } from '../../../../src/digest/send/progress.ts';

const NONE = { sent: 0, failed: 0, skipped: 0, deferred: 0, uncertain: 0, pending: 0 };

test.each([
  [{ ...NONE, planned: 0 }, 0, 0, '████████████████████████ 0 of 0'],
  [{ ...NONE, planned: 1000, pending: 1000 }, 0, 0, '░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 1,000'],
  [
    { ...NONE, planned: 1000, sent: 500, pending: 490, deferred: 10 },
    ...[100, 40_000],
    '████████████░░░░░░░░░░░░ 500 of 1,000 · 10.0 a second · 10 put off · about 50 seconds left',
  ],
  [
    { ...NONE, planned: 3000, sent: 60, pending: 2940 },
    ...[0, 60_000],
    '░░░░░░░░░░░░░░░░░░░░░░░░ 60 of 3,000 · 1.0 a second · about 49 minutes left',
  ],
] as const)('%o is shown with a bar, a rate and the time left', (counts, before, elapsed, line) => {
  expect(formatProgress({ counts, before, elapsed })).toBe(line);
});
