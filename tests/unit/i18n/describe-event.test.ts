import { describe, expect, test } from 'vitest';
import {
  describeChange,
  describeEventFacts,
  describeLinkedEvent,
  describeSlip,
  describeTitle,
  describeWays,
} from '../../../src/i18n/describe-event.ts';
import type { AnswerRoute } from '../../../src/schemas/answer-route.ts';
import type { SchoolEvent } from '../../../src/schemas/event.ts';

const occurrence = { start: '2026-05-30T09:00', end: '2026-05-30T12:00' };

const planned: SchoolEvent = {
  title: 'Dig & plant? Yes!',
  date: '2026-05-01',
  class: 'all',
  draft: false,
  email: true,
  kind: 'volunteering',
  start: '2026-05-30T09:00',
  end: '12:00',
  place: 'The garden',
  status: 'planned',
  body: [],
};

const moved: SchoolEvent = { ...planned, status: 'moved', was: 'Saturday, May 23' };
const cancelled: SchoolEvent = { ...planned, status: 'cancelled' };

const sentence: AnswerRoute = { how: 'Call us.', slip: false };

describe('that an event changed is said', () => {
  test('before its title, in the language of the reader', () => {
    expect(describeTitle(planned, 'en-CA')).toBe('Dig & plant? Yes!');
    expect(describeTitle(moved, 'en-CA')).toBe('New date: Dig & plant? Yes!');
    expect(describeTitle(cancelled, 'es')).toBe('Cancelado: Dig & plant? Yes!');
  });

  test('behind a link to it, with its time as long as it has one', () => {
    expect(describeLinkedEvent(planned, occurrence, 'en-CA')).toMatch(/^Saturday, May 30/);
    expect(describeLinkedEvent(moved, occurrence, 'en-CA')).toMatch(/^New date: Saturday, May 30/);
    expect(describeLinkedEvent(cancelled, occurrence, 'en-CA')).toBe('Cancelled');
  });

  test('with what it was before', () => {
    expect(describeChange(planned, 'en-CA')).toBeUndefined();
    expect(describeChange(moved, 'en-CA')?.was).toBe('Was: Saturday, May 23');
  });

  test('by its facts: a cancelled event has no place and no time at which it is', () => {
    const [when, ...others] = describeEventFacts(cancelled, occurrence, 'en-CA');
    expect(when?.label).toBe('Was planned for');
    expect(others).toEqual([]);
  });
});

describe('an answer leads', () => {
  const about = { title: planned.title, occurrence, locale: 'en-CA' };

  test('nowhere when only a sentence says how', () => {
    expect(describeWays('signUp', sentence, about)).toEqual([]);
  });

  test('to a form', () => {
    const link = 'https://lists.example.org/garden?list=1';
    expect(describeWays('signUp', { ...sentence, link }, about)).toEqual([
      { label: 'Sign up online', href: link, printed: link },
    ]);
  });

  test('to a mail whose subject names the event, whatever signs its title has', () => {
    const [way] = describeWays('signUp', { ...sentence, email: 'a@school.example' }, about);
    const address = new URL(way!.href);
    expect(address.protocol + address.pathname).toBe('mailto:a@school.example');
    expect([...address.searchParams]).toEqual([
      ['subject', 'I can help: Dig & plant? Yes! (Saturday, May 30)'],
    ]);
    expect(way!.printed).toBe('a@school.example');
  });

  test('to a mail that says something else when families only answer', () => {
    const [way] = describeWays('rsvp', { ...sentence, email: 'a@school.example' }, about);
    expect(way!.label).toBe('Answer by email');
    expect(decodeURIComponent(way!.href)).toContain('subject=Our answer: ');
  });
});

describe('a slip', () => {
  const volunteers = { needed: 2, roles: ['dig', 'water'], signUp: { ...sentence, slip: true } };
  const rsvp = { ...sentence, slip: true, by: '2026-05-22' };

  test('has a box for each role, and says by when it is due', () => {
    expect(describeSlip({ ...planned, volunteers, rsvp }, 'en-CA')).toEqual({
      answers: ['We are coming', 'We can’t come'],
      roles: ['dig', 'water'],
      giveBack: 'Please give this to the teacher or the office by Friday, May 22.',
    });
  });

  test.each<[string, SchoolEvent]>([
    ['nobody wants one', { ...planned, volunteers: { ...volunteers, signUp: sentence } }],
    ['there are helpers enough', { ...planned, volunteers: { ...volunteers, needed: 0 } }],
    ['the event is cancelled', { ...cancelled, volunteers, rsvp }],
  ])('is not there when %s', (_, event) => {
    expect(describeSlip(event, 'en-CA')).toBeUndefined();
  });
});
