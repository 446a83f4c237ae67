import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { toInstant, toPlainDateTime } from '../../../../src/lib/dates/zone.ts';

describe('a moment on the clock of the school is one instant', () => {
  test.each([
    ['2026-03-05T18:30', 'America/Halifax', '2026-03-05T22:30:00.000Z'],
    ['2026-07-05T18:30', 'America/Halifax', '2026-07-05T21:30:00.000Z'],
    ['2026-03-05T18:30', 'Asia/Tokyo', '2026-03-05T09:30:00.000Z'],
    ['2026-03-05T18:30', 'Asia/Kolkata', '2026-03-05T13:00:00.000Z'],
    ['2026-03-05T00:30', 'Pacific/Auckland', '2026-03-04T11:30:00.000Z'],
    ['2026-03-05T18:30', 'UTC', '2026-03-05T18:30:00.000Z'],
    ['2026-03-05', 'America/Halifax', '2026-03-05T04:00:00.000Z'],
  ])('%s in %s is %s', (moment, zone, instant) => {
    expect(toInstant(moment, zone).toISOString()).toBe(instant);
  });
});

describe('the clocks change', () => {
  test.each([
    ['the last minute of winter', '2026-03-08T01:59', '2026-03-08T05:59:00.000Z'],
    ['a time that is skipped comes an hour later', '2026-03-08T02:30', '2026-03-08T06:30:00.000Z'],
    ['the first minute of summer', '2026-03-08T03:00', '2026-03-08T06:00:00.000Z'],
    ['a time that comes twice is its first', '2026-11-01T01:30', '2026-11-01T04:30:00.000Z'],
    ['after the second time round', '2026-11-01T02:00', '2026-11-01T06:00:00.000Z'],
  ])('%s', (_, moment, instant) => {
    expect(toInstant(moment, 'America/Halifax').toISOString()).toBe(instant);
  });

  test('a day whose midnight is skipped begins an hour later', () => {
    expect(toInstant('2026-04-24', 'Africa/Cairo').toISOString()).toBe('2026-04-23T22:00:00.000Z');
  });

  test('a half-hour change, as on Lord Howe Island', () => {
    expect(toInstant('2026-01-15T12:00', 'Australia/Lord_Howe').toISOString()).toBe(
      '2026-01-15T01:00:00.000Z',
    );
    expect(toInstant('2026-07-15T12:00', 'Australia/Lord_Howe').toISOString()).toBe(
      '2026-07-15T01:30:00.000Z',
    );
  });
});

describe('an instant is shown on the clock of the school, to the minute', () => {
  test.each([
    ['2026-03-05T22:30:59Z', 'America/Halifax', '2026-03-05T18:30'],
    ['2026-03-05T22:30:00Z', 'Asia/Tokyo', '2026-03-06T07:30'],
    ['2026-01-01T00:00:00Z', 'America/Los_Angeles', '2025-12-31T16:00'],
    ['2026-11-01T05:30:00Z', 'America/Halifax', '2026-11-01T01:30'],
  ])('%s in %s is %s', (instant, zone, shown) => {
    expect(toPlainDateTime(Temporal.Instant.from(instant), zone)).toBe(shown);
  });
});
