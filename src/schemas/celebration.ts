import { z } from 'zod';
import { createContentTreeSchema } from './content-tree.ts';
import { choice, oneOrMore, text } from './fields.ts';
import type { ImageSchema } from './picture.ts';
import { createSharedFields } from './shared.ts';

/** In the order in which lists show them. */
export const CELEBRATION_KINDS = [
  'effort',
  'kindness',
  'milestone',
  'achievement',
  'team',
  'thanks',
] as const;

export type CelebrationKind = (typeof CELEBRATION_KINDS)[number];

/** Something worth celebrating. */
export function createCelebrationSchema(image: ImageSchema) {
  return z.strictObject({
    ...createSharedFields(image),
    kind: choice('What is celebrated.', CELEBRATION_KINDS, { phrases: 'celebrationKind' }),
    who: oneOrMore(
      'Who is celebrated: first names only, or a group.',
      text('A first name or a group.', { max: 60 }).meta({ label: 'Name' }),
    ),
    thankedBy: text('Who says thank you.', { max: 80 }).optional(),
    body: createContentTreeSchema(image),
  });
}
