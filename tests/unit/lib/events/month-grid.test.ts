import { describe, expect, test } from 'vitest';
import { createMonthGrid, listMonthDays } from '../../../../src/lib/events/month-grid.ts';
import { listOccurrences, type Repeats } from '../../../../src/lib/events/occurrences.ts';

const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;

function toItems(
  name: string,
  start: string,
  more: { lastDay?: string; repeats?: Repeats; end?: string } = {},
) {
  return listOccurrences({ start, ...more }).map((occurrence) => ({ name, occurrence }));
}

/** A month as a wall calendar: days of the week in a row, `--` where the month has none. */
function draw(month: string, firstWeekday: number): string[] {
  return createMonthGrid(month, [], firstWeekday).map((week) =>
    week.map((day) => day?.date.slice(8) ?? '--').join(' '),
  );
}

/** The days of a month on which something of a name happens. */
function findDays(month: string, items: ReturnType<typeof toItems>): string[] {
  return createMonthGrid(month, items, MONDAY)
    .flat()
    .flatMap((day) => (day && day.items.length > 0 ? [day.date] : []));
}

describe('a month is laid out in whole weeks', () => {
  test('that begin with the day of the locale', () => {
    expect(draw('2026-05', SUNDAY)[0]).toBe('-- -- -- -- -- 01 02');
    expect(draw('2026-05', MONDAY)[0]).toBe('-- -- -- -- 01 02 03');
    expect(draw('2026-05', SATURDAY)[0]).toBe('-- -- -- -- -- -- 01');
    expect(draw('2026-05', SUNDAY).at(-1)).toBe('31 -- -- -- -- -- --');
  });

  test('four of them where February fits exactly, six where a month needs them', () => {
    expect(draw('2026-02', SUNDAY)).toHaveLength(4);
    expect(draw('2026-02', SUNDAY)[0]).toBe('01 02 03 04 05 06 07');
    expect(draw('2028-02', MONDAY).at(-1)).toBe('28 29 -- -- -- -- --');
    expect(draw('2026-05', SUNDAY)).toHaveLength(6);
  });

  test.each(['2026-03', '2026-11', '2025-10', '2026-12'])(
    'each day once, in months whose clocks change and at the end of a year: %s',
    (month) => {
      for (const firstWeekday of [MONDAY, SATURDAY, SUNDAY]) {
        const days = draw(month, firstWeekday).join(' ').split(' ');
        const own = days.filter((day) => day !== '--').map(Number);
        expect(own).toEqual(Array.from({ length: own.length }, (_, index) => index + 1));
        expect(days.length % 7).toBe(0);
        expect(own.length).toBeGreaterThan(29);
      }
    },
  );
});

describe('an event stands', () => {
  test('on its day, whatever its time', () => {
    expect(findDays('2026-03', toItems('late', '2026-03-08T23:30'))).toEqual(['2026-03-08']);
    expect(findDays('2026-02', toItems('late', '2026-03-01T00:00'))).toEqual([]);
  });

  test('on each of its days, over the end of a month and of a year', () => {
    const winter = toItems('winter break', '2025-12-30', { lastDay: '2026-01-02' });
    expect(findDays('2025-12', winter)).toEqual(['2025-12-30', '2025-12-31']);
    expect(findDays('2026-01', winter)).toEqual(['2026-01-01', '2026-01-02']);
    expect(findDays('2025-11', winter)).toEqual([]);
    const summer = toItems('summer', '2026-06-29', { lastDay: '2026-09-01' });
    expect(findDays('2026-07', summer)).toHaveLength(31);
  });

  test('on each day on which it repeats, but for those that are excepted', () => {
    const repeats: Repeats = {
      every: 'week',
      interval: 1,
      until: '2026-04-01',
      except: ['2026-03-18'],
    };
    const reading = toItems('reading', '2026-02-25T08:45', { repeats });
    expect(findDays('2026-03', reading)).toEqual(['2026-03-04', '2026-03-11', '2026-03-25']);
    expect(findDays('2026-04', reading)).toEqual(['2026-04-01']);
  });
});

describe('the list of a month', () => {
  const items = [
    ...toItems('break', '2026-04-28', { lastDay: '2026-05-05' }),
    ...toItems('walk', '2026-05-04T09:00'),
    ...toItems('fair', '2026-05-04T18:00'),
    ...toItems('trip', '2026-06-01'),
  ];

  test('has each event once, what began earlier under the first day', () => {
    const days = listMonthDays('2026-05', items);
    expect(days.map(({ date, items: own }) => [date, own.map(({ name }) => name)])).toEqual([
      ['2026-05-01', ['break']],
      ['2026-05-04', ['walk', 'fair']],
    ]);
  });

  test('is where each day of the grid that has something leads to', () => {
    const grid = createMonthGrid('2026-05', items, MONDAY).flat();
    const targets = grid.flatMap((day) => (day?.listedOn ? [[day.date, day.listedOn]] : []));
    expect(targets).toEqual([
      ['2026-05-01', '2026-05-01'],
      ['2026-05-02', '2026-05-01'],
      ['2026-05-03', '2026-05-01'],
      ['2026-05-04', '2026-05-04'],
      ['2026-05-05', '2026-05-01'],
    ]);
  });
});
