import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { joinCalendars } from '../../../../src/lib/calendars/join-calendars.ts';

const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:America/Halifax',
  'BEGIN:STANDARD',
  'DTSTART:20251102T020000',
  'TZOFFSETFROM:-0300',
  'TZOFFSETTO:-0400',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function writeEvent(uid: string, summary: string, ...more: string[]): string[] {
  const own = [`UID:${uid}`, 'DTSTAMP:20260301T000000Z', 'DTSTART;VALUE=DATE:20260320', ...more];
  return ['BEGIN:VEVENT', ...own, `SUMMARY:${summary}`, 'END:VEVENT'];
}

function writeCalendar(name: string, ...events: string[][]): string {
  const head = ['VERSION:2.0', 'PRODID:-//School//EN', `X-WR-CALNAME:${name}`];
  const lines = ['BEGIN:VCALENDAR', ...head, ...ZONE, ...events.flat(), 'END:VCALENDAR', ''];
  return lines.join('\r\n');
}

function readSummaries(calendar: string | undefined): string[] {
  const component = ICAL.Component.fromString(calendar!);
  return component
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')));
}

describe('calendars of several classes joined', () => {
  test('have what is for both classes once, and one time zone', () => {
    const willow = writeCalendar('Willow', writeEvent('fair', 'Fair'), writeEvent('a', 'Beans'));
    const heron = writeCalendar('Heron', writeEvent('fair', 'Fair'), writeEvent('b', 'Marsh'));
    const joined = joinCalendars([willow, heron]);
    expect(readSummaries(joined)).toEqual(['Fair', 'Beans', 'Marsh']);
    expect(joined!.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(joined).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(joined).toMatch(/END:VCALENDAR\r\n$/);
    expect(joined).not.toContain('X-WR-CALNAME');
  });

  test('keep the later form of an event that changed, and each repeat that moved', () => {
    const before = writeCalendar('A', writeEvent('fair', 'Before', 'SEQUENCE:1'));
    const after = writeCalendar(
      'B',
      writeEvent('fair', 'After', 'SEQUENCE:2'),
      writeEvent('fair', 'Moved', 'RECURRENCE-ID;VALUE=DATE:20260327', 'SEQUENCE:2'),
    );
    expect(readSummaries(joinCalendars([before, after]))).toEqual(['After', 'Moved']);
    expect(readSummaries(joinCalendars([after, before]))).toEqual(['After', 'Moved']);
  });

  test('know an event by a name that is folded differently, and leave its lines as they are', () => {
    const folded = writeCalendar('A', writeEvent('a-long\r\n -name', 'Folded\r\n  words'));
    const flat = writeCalendar('B', writeEvent('a-long-name', 'Folded words'));
    const joined = joinCalendars([folded, flat]);
    expect(readSummaries(joined)).toEqual(['Folded words']);
    expect(joined).toContain('SUMMARY:Folded\r\n  words\r\n');
  });

  test('know every change of clocks that one of them knows', () => {
    const toEvent = (uid: string, start: string) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART;TZID=America/Halifax:${start}`,
      'END:VEVENT',
    ];
    const winter = writeCalendar('A', toEvent('a', '20260120T180000'));
    const summer = writeCalendar('B', toEvent('b', '20260520T180000')).replaceAll(
      'BEGIN:STANDARD\r\nDTSTART:20251102T020000\r\nTZOFFSETFROM:-0300\r\nTZOFFSETTO:-0400\r\nEND:STANDARD',
      'BEGIN:DAYLIGHT\r\nDTSTART:20260308T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0300\r\nEND:DAYLIGHT',
    );
    const joined = joinCalendars([winter, summer, winter])!;
    const component = ICAL.Component.fromString(joined);
    const zone = new ICAL.Timezone(component.getFirstSubcomponent('vtimezone')!);
    const offsets = ['2026-01-20T18:00:00', '2026-05-20T18:00:00'].map(
      (time) => zone.utcOffset(ICAL.Time.fromDateTimeString(time)) / 3600,
    );
    expect(offsets).toEqual([-4, -3]);
    expect(joined.match(/BEGIN:STANDARD/g)).toHaveLength(1);
  });

  test('do not take an alarm for an event', () => {
    const alarm = ['BEGIN:VALARM', 'UID:ring', 'ACTION:DISPLAY', 'TRIGGER:-PT1H', 'END:VALARM'];
    const one = writeCalendar(
      'A',
      writeEvent('a', 'One', ...alarm),
      writeEvent('b', 'Two', ...alarm),
    );
    expect(readSummaries(joinCalendars([one]))).toEqual(['One', 'Two']);
  });

  test('mend line ends, and leave out what is no calendar', () => {
    const plain = writeCalendar('A', writeEvent('a', 'One')).replaceAll('\r\n', '\n');
    const joined = joinCalendars([`\uFEFF${plain}`, '<html>Not found</html>', '']);
    expect(readSummaries(joined)).toEqual(['One']);
    expect(joined!.replaceAll('\r\n', '')).not.toContain('\n');
    expect(joinCalendars(['<html>Not found</html>'])).toBeUndefined();
  });
});
