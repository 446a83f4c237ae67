import { describe, expect, test } from 'vitest';
import { findClockChange } from '../../../../src/lib/dates/clock-change.ts';

describe('on the night on which clocks change', () => {
  test.each([
    ['2026-03-08T01:59', 'America/Halifax', undefined],
    ['2026-03-08T02:00', 'America/Halifax', { kind: 'skipped', next: '2026-03-08T03:00' }],
    ['2026-03-08T02:59', 'America/Halifax', { kind: 'skipped', next: '2026-03-08T03:00' }],
    ['2026-03-08T03:00', 'America/Halifax', undefined],
    ['2026-11-01T00:59', 'America/Halifax', undefined],
    ['2026-11-01T01:00', 'America/Halifax', { kind: 'repeated', until: '2026-11-01T02:00' }],
    ['2026-11-01T01:59', 'America/Halifax', { kind: 'repeated', until: '2026-11-01T02:00' }],
    ['2026-11-01T02:00', 'America/Halifax', undefined],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', { kind: 'skipped', next: '2026-10-04T02:30' }],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', { kind: 'repeated', until: '2026-04-05T02:00' }],
    ['2026-03-08T02:30', 'America/Regina', undefined],
  ])('%s in %s', (moment, timeZone, change) => {
    expect(findClockChange(moment, timeZone)).toEqual(change);
  });

  test('a whole day is a whole day', () => {
    expect(findClockChange('2026-03-08', 'America/Halifax')).toBeUndefined();
  });
});
