import type { z } from 'zod';
import { createCelebrationSchema } from './celebration.ts';
import { createClassSchema } from './class.ts';
import type { CollectionName } from './collection-names.ts';
import { createEventSchema } from './event.ts';
import { createGoalSchema } from './goal.ts';
import { createGuideSchema } from './guide.ts';
import { createNewsletterSchema } from './newsletter.ts';
import { createPersonSchema } from './person.ts';
import { createTipSchema } from './tip.ts';

/** Every collection's schema, made with the given reader of pictures. */
export const collectionSchemas = {
  classes: createClassSchema,
  people: createPersonSchema,
  newsletters: createNewsletterSchema,
  celebrations: createCelebrationSchema,
  'home-learning': createTipSchema,
  events: createEventSchema,
  goals: createGoalSchema,
  guides: createGuideSchema,
} as const satisfies Record<CollectionName, unknown>;

/** What an entry of each collection holds once it has been read. */
export type CollectionData = {
  [Name in CollectionName]: z.output<ReturnType<(typeof collectionSchemas)[Name]>>;
};
