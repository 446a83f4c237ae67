import { z } from 'zod';
import type { AuthoringComponent } from './component.ts';

/** Several pictures side by side. */
export const gallery: AuthoringComponent = {
  name: 'Gallery',
  description: 'Several photos side by side.',
  icon: 'photo_library',
  attributes: z.strictObject({}),
  content: 'photos',
  html: ({ content }) => content,
  email: ({ content }) => content,
  text: ({ content }) => content,
};
