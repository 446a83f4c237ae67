import { z } from 'zod';
import { createContentTreeSchema } from './content-tree.ts';
import { choice, date, list, longText, text } from './fields.ts';
import type { ImageSchema } from './picture.ts';
import { createSharedFields } from './shared.ts';

/** In the order in which lists show them. */
export const GOAL_AREAS = ['academic', 'behaviour', 'attendance', 'wellbeing'] as const;

const PROGRESS_STATES = ['started', 'on the way', 'nearly there', 'reached', 'stuck'] as const;

/** A goal that school and home share. */
export function createGoalSchema(image: ImageSchema) {
  return z.strictObject({
    ...createSharedFields(image),
    area: choice('What the goal is about.', GOAL_AREAS, { phrases: 'goalArea' }),
    term: text('The term or time it is for.', { max: 60 }),
    until: date('Last day of that time. After it the goal stands among earlier ones.').optional(),
    atSchool: list('What school does.', text('A step.', { max: 240 }).meta({ label: 'Step' })),
    atHome: list('What home can do.', text('A step.', { max: 240 }).meta({ label: 'Step' })),
    measure: text('How we will know that it is reached.', { max: 240 }).meta({
      label: 'How we will know',
    }),
    progress: list(
      'Notes on how it goes, oldest first.',
      z
        .strictObject({
          date: date('Day of the note.'),
          note: text('What has happened.', { max: 300 }),
          state: choice('How far the goal is.', PROGRESS_STATES, { phrases: 'goalState' }).meta({
            label: 'How far',
          }),
        })
        .meta({ label: 'Note' }),
    )
      .meta({ label: 'Notes on progress' })
      .optional(),
    familyVoice: longText('How families shaped this goal.', { max: 400 })
      .meta({ label: 'What families said' })
      .optional(),
    body: createContentTreeSchema(image),
  });
}

export type Goal = z.output<ReturnType<typeof createGoalSchema>>;
