import { expect, test } from 'vitest';
import { createClosedDays } from '../../../../src/lib/events/closed-days.ts';

type Closure = Parameters<typeof createClosedDays>[0][number];

function isClosed(closure: Partial<Closure>, day = '2026-03-18'): boolean {
  const whole: Closure = {
    ...{ kind: 'closure', status: 'planned', class: 'all', draft: false },
    ...{ start: '2026-03-16', lastDay: '2026-03-20' },
    ...closure,
  };
  return createClosedDays([whole], 'willow')(day);
}

test.each<[string, Partial<Closure>, boolean]>([
  ['for everybody', {}, true],
  ['for the class', { class: [{ collection: 'classes', id: 'willow' }] }, true],
  ['for another class', { class: [{ collection: 'classes', id: 'heron' }] }, false],
  ['called off', { status: 'cancelled' }, false],
  ['that moved here', { status: 'moved' }, true],
  ['still a draft', { draft: true }, false],
  ['from noon', { start: '2026-03-18T12:00', lastDay: undefined }, false],
  ['of another kind', { kind: 'trip' }, false],
])('a closure %s', (_, closure, expected) => {
  expect(isClosed(closure)).toBe(expected);
});

test('its first and last day count, those round it do not', () => {
  const days = ['2026-03-15', '2026-03-16', '2026-03-20', '2026-03-21'];
  expect(days.map((day) => isClosed({}, day))).toEqual([false, true, true, false]);
});
