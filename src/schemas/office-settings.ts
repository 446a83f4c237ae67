import { z } from 'zod';
import { digestSettingsSchema } from './digest-settings.ts';
import { schoolSchema } from './school.ts';

const { name, tagline, contact, yearBegins, termsBegin, promises, preferences } =
  schoolSchema.shape;

/**
 * The settings of `school.config.ts` that an office changes by itself. What decides where the site is,
 * how it is built, what families’ children are shown and to whom mail goes is left to whoever runs it.
 */
export const officeSettingsSchema = z.strictObject({
  name,
  tagline,
  contact,
  yearBegins,
  termsBegin,
  promises,
  preferences,
  digest: digestSettingsSchema
    .pick({ from: true, replyTo: true, postalAddress: true, mode: true, cutoff: true })
    .optional()
    .meta({
      description: 'What families get by email. Without it, nothing is sent.',
      label: 'News by email',
    }),
});
