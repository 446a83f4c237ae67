import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readDay, readMoment } from '../../../../commands/options/values.ts';

beforeEach(() => vi.stubEnv('HOMEWARD_NOW', '2026-05-14T08:00'));
afterEach(() => vi.unstubAllEnvs());

test('a day and a time that can’t be read are answered with today as an example', () => {
  expect(() => readDay('--since', 'tomorrow')).toThrow(
    '--since: "tomorrow" is not a date. Write year, month and day in numbers, like 2026-05-14.',
  );
  expect(() => readMoment('--now', 'soon')).toThrow('like 2026-05-14.');
});
