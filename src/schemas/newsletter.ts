import { z } from 'zod';
import { createContentTreeSchema } from './content-tree.ts';
import { date, dateTime, list, longText, text } from './fields.ts';
import type { ImageSchema } from './picture.ts';
import { createSharedFields } from './shared.ts';

const PROMISE_ID = {
  pattern: String.raw`^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$`,
  fix: 'Use small letters and hyphens only, such as reading-corner.',
};

/** A promise is known by this id in later newsletters. */
function promiseId(description: string) {
  return z
    .string()
    .trim()
    .toLowerCase()
    .refine((written) => new RegExp(PROMISE_ID.pattern, 'u').test(written), {
      error: 'This is not a short name for a promise.',
      params: { fix: PROMISE_ID.fix },
    })
    .meta({ description, editor: 'text', example: 'reading-corner', shape: PROMISE_ID });
}

/** One edition written by a class. */
export function createNewsletterSchema(image: ImageSchema) {
  const promise = promiseId('The promise that this is about.').meta({
    names: { collection: 'newsletters', value: 'promises.*.id', words: 'promises.*.text' },
  });
  const answered = date('Day on which this was settled.').meta({ label: 'Settled on' });
  return z.strictObject({
    ...createSharedFields(image),
    ask: z
      .strictObject({
        text: text('What you ask, beginning with a verb.', { max: 160 }).meta({
          label: 'What you ask',
        }),
        by: dateTime('Last day to do it.').meta({ label: 'By when' }).optional(),
      })
      .meta({ description: 'The one thing you ask families to do.', label: 'One thing to do' })
      .optional(),
    askAtHome: list(
      'Questions for families to ask their child about this week.',
      text('A question.').meta({ label: 'Question' }),
    )
      .meta({ label: 'Questions for home' })
      .optional(),
    promises: list(
      'What the class promises families.',
      z
        .strictObject({
          id: promiseId('Short name, by which a later newsletter answers it.').meta({
            label: 'Short name',
          }),
          text: text('What you promise.').meta({ label: 'Promise' }),
          due: date('Day by which it will be done.').meta({ label: 'Done by' }),
        })
        .meta({ label: 'Promise' }),
    ).optional(),
    kept: list(
      'Promises that were kept.',
      z
        .strictObject({ promise, how: text('How it was kept.', { max: 300 }), date: answered })
        .meta({ label: 'Promise kept' }),
    )
      .meta({ label: 'Promises kept' })
      .optional(),
    changed: list(
      'Promises that were changed.',
      z
        .strictObject({
          promise,
          why: text('What changed, and why.', { max: 300 }),
          date: answered,
          due: date('The new day by which it will be done.').meta({ label: 'New day' }).optional(),
        })
        .meta({ label: 'Promise changed' }),
    )
      .meta({ label: 'Promises changed' })
      .optional(),
    dropped: list(
      'Promises that can’t be kept.',
      z
        .strictObject({ promise, why: text('Why not.', { max: 300 }), date: answered })
        .meta({ label: 'Promise dropped' }),
    )
      .meta({ label: 'Promises dropped' })
      .optional(),
    corrections: list(
      'What an earlier version got wrong.',
      z
        .strictObject({
          date: date('Day of the correction.').meta({ label: 'Corrected on' }),
          text: longText('What was wrong and what is right.', { max: 400 }).meta({
            label: 'Correction',
          }),
        })
        .meta({ label: 'Correction' }),
    ).optional(),
    body: createContentTreeSchema(image),
  });
}

export type Newsletter = z.output<ReturnType<typeof createNewsletterSchema>>;
