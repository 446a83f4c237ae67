import { describe, expect, test } from 'vitest';
import {
  fillToday,
  parseDate,
  parseMoment,
  parseTime,
} from '../../../../src/lib/dates/parse-date.ts';

const TODAY = '2026-05-10';

describe('a day is read however it is written out', () => {
  test.each([
    ['2026-03-05', '2026-03-05'],
    ['  2026-03-05 ', '2026-03-05'],
    ['2026-3-5', '2026-03-05'],
    ['5 March 2026', '2026-03-05'],
    ['5 Mar 2026', '2026-03-05'],
    ['5 mar. 2026', '2026-03-05'],
    ['5th March 2026', '2026-03-05'],
    ['Thursday 5 March 2026', '2026-03-05'],
    ['Thursday, 5 March 2026', '2026-03-05'],
    ['March 5, 2026', '2026-03-05'],
    ['March 5 2026', '2026-03-05'],
    ['Thursday, March 5th, 2026', '2026-03-05'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('%s is %s', (written, date) => {
    expect(parseDate(written)).toEqual({ value: date });
  });
});

describe('a day with a time is read on the clock of the school', () => {
  test.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05 18:30', '2026-03-05T18:30'],
    ['2026-03-05T18:30', '2026-03-05T18:30'],
    ['2026-03-05 18.30', '2026-03-05T18:30'],
    ['2026-03-05 18:30:59', '2026-03-05T18:30'],
    ['2026-03-05 6:30 pm', '2026-03-05T18:30'],
    ['5 March 2026 6pm', '2026-03-05T18:00'],
    ['5 March 2026, 6:30 p.m.', '2026-03-05T18:30'],
    ['March 5, 2026 12:00 am', '2026-03-05T00:00'],
    ['March 5, 2026 12 pm', '2026-03-05T12:00'],
  ])('%s is %s', (written, moment) => {
    expect(parseMoment(written)).toEqual({ value: moment });
  });
});

describe('a time of day is read in both clocks', () => {
  test.each([
    ['18:30', '18:30'],
    ['8:05', '08:05'],
    ['6:30pm', '18:30'],
    ['6 PM', '18:00'],
    ['12:15 a.m.', '00:15'],
    ['12:15 pm', '12:15'],
    ['0:00', '00:00'],
  ])('%s is %s', (written, time) => {
    expect(parseTime(written)).toEqual({ value: time });
  });

  test.each([
    '18',
    '24:00',
    '18:60',
    '13 pm',
    '0 am',
    'half past six',
    '',
    '6:3',
    ':30',
    '6:30 xm',
  ])('%s is no time', (written) => {
    expect(parseTime(written)).toEqual({
      problem: `"${written}" is not a time of day.`,
      fix: 'Write it like 18:30 or 6:30 pm.',
    });
  });
});

describe('what is no day is refused with what to write instead', () => {
  const likeToday = `Write year, month and day in numbers, like ${TODAY}.`;

  test.each([
    ['next Friday', '"next Friday" is not a date.', likeToday],
    ['', '"" is not a date.', likeToday],
    ['2026', '"2026" is not a date.', likeToday],
    ['2026-13-05', '"2026-13-05" is not a date.', likeToday],
    ['5 Movember 2026', '"5 Movember 2026" is not a date.', likeToday],
    ['5 M 2026', '"5 M 2026" is not a date.', likeToday],
    ['26-03-05', '"26-03-05" is not a date.', likeToday],
    [
      '2026-02-31',
      '"2026-02-31" is not a day of the calendar.',
      'February 2026 has 28 days. Which day did you mean?',
    ],
    [
      '29 February 2025',
      '"29 February 2025" is not a day of the calendar.',
      'February 2025 has 28 days. Which day did you mean?',
    ],
    [
      '2026-04-00',
      '"2026-04-00" is not a day of the calendar.',
      'April 2026 has 30 days. Which day did you mean?',
    ],
    ['20226-03-05', '"20226-03-05" has the year 20226.', `Check the year. Today is ${TODAY}.`],
    ['1926-03-05', '"1926-03-05" has the year 1926.', `Check the year. Today is ${TODAY}.`],
    [
      '05/03/2026',
      '"05/03/2026" can be read as two different days.',
      'Write 2026-03-05 or 2026-05-03.',
    ],
    [
      '5.3.2026',
      '"5.3.2026" can be read as two different days.',
      'Write 2026-03-05 or 2026-05-03.',
    ],
    ['25/03/2026', '"25/03/2026" is not how days are written here.', 'Write 2026-03-25.'],
    ['05/05/2026', '"05/05/2026" is not how days are written here.', 'Write 2026-05-05.'],
    [
      '“2026-03-05”',
      '"“2026-03-05”" has curly quotation marks in it.',
      `Write it without them, like ${TODAY}.`,
    ],
  ])('%s', (written, problem, fix) => {
    const parsed = parseDate(written);
    if ('value' in parsed) throw new Error(`It was read as ${parsed.value}.`);
    expect({ problem: parsed.problem, fix: fillToday(parsed.fix, TODAY) }).toEqual({
      problem,
      fix,
    });
  });

  test.each([
    '2026-03-05T18:30Z',
    '2026-03-05 18:30 UTC',
    '2026-03-05T18:30+02:00',
    '2026-03-05 18:30-0400',
  ])('%s names a time zone', (written) => {
    expect(parseMoment(written)).toEqual({
      problem: `"${written}" names a time zone.`,
      fix: "Write the time on the school's clock, without a zone.",
    });
  });

  test('a time where only a day is meant is refused with the day', () => {
    expect(parseDate('5 March 2026 18:30')).toEqual({
      problem: '"5 March 2026 18:30" has a time of day, and only a date is meant here.',
      fix: 'Write 2026-03-05.',
    });
  });

  test('a megabyte of anything is refused at once, and the message stays short', () => {
    for (const filler of ['a', ' ', '2026-03-05 ', '1:']) {
      const parsed = parseMoment(`x${filler.repeat(200_000)}y`);
      expect('problem' in parsed && parsed.problem.length).toBeLessThan(120);
    }
  });
});
