import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { formatTimeZone } from '../../../src/calendar/time-zone.ts';

const ZONES = [
  'America/Halifax',
  'America/St_Johns',
  'Europe/London',
  'Europe/Dublin',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'America/Mexico_City',
  'Pacific/Apia',
  'UTC',
];

/** The offset in minutes that an independent program finds in our description of a zone. */
function readOffset(description: string, day: string): number {
  const component = ICAL.Component.fromString(description);
  const zone = new ICAL.Timezone(component);
  const time = ICAL.Time.fromDateTimeString(`${day}T12:00:00`);
  return zone.utcOffset(time) / 60;
}

describe('the description of a zone', () => {
  test.each(ZONES)('of %s gives the same offsets as the zone itself on every day', (zone) => {
    const description = formatTimeZone(zone, '2021-12-15', '2027-01-20');
    const first = Temporal.PlainDate.from('2021-12-15');
    for (let days = 0; days < 1860; days += 3) {
      const day = first.add({ days });
      const { offsetNanoseconds } = day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
      expect(readOffset(description, day.toString()), day.toString()).toBe(
        offsetNanoseconds / 6e10,
      );
    }
  });

  test('holds no more changes than the days need', () => {
    const description = formatTimeZone('America/Halifax', '2026-05-01', '2026-06-01');
    expect(description.match(/^BEGIN:(STANDARD|DAYLIGHT)/gm)).toEqual(['BEGIN:DAYLIGHT']);
    expect(description).toContain('DTSTART:20260308T020000\r\n');
  });
});
