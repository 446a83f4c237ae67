import { expect, test } from 'vitest';
import { suggestNextDate } from '../../../../src/starting/suggest/next-date.ts';

const FRIDAYS = { every: 'weekly', day: 'friday' } as const;

/** Today is Tuesday, 12 May; the last newsletter is of Friday, 8 May. */
function suggest(begun: string[] = [], isClosed: (day: string) => boolean = () => false) {
  const finished = ['2026-05-01', '2026-05-08'];
  return suggestNextDate(FRIDAYS, {
    ...{ finished, begun: [...finished, ...begun], today: '2026-05-12', isClosed },
  });
}

test.each<[string, string[], string]>([
  ['is the next Friday', [], '2026-05-15'],
  ['is not one that is begun', ['2026-05-15'], '2026-05-22'],
  ['is not one that went home a day early', ['2026-05-14'], '2026-05-22'],
  ['is the gap before one that is planned for later', ['2026-05-22'], '2026-05-15'],
  ['comes after all that are begun in a row', ['2026-05-15', '2026-05-22'], '2026-05-29'],
])('%s', (_, begun, day) => {
  expect(suggest(begun)).toBe(day);
});

test('is not a day on which school is closed', () => {
  expect(suggest([], (day) => day === '2026-05-15')).toBe('2026-05-22');
});

test('a class that begins writes on its next day', () => {
  const first = { finished: [], begun: [], today: '2026-09-01', isClosed: () => false };
  expect(suggestNextDate(FRIDAYS, first)).toBe('2026-09-04');
});
