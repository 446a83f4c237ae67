import { expect, test } from 'vitest';
import { findNearestZones } from '../../../../src/lib/dates/zone-names.ts';

test.each([
  ['America/Halifx', 'America/Halifax'],
  ['america/halifaks', 'America/Halifax'],
  ['Halifax', 'America/Halifax'],
  ['Canada/Halifax', 'America/Halifax'],
  ['new york', 'America/New_York'],
  ['Europe/Madird', 'Europe/Madrid'],
  ['Asia/Seol', 'Asia/Seoul'],
])('who writes %s is asked whether %s was meant', (written, zone) => {
  expect(findNearestZones(written)[0]).toBe(zone);
});

test.each(['+02:00', '', 'x'.repeat(10_000)])('who writes %j is given no guess', (written) => {
  expect(findNearestZones(written)).toEqual([]);
});
