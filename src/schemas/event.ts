import { z } from 'zod';
import { createRouteFields, orSentence } from './answer-route.ts';
import { createContentTreeSchema } from './content-tree.ts';
import {
  choice,
  date,
  dateTime,
  list,
  oneOrMore,
  refuse,
  refuseField,
  text,
  time,
  webAddress,
  wholeNumber,
} from './fields.ts';
import { endOf } from '../lib/events/event-times.ts';
import { listOccurrences, MOST_OCCURRENCES } from '../lib/events/occurrences.ts';
import type { ImageSchema } from './picture.ts';
import { createSharedFields } from './shared.ts';

export const EVENT_KINDS = [
  'conference',
  'association',
  'workshop',
  'volunteering',
  'performance',
  'trip',
  'closure',
  'deadline',
] as const;

const EVENT_STATUSES = ['planned', 'moved', 'cancelled'] as const;

/** How often an event can repeat: few enough to say in one sentence and to compute alike everywhere. */
const REPEAT_UNITS = ['week', 'month'] as const;

/** Something that happens on a day, for families to come to or to know of. */
export function createEventSchema(image: ImageSchema) {
  return z
    .strictObject({
      ...createSharedFields(image),
      kind: choice('What sort of event it is.', EVENT_KINDS, { phrases: 'eventKind' }),
      start: dateTime('When it starts; a day alone means all day.').meta({ label: 'Starts' }),
      end: time('When it ends, on the same day.').meta({ label: 'Ends at' }).optional(),
      lastDay: date('Last day of an event of several whole days.').optional(),
      place: text('Where it is.', { max: 160 }).optional(),
      online: webAddress('Where to join online.').meta({ label: 'Online' }).optional(),
      interpreter: text('Languages that are interpreted, or how to ask.', { max: 160 }).optional(),
      childcare: text('Whether children are looked after.', { max: 160 }).optional(),
      volunteers: createVolunteersSchema().optional(),
      rsvp: orSentence(
        'Whether families are to say that they come.',
        z.strictObject({
          by: date('Last day to answer.').meta({ label: 'Answer by' }).optional(),
          ...createRouteFields('How to answer, in one sentence.'),
        }),
      )
        .meta({ label: 'Reply from families' })
        .optional(),
      repeats: createRepeatsSchema().optional(),
      status: choice('Whether it takes place as planned.', EVENT_STATUSES, {
        phrases: 'eventStatus',
      }).default('planned'),
      was: text('What it was before it moved, such as Tuesday 3 March at 18:00.', {
        max: 160,
      })
        .meta({ label: 'What it was before' })
        .optional(),
      updated: dateTime('Day and time of the last change, so that calendars notice it.')
        .meta({ label: 'Last change' })
        .optional(),
      body: createContentTreeSchema(image),
    })
    .superRefine((event, context) => {
      const end = endOf(event);
      if (end < event.start || (event.end && end === event.start)) {
        const order = end === event.start ? 'when' : 'before';
        refuseField(context, event.lastDay ? 'lastDay' : 'end', {
          problem: `The event ends (${end.replace('T', ' ')}) ${order} it starts (${event.start.replace('T', ' ')}).`,
          fix: 'Correct start:, end: or lastDay: so that it ends later.',
        });
      }
      if (event.lastDay && event.start.length > 10) {
        refuseField(context, 'lastDay', {
          problem: 'An event with a time of day has a last day.',
          fix: 'For several whole days leave out the time in start:. For one day use end: instead of lastDay:.',
        });
      }
      if (event.end && event.start.length === 10) {
        refuseField(context, 'end', {
          problem: 'The event has a time at which it ends but none at which it starts.',
          fix: `Write the time in start: too, such as ${event.start} 18:00.`,
        });
      }
      if (listOccurrences(event).length >= MOST_OCCURRENCES) {
        refuseField(context, 'repeats', {
          problem: `The event would happen ${MOST_OCCURRENCES} times or more.`,
          fix: 'Write a nearer day in until:, such as the end of the school year.',
        });
      }
      if (listOccurrences(event).length === 0) {
        refuseField(context, 'repeats', {
          problem: 'The event repeats, but no day is left on which it happens.',
          fix: 'Correct until: and except: in repeats:, or leave repeats: out.',
        });
      }
    });
}

function createVolunteersSchema() {
  return z
    .strictObject({
      needed: wholeNumber('How many helpers are still needed.', { min: 0, max: 500 }).meta({
        label: 'Helpers needed',
      }),
      roles: oneOrMore(
        'Each task that helpers can choose, such as carrying tables.',
        text('A role.', { max: 80 }).meta({ label: 'Task' }),
      ).meta({
        label: 'What helpers do',
      }),
      signUp: orSentence(
        'How to sign up: a sentence, and where it leads if you like.',
        z.strictObject(createRouteFields('How to sign up, in one sentence.')),
      ).meta({ label: 'Signing up' }),
    })
    .meta({ description: 'Helpers that the event needs.', label: 'Helpers' });
}

function createRepeatsSchema() {
  return z
    .strictObject({
      every: choice('How often, in a month on the same weekday.', REPEAT_UNITS, {
        phrases: 'repeatUnit',
      }).meta({ label: 'How often' }),
      interval: wholeNumber('2 for every second one, and so on.', {
        min: 1,
        max: 12,
      })
        .meta({ label: 'Every how many weeks or months' })
        .default(1),
      until: date('Last day on which it can happen, unless you say how often in all.')
        .meta({ label: 'Until' })
        .optional(),
      times: wholeNumber('How often it happens in all, unless you say until when.', {
        min: 2,
        max: 100,
      })
        .meta({ label: 'Times in all' })
        .optional(),
      except: list('Days on which it does not happen.', date('A day.').meta({ label: 'Day' }))
        .meta({ label: 'Not on' })
        .optional(),
    })
    .superRefine(({ until, times }, context) => {
      if ((until === undefined) === (times === undefined)) {
        refuse(
          context,
          'It is not clear when the event stops repeating.',
          'Write either until: with the last day, or times: with how often it happens.',
        );
      }
    })
    .meta({ description: 'How the event repeats.', label: 'Repetition' });
}

export type EventKind = (typeof EVENT_KINDS)[number];
export type SchoolEvent = z.output<ReturnType<typeof createEventSchema>>;
