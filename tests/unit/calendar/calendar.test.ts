import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { formatCalendar, type CalendarItem } from '../../../src/calendar/calendar.ts';
import { listOccurrences, type Repeats } from '../../../src/lib/events/occurrences.ts';
import { createRandom, pick, pickNumber } from '../../bench/random.ts';
import { addDays } from '../../../src/lib/dates/calendar.ts';

const ITEM: CalendarItem = {
  uid: 'events/concert@news.fixture.example',
  title: 'Spring concert',
  description: 'Everybody sings.',
  link: 'https://news.fixture.example/events/concert/',
  start: '2026-05-14T18:30',
  end: '2026-05-14T20:00',
  isCancelled: false,
  isFree: false,
  changed: '2026-04-01',
  sequence: 0,
  categories: ['Performance'],
};

function format(...items: Partial<CalendarItem>[]): string {
  return formatCalendar({
    name: 'Willow',
    link: 'https://news.fixture.example/classes/willow/',
    language: 'en',
    timeZone: 'America/Halifax',
    items: items.map((item) => ({ ...ITEM, ...item })),
  });
}

function read(calendar: string): ICAL.Event[] {
  const component = ICAL.Component.fromString(calendar);
  return component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

/** The days on which an independent program puts an event. */
function listDays(event: ICAL.Event): string[] {
  if (!event.isRecurring()) return [event.startDate.toString().slice(0, 10)];
  const days = [];
  const times = event.iterator();
  const next = () => times.next() as ICAL.Time | undefined;
  for (let at = next(); at; at = next()) days.push(at.toString().slice(0, 10));
  return days;
}

describe('an event in a calendar', () => {
  test('has its time on the school’s clock, whatever the reader’s own zone', () => {
    const [event] = read(format({}));
    expect(event!.startDate.toString()).toBe('2026-05-14T18:30:00');
    expect(event!.endDate.toString()).toBe('2026-05-14T20:00:00');
    expect(event!.startDate.zone.tzid).toBe('America/Halifax');
  });

  test('of whole days ends on the day after its last', () => {
    const calendar = format({ start: '2026-03-16', end: '2026-03-20' });
    expect(calendar).toContain('DTSTART;VALUE=DATE:20260316\r\n');
    expect(calendar).toContain('DTEND;VALUE=DATE:20260321\r\n');
    expect(calendar).not.toContain('VTIMEZONE');
  });

  test('with no end is a moment', () => {
    const calendar = format({ end: '2026-05-14T18:30' });
    expect(calendar).not.toContain('DTEND');
  });

  test('that is cancelled stays and says so', () => {
    const [event] = read(format({ isCancelled: true }));
    expect(event!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  test('is stamped by its content, in universal time', () => {
    const calendar = format({ changed: '2026-04-01T09:15', sequence: 3 });
    expect(calendar).toContain('DTSTAMP:20260401T121500Z\r\n');
    expect(calendar).toContain('LAST-MODIFIED:20260401T121500Z\r\n');
    expect(calendar).toContain('SEQUENCE:3\r\n');
  });

  test('rings nobody and invites nobody', () => {
    const calendar = format({});
    for (const word of ['VALARM', 'METHOD', 'ATTENDEE', 'ORGANIZER'])
      expect(calendar).not.toContain(word);
  });

  test.each([
    ['left free for a deadline', true, 'TRANSPARENT'],
    ['taken by an event', false, 'OPAQUE'],
  ])('has its time %s', (_, isFree, written) => {
    expect(format({ isFree })).toContain(`TRANSP:${written}\r\n`);
  });
});

test('repeats fall on the days that the pages list, in an independent program', () => {
  const random = createRandom('repeats');
  for (let round = 0; round < 300; round++) {
    const start = addDays('2025-09-01', pickNumber(random, 0, 330));
    const time = pick(random, ['', 'T01:30', 'T18:30']);
    const until = addDays(start, pickNumber(random, 7, 300));
    const bound = random() < 0.5 ? { until } : { times: pickNumber(random, 2, 20) };
    const repeats: Repeats = {
      every: pick(random, ['week', 'month'] as const),
      interval: pickNumber(random, 1, 4),
      ...bound,
    };
    const days = listOccurrences({ start: start + time, repeats }).map((each) => each.start);
    if (days.length > 1 && random() < 0.5) repeats.except = [pick(random, days).slice(0, 10)];
    const expected = listOccurrences({ start: start + time, repeats });
    const [event] = read(format({ start: start + time, end: start + time, repeats }));
    expect(listDays(event!)).toEqual(expected.map((each) => each.start.slice(0, 10)));
  }
});

test('a thousand events of hostile words are read back one by one', () => {
  const title = 'Ω "quoted"; a\\b, 👩‍🏫 ]]> <b> حفلة\nEND:VCALENDAR';
  const items = Array.from({ length: 1000 }, (_, index) => ({ uid: `e${index}@x`, title }));
  const events = read(format(...items));
  expect(events).toHaveLength(1000);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(1000);
  expect(events.every(({ summary }) => summary === title)).toBe(true);
});
