import { z } from 'zod';
import { createContentTreeSchema } from './content-tree.ts';
import { date, dateTime, list, longText, text } from './fields.ts';
import type { ImageSchema } from './picture.ts';
import { createSharedFields } from './shared.ts';

/** A promise is known by this id in later newsletters. */
function promiseId(description: string) {
  return z
    .string()
    .trim()
    .toLowerCase()
    .refine((written) => /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(written), {
      error: 'This is not a short name for a promise.',
      params: { fix: 'Use small letters and hyphens only, such as reading-corner.' },
    })
    .meta({ description, editor: 'text', example: 'reading-corner' });
}

/** One edition written by a class. */
export function createNewsletterSchema(image: ImageSchema) {
  const promise = promiseId('Short name of the promise that this is about.');
  const answered = date('Day on which this was settled.');
  return z.strictObject({
    ...createSharedFields(image),
    ask: z
      .strictObject({
        text: text('What you ask, beginning with a verb.', { max: 160 }),
        by: dateTime('Last day to do it.').optional(),
      })
      .meta({ description: 'The one thing you ask families to do.' })
      .optional(),
    askAtHome: list('Questions to ask your child about this week.', text('A question.')).optional(),
    promises: list(
      'What the class promises families.',
      z.strictObject({
        id: promiseId('Short name, by which a later newsletter answers it.'),
        text: text('What you promise.'),
        due: date('Day by which it will be done.'),
      }),
    ).optional(),
    kept: list(
      'Promises that were kept.',
      z.strictObject({ promise, how: text('How it was kept.', { max: 300 }), date: answered }),
    ).optional(),
    changed: list(
      'Promises that were changed.',
      z.strictObject({
        promise,
        why: text('What changed, and why.', { max: 300 }),
        date: answered,
        due: date('The new day by which it will be done.').optional(),
      }),
    ).optional(),
    dropped: list(
      'Promises that can’t be kept.',
      z.strictObject({ promise, why: text('Why not.', { max: 300 }), date: answered }),
    ).optional(),
    corrections: list(
      'What an earlier version got wrong.',
      z.strictObject({
        date: date('Day of the correction.'),
        text: longText('What was wrong and what is right.', { max: 400 }),
      }),
    ).optional(),
    body: createContentTreeSchema(image),
  });
}

export type Newsletter = z.output<ReturnType<typeof createNewsletterSchema>>;
