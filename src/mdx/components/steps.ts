import { z } from 'zod';
import type { AuthoringComponent } from './component.ts';

/** Numbered steps that are set large enough to follow with full hands. */
export const steps: AuthoringComponent = {
  name: 'Steps',
  description: 'A numbered list to follow step by step.',
  icon: 'format_list_numbered',
  attributes: z.strictObject({}),
  content: 'blocks',
  html: ({ content }) => content,
  email: ({ content }) => `<div class="steps">${content}</div>`,
  text: ({ content }) => content,
};
