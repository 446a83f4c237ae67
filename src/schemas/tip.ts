import { z } from 'zod';
import { createContentTreeSchema } from './content-tree.ts';
import { choice, list, longText, oneOrMore, text, wholeNumber, wordList } from './fields.ts';
import { createGradeRangeSchema } from './grade-range.ts';
import type { ImageSchema } from './picture.ts';
import { createSharedFields } from './shared.ts';

export const TIP_KINDS = [
  'activity',
  'routine',
  'study-space',
  'reading',
  'homework-help',
  'project',
] as const;

export const SUBJECTS = [
  'reading',
  'writing',
  'maths',
  'science',
  'art',
  'music',
  'movement',
  'languages',
  'social',
  'world',
] as const;

export const PLACES = ['home', 'kitchen', 'outdoors', 'on the way', 'bedtime', 'library'] as const;

const SEASONS = ['any', 'spring', 'summer', 'autumn', 'winter'] as const;

/** A home-learning tip: something a child leads and a grown-up listens to. */
export function createTipSchema(image: ImageSchema) {
  return z.strictObject({
    ...createSharedFields(image),
    kind: choice('What sort of tip it is.', TIP_KINDS, { phrases: 'tipKind' }),
    subjects: wordList(
      'What it practises.',
      choice('A subject.', SUBJECTS, { phrases: 'subject' }),
    ),
    grades: createGradeRangeSchema('For which grades it is meant.'),
    minutes: wholeNumber('How many minutes it takes.', { min: 1, max: 240 }),
    places: wordList('Where it can be done.', choice('A place.', PLACES, { phrases: 'place' })),
    materials: oneOrMore(
      'What is needed. Leave it out when nothing is.',
      text('A material.', { max: 60 }).meta({ label: 'Material' }),
    ).optional(),
    skill: text('What the child gets better at.', { max: 120 }),
    childLeads: list(
      'Steps that the child takes.',
      text('A step.', { max: 240 }).meta({ label: 'Step' }),
    ).meta({
      label: 'What the child does',
    }),
    grownUp: longText('What the grown-up does: mostly listening, and for what.', { max: 400 }).meta(
      { label: 'What the grown-up does' },
    ),
    askYourChild: list(
      'Questions that open a talk afterwards.',
      text('A question.', { max: 160 }).meta({ label: 'Question' }),
    )
      .meta({ label: 'Questions for afterwards' })
      .optional(),
    tellUs: text('One question for the family to answer to the teacher.')
      .meta({ label: 'Question back to us' })
      .optional(),
    season: choice('Time of year it suits.', SEASONS, { phrases: 'season' }).default('any'),
    evidence: text('Why we think it works, with its source.', { max: 300 })
      .meta({ label: 'Why it works' })
      .optional(),
    body: createContentTreeSchema(image),
  });
}

export type Tip = z.output<ReturnType<typeof createTipSchema>>;
