import { z } from 'zod';
import { createContentTreeSchema } from './content-tree.ts';
import { choice, list, longText, text, wholeNumber } from './fields.ts';
import type { ImageSchema } from './picture.ts';
import { ALL_CLASSES, createSharedFields } from './shared.ts';

/** What guides are about, in the order in which they are listed. */
export const GUIDE_TOPICS = [
  'conversations',
  'culture',
  'families',
  'goals',
  'celebrating',
  'writing',
] as const;

/** A guide for teachers on working with families. */
export function createGuideSchema(image: ImageSchema) {
  const { class: classField, ...shared } = createSharedFields(image);
  return z.strictObject({
    ...shared,
    class: classField.default(ALL_CLASSES),
    topic: choice('What the guide is about.', GUIDE_TOPICS, { phrases: 'guideTopic' }),
    minutes: wholeNumber('Minutes it takes to read.', { min: 1, max: 60 }),
    scenario: longText('A situation that teachers know.', { max: 800 }),
    say: list('Words that help.', text('A phrase.', { max: 240 }).meta({ label: 'Phrase' })).meta({
      label: 'Words to say',
    }),
    avoid: list(
      'Words that hurt or close a door.',
      text('A phrase.', { max: 240 }).meta({ label: 'Phrase' }),
    ).meta({
      label: 'Words to avoid',
    }),
    checklist: list(
      'What to do, step by step.',
      text('A step.', { max: 240 }).meta({ label: 'Step' }),
    ),
    sources: list(
      'Where this comes from.',
      text('A source.', { max: 240 }).meta({ label: 'Source' }),
    ).optional(),
    body: createContentTreeSchema(image),
  });
}

export type Guide = z.output<ReturnType<typeof createGuideSchema>>;
